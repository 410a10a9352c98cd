// SPDX-License-Identifier: GPL-2.0-or-later
// The law of web pages: what an import keeps of a page and what `--explain` says that it leaves out
// are together all of its visible text.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "article/html/html_document.h"
#include "article/line/folded_words.h"
#include "sanitized.h"
#include "text/decoder.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

using Bag = std::map<std::string, long>;

void add_words(std::string_view text, long sign, Bag& bag) {
  const std::string words = folded_words(text);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    bag[words.substr(at, end - at)] += sign;
    at = end + 1;
  }
}

/// The first word of which more is in the bag than in the article and the explanation.
std::string word_left(const Article& article, Bag bag) {
  const auto take = [&](std::string_view text) { add_words(text, -1, bag); };
  for (const std::string* field : {&article.title, &article.lead, &article.author, &article.source})
    take(*field);
  for (const std::string& line : article.body) take(line);
  for (const std::string& line : article.captions) take(line);
  for (const BoilerplateLine& line : article.boilerplate) take(line.text);
  for (const auto& [word, count] : bag)
    if (count > 0) return word;
  return {};
}

/// The first word that the page has more often than article and explanation together, or nothing.
/// Words that two elements share (`<b>ch</b>ữ`) are one: the lines of the page are joined as such.
std::string lost_word(const std::string& bytes, const Article& article) {
  Bag bag;
  const Decoder decoder({}, ReaderOptions().encoding);
  Decoded decoded = decoder.decode(bytes);
  decoder.restore(decoded);
  const HtmlSource source = html_source(decoded.text);
  const ParsedHtml parsed = parse_html(source);
  std::string visible;
  std::vector<std::size_t> ends;  ///< of the elements that end a line
  for (std::size_t node = 0; node < parsed.document.size(); ++node) {
    const HtmlNode& at = parsed.document[node];
    for (; !ends.empty() && ends.back() <= node; ends.pop_back()) visible += '\n';
    if (at.tag == HtmlTag::head) {
      node = at.end - 1;
      continue;
    }
    if (at.is_text) visible += parsed.document.text(node);
    if (at.is_text || at.kind == HtmlKind::inside || at.tag == HtmlTag::img) continue;
    visible += '\n';
    ends.push_back(at.end);
  }
  add_words(visible, 1, bag);
  return word_left(article, std::move(bag));
}

/// False if the page is no article.
bool holds(const std::string& bytes, std::string& lost) {
  ReaderOptions options;
  options.explain = true;
  const Collected found = read_content(bytes, "page.html", options);
  if (found.articles.size() != 1) return false;
  lost = lost_word(bytes, found.articles.front());
  return true;
}

/// Pages of elements and names that mean something, in no order that does.
class PageSoup {
 public:
  explicit PageSoup(unsigned seed) : random_(seed) {}

  std::string page() {
    std::string text = "<html><head><title>" + line() + "</title></head><body>";
    for (std::size_t left = 1 + below(5); left > 0; --left) text += element(0);
    if (below(4) == 0) text.resize(place_in(text));
    if (below(4) == 0)
      text.insert(place_in(text), pick({" < ", "</div>", "&", "<p", "\"", "<!--", "<b>"}));
    return text;
  }

 private:
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

  /// Between two code points.
  std::size_t place_in(const std::string& text) {
    std::size_t at = below(text.size());
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
  }

  std::string pick(std::initializer_list<const char*> values) {
    return *(values.begin() + static_cast<std::ptrdiff_t>(below(values.size())));
  }

  std::string line() {
    if (below(3) == 0) {
      std::string sentence = "Sáng";
      for (std::size_t words = 6 + below(20); words > 0; --words)
        sentence +=
            ' ' + pick({"quận", "họp", "về", "đường", "mới", "của", "dân", "Lê Mai", "nước"});
      return sentence + pick({".", "", "!", "…", " Lê Mai", " (Theo TTXVN)"});
    }
    return pick({"Lê Mai", "Theo TTXVN", "25/06/2021 17:00", "Lê Mai - 25/06/2021", "Tin liên quan",
                 "Bình luận (3)", "Ảnh: Vũ An", "Xem thêm", "Quận họp bàn việc đường",
                 "Đăng bởi Lê Mai vào 5 Tháng Ba, 2021", "Trang chủ",
                 "Chúng tôi dùng cookie, bạn đồng ý?", "Giấy phép: 12, Email: a@vidu.example",
                 "Nguồn: Báo Thử", "Lượt xem: 12", "Hết"});
  }

  std::string element(int depth) {
    const std::string tag = pick(
        {"p",       "div",       "p",      "div", "h1",    "h2",       "h3",     "span",   "aside",
         "article", "a href=/x", "li",     "td",  "table", "figure",   "b",      "button", "nav",
         "time",    "footer",    "select", "pre", "em",    "noscript", "section"});
    const std::string name = tag.substr(0, tag.find(' '));
    std::string text = " <" + tag;
    if (below(3) == 0)
      text += " class=" + pick({"author", "sapo", "date", "comments", "related", "tags", "title",
                                "caption", "source", "breadcrumb", "x", "detail"});
    if (below(16) == 0) text += pick({" hidden", " itemprop=articleBody", " style='display:none'"});
    text += ">";
    for (std::size_t left = 1 + below(3); left > 0; --left)
      text +=
          depth < 3 && below(2) == 0 ? element(depth + 1) : line() + pick({"", " ", "<br>", "\n"});
    return below(12) == 0 ? text + " " : text + "</" + name + "> ";
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("nothing of a hostile page is lost") {
  std::size_t articles = 0;
  for (unsigned seed = 0; seed < test::tried(5000u); ++seed) {
    const std::string page = PageSoup(seed).page();
    std::string lost;
    articles += holds(page, lost);
    CAPTURE(page);
    REQUIRE(lost == "");
  }
  CHECK(articles > test::tried(3000u));
}

TEST_CASE("nothing of a real text is lost") {
  const char* corpus = std::getenv("TIMTIN_CORPUS");
  const std::filesystem::path folder =
      corpus == nullptr ? "" : std::filesystem::path(corpus) / "pages";
  if (corpus == nullptr || !std::filesystem::is_directory(folder)) {
    MESSAGE("skipped: TIMTIN_CORPUS names no folder with texts");
    return;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    CAPTURE(entry.path().string());
    const Collected found = read_content(text, "page.txt");
    REQUIRE(found.articles.size() == 1);
    Bag bag;
    add_words(text, 1, bag);
    CHECK(word_left(found.articles.front(), std::move(bag)) == "");
  }
}

TEST_CASE("nothing of a real page is lost") {
  const char* corpus = std::getenv("TIMTIN_CORPUS");
  const std::filesystem::path folder =
      corpus == nullptr ? "" : std::filesystem::path(corpus) / "html";
  if (corpus == nullptr || !std::filesystem::is_directory(folder)) {
    MESSAGE("skipped: TIMTIN_CORPUS names no folder with pages");
    return;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    std::string lost;
    CAPTURE(entry.path().string());
    CHECK(holds(page, lost));
    CHECK(lost == "");
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Two laws: a query without marks never finds fewer articles than the same with its marks, and
/// bare words never fewer than the same words as a phrase.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "temporary_directory.h"
#include "timtin/search.h"

using namespace timtin;

namespace {

using Ids = std::set<std::string>;

const std::vector<std::string> words{
    "TP.HCM", "TPHCM", "TP",     "HCM",   "thành", "phố",     "Hồ",   "Chí",     "Minh",
    "HĐND",   "HDND",  "hội",    "đồng",  "nhân",  "dân",     "ô",    "tô",      "ôtô",
    "oto",    "U23",   "U-23",   "Covid", "19",    "covid19", "100",  "km",      "100km",
    "quận",   "quan",  "1",      "Q.1",   "vắc",   "xin",     "quý",  "vaccine", "Pu-tin",
    "Putin",  "I",     "đại",    "biểu",  "quốc",  "QH",      "ĐBQH", "TP.Hồ",   "UBND",
    "ủy",     "ban",   "UBNDTP", "GD&ĐT", "giáo",  "dục",     "và",   "đào",     "tạo",
    "m2",     "m²",    "VĐLB",   "viện",  "đo",    "lường",   "biển", "30"};

std::string some_words(std::mt19937& random, std::size_t count) {
  std::string text;
  // Neighbours of the list belong together.
  for (std::size_t at = random() % words.size(), i = 0; i < count; ++i) {
    at = random() % 3 == 0 ? random() % words.size() : (at + 1) % words.size();
    text += (i > 0 ? " " : "") + words[at];
  }
  return text;
}

class Archive {
 public:
  Archive() : lexicons_(Lexicons::load(TIMTIN_TEST_DATA)) {
    WriterOptions options;
    options.archive = folder_.path() / "archive";
    options.lexicons = lexicons_;
    std::mt19937 random(14);
    {
      IndexWriter writer(options);
      for (int i = 0; i < 300; ++i) {
        Article article;
        article.id = std::to_string(i);
        article.title = some_words(random, 2 + random() % 5);
        article.body = {some_words(random, 3 + random() % 8)};
        if (i % 20 == 0) article.body.push_back("Viện Đo lường Biển (VĐLB) đo sóng.");
        article.charset = "UTF-8";
        article.key = article_key(article, "", "");
        writer.put(std::move(article));
      }
      writer.publish();
    }
    index_ = std::make_unique<Index>(options.archive);
    searcher_ = std::make_unique<Searcher>(*index_, lexicons_);
  }

  Ids found(const std::string& text) {
    SearchOptions options;
    options.limit = 1000;
    Ids ids;
    const ParsedQuery query =
        parse_query(text, {.literal = false, .today = Day{2021, 6, 25}, .saved = {}});
    for (const Hit& hit : searcher_->search(query, options).hits) ids.insert(hit.article.id);
    return ids;
  }

 private:
  test::TemporaryDirectory folder_;
  std::shared_ptr<const Lexicons> lexicons_;
  std::unique_ptr<Index> index_;
  std::unique_ptr<Searcher> searcher_;
};

/// Letter by letter: what separates words stays.
std::string without_marks(const std::string& text) { return folded_form(text); }

bool holds_all(const Ids& wide, const Ids& narrow) {
  return std::includes(wide.begin(), wide.end(), narrow.begin(), narrow.end());
}

}  // namespace

TEST_CASE("without marks never fewer, as bare words never fewer than as a phrase") {
  Archive archive;
  std::mt19937 random(15);
  int telling = 0;
  for (int i = 0; i < 600; ++i) {
    const std::string text = some_words(random, 1 + random() % 5);
    CAPTURE(text);
    const std::string plain = without_marks(text);
    const Ids bare = archive.found(text), phrase = archive.found('"' + text + '"');
    const Ids plain_bare = archive.found(plain), plain_phrase = archive.found('"' + plain + '"');
    CHECK(holds_all(bare, phrase));
    CHECK(holds_all(plain_bare, plain_phrase));
    CHECK(holds_all(plain_bare, bare));
    CHECK(holds_all(plain_phrase, phrase));
    CHECK(
        holds_all(archive.found("title:\"" + plain + '"'), archive.found("title:\"" + text + '"')));
    telling += phrase.empty() ? 0 : 1;
  }
  CHECK(telling > 200);
}

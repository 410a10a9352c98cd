// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_lines.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "article/date/date.h"
#include "article/date/meta_line.h"
#include "article/html/html_regions.h"
#include "article/line/author_label.h"
#include "article/line/boilerplate_line.h"
#include "article/line/byline.h"
#include "article/line/caption.h"
#include "article/line/folded_words.h"
#include "article/line/imprint.h"
#include "article/line/paragraphs.h"
#include "article/line/person_name.h"
#include "article/line/trailer.h"
#include "article/record/record_sink.h"
#include "text/ascii.h"

namespace timtin {
namespace {

constexpr std::size_t max_caption_bytes = 500;
constexpr std::size_t max_headline_bytes = 300;

/// `>> Bài khác`, `Xem thêm: Bài khác`, or a headline that is a link and no sentence.
bool leads_elsewhere(const HtmlBlock& block) {
  if (!block.is_linked() || block.text.size() > max_headline_bytes) return false;
  return !block.text.ends_with('.') || block.text.starts_with(">>");
}

/// Buttons and labels, alone in a line, folded.
bool is_label(const HtmlBlock& block) {
  constexpr std::array<std::string_view, 26> labels{
      "loading",       "dang tai",     "quang cao",     "advertisement", "binh luan",
      "gui binh luan", "facebook",     "twitter",       "zalo",          "email",
      "copy link",     "sao chep",     "thich",         "like",          "tweet",
      "share",         "xem them",     "doc them",      "in bai",        "in bai viet",
      "luu bai",       "luu bai viet", "nghe bai viet", "theo doi",      "tin lien quan",
      "bai lien quan"};
  constexpr std::size_t max_label_bytes = 40;
  if (block.text.size() > max_label_bytes) return false;
  std::string words = folded_words(block.text);
  if (is_boilerplate_wording(words)) return true;
  // `Bình luận (3)`
  std::erase_if(words, ascii::is_digit);
  return std::find(labels.begin(), labels.end(), trimmed(words)) != labels.end();
}

/// Of an article, told above its text: `Chuyên mục: Thời sự`, `Lượt xem: 123`.
bool is_detail(const HtmlBlock& block) {
  constexpr std::array<std::string_view, 11> labels{
      "chi tiet", "chuyen muc", "danh muc", "the loai", "luot xem", "so luot xem",
      "luot doc", "da xem",     "category", "hits",     "views"};
  constexpr std::size_t max_detail_bytes = 80;
  if (block.text.size() > max_detail_bytes) return false;
  const std::string words = folded_words(block.text.substr(0, block.text.find(':')));
  return std::find(labels.begin(), labels.end(), words) != labels.end();
}

class LineSorter {
 public:
  LineSorter(const HtmlPage& page, const PageTitle& title) : page_(page), title_(title) {
    for (std::size_t node = 0; node < page.document.size(); ++node)
      if (page.document[node].tag == HtmlTag::img)
        if (const auto alt = page.document.attribute(node, HtmlAttribute::alt); alt.size() > 8)
          picture_texts_.insert(single_line(alt));
  }

  HtmlLines sort() {
    // It will be refused, whatever its lines are.
    if (page_.content.end - page_.content.begin > max_paragraphs) {
      for (std::size_t at = page_.content.begin; at < page_.content.end; ++at)
        lines_.body.push_back(page_.blocks[at].text);
      return std::move(lines_);
    }
    const std::size_t begin = title_.block ? *title_.block + 1 : page_.content.begin;
    for (std::size_t at = begin; at < page_.content.begin; ++at) take_before(at);
    for (std::size_t at = page_.content.begin; at < page_.content.end; ++at)
      if (at >= begin || is_prose(page_.blocks[at])) take(at);
    take_behind();
    for (const std::string& trailer : take_trailers(lines_.body))
      for (std::string& tag : keywords_in(trailer)) lines_.tags.push_back(std::move(tag));
    find_lead();
    find_author();
    for (std::string& caption : take_captions(lines_.body))
      lines_.captions.push_back(std::move(caption));
    return std::move(lines_);
  }

 private:
  /// Between the title and the content stand lead, author, date, buttons.
  void take_before(std::size_t at) {
    const HtmlBlock& block = page_.blocks[at];
    if (is_imprint(block.text)) return;
    if (block.role != MarkupRole::none || is_prose(block) || is_about_date(block))
      take(at);
    else if (names_author(block))
      above_.push_back(*byline(block.text));
    else if (const auto persons = persons_alone(block.text); persons && !block.is_linked())
      above_.push_back(*persons);
  }

  void take(std::size_t at) {
    const HtmlBlock& block = page_.blocks[at];
    if (same_words(block.text, title_.text) || is_label(block)) return;
    if (leads_elsewhere(block) && !is_linked_title(page_.blocks, at)) {
      // To the other articles of who wrote this one.
      if (block.role == MarkupRole::author) take_author(block);
      return;
    }
    switch (block.role) {
      case MarkupRole::caption:
        add_caption(block.text);
        return;
      case MarkupRole::author:
        if (take_author(block)) return;
        break;
      case MarkupRole::section:
      case MarkupRole::tags:
        return;
      case MarkupRole::source:
        if (lines_.body.empty()) return;
        break;
      case MarkupRole::lead:
        if (lines_.lead.empty() && lines_.body.empty()) {
          lines_.lead = block.text;
          return;
        }
        if (block.text == lines_.lead) return;
        break;
      default:
        break;
    }
    if (!take_detail(block)) add_text(block);
  }

  /// Date, author, section, counters: they stand before the running text.
  bool take_detail(const HtmlBlock& block) {
    constexpr std::size_t max_lines_before = 40;
    if (prose_ || lines_.body.size() + details_ > max_lines_before) return false;
    ++details_;
    if (is_about_date(block))
      above_.push_back(read_meta_line(block.text).author);
    else if (names_author(block))
      above_.push_back(*byline(block.text));
    else if (const auto persons = persons_alone(block.text); persons && lines_.body.empty())
      above_.push_back(*persons);
    else
      return is_detail(block);
    return true;
  }

  static bool is_about_date(const HtmlBlock& block) {
    if (is_prose(block)) return false;
    if (block.role == MarkupRole::date || read_meta_line(block.text).dated) return true;
    // `09:37 - 15/12/2019, 5 bình luận`
    const auto published = read_date(block.text).published;
    return published && published->precision == DatePrecision::minute;
  }

  /// `Viết bởi Lê Mai`, `Người gửi: Lê Mai`.
  static bool names_author(const HtmlBlock& block) {
    std::string_view line = block.text;
    return take_author_label(line) && !is_account_name(line) && byline(block.text).has_value();
  }

  /// Within a line that has more: `<span class=author>Lê Mai</span> in <a href=/x>Đời sống</a>`.
  std::string author_inside() const {
    constexpr std::size_t reach = 200, max_footer_bytes = 400;
    const std::size_t begin = title_.block ? page_.blocks[*title_.block].node : 0;
    const std::size_t last = page_.content.end > 0 && page_.content.end <= page_.blocks.size()
                                 ? page_.blocks[page_.content.end - 1].node + reach
                                 : 0;
    for (std::size_t node = begin; node < std::min(last, page_.document.size()); ++node) {
      // What is called a footer may be that of the article.
      if (is_boilerplate(page_.regions[node]) &&
          page_.document.inner_text(node).size() > max_footer_bytes) {
        node = page_.document[node].end - 1;
        continue;
      }
      if (page_.regions[node] != MarkupRole::author) continue;
      std::string name = author_in_line(line_of(page_.document, node));
      if (!name.empty()) return name;
    }
    return {};
  }

  /// False if it is more than a signature.
  bool take_author(const HtmlBlock& block) {
    const std::string name = author_in_line(block.text);
    if (name.empty()) return !is_prose(block) && lines_.body.empty();
    (lines_.body.empty() ? above_ : below_).push_back(name);
    return true;
  }

  void add_caption(const std::string& text) {
    if (known_captions_.insert(text).second) lines_.captions.push_back(text);
  }

  void add_text(const HtmlBlock& block) {
    if (block.text == lines_.lead) return;
    const bool picture =
        block.text.size() <= max_caption_bytes && picture_texts_.contains(block.text);
    if (picture) return add_caption(block.text);
    // What signed the text so far was no end of it.
    if (is_prose(block)) above_.insert(above_.end(), below_.begin(), below_.end());
    if (is_prose(block)) below_.clear();
    prose_ = prose_ || is_prose(block);
    if (lines_.body.empty()) first_ = &block;
    lines_.body.push_back(block.text);
  }

  /// Only an author, within a few lines.
  void take_behind() {
    constexpr std::size_t reach = 5;
    const std::size_t end = std::min(page_.content.end + reach, page_.blocks.size());
    for (std::size_t at = page_.content.end; at < end && below_.empty(); ++at)
      if (page_.blocks[at].role == MarkupRole::author)
        take_author(page_.blocks[at]);
      else if (names_author(page_.blocks[at]))
        below_.push_back(*byline(page_.blocks[at].text));
  }

  /// The metadata repeat the beginning of a paragraph.
  bool is_described(std::string_view paragraph) const {
    constexpr std::size_t min_bytes = 40;
    const std::string words = folded_words(paragraph);
    for (const std::string& description : page_.metadata.descriptions) {
      const std::string described = folded_words(description);
      if (described.size() < min_bytes) continue;
      const bool beginning =
          words.starts_with(described) && 10 * described.size() >= 6 * words.size();
      if (beginning || (words.size() >= min_bytes && described.starts_with(words))) return true;
    }
    return false;
  }

  void find_lead() {
    if (!lines_.lead.empty()) return;
    std::vector<std::string>& body = lines_.body;
    constexpr std::size_t min_lead_bytes = 60;
    if (body.size() > 1 && first_ != nullptr && body.front() == first_->text) {
      const bool set_off =
          (first_->heading > HtmlTag::h1 && first_->heading <= HtmlTag::h6) || first_->is_strong();
      if (is_described(body.front()) || (set_off && body.front().size() >= min_lead_bytes)) {
        lines_.lead = std::move(body.front());
        body.erase(body.begin());
        return;
      }
    }
    take_described_lead();
  }

  /// From the metadata, if they speak of this article: most of their words are in it.
  void take_described_lead() {
    std::unordered_set<std::string> words;
    const auto collect = [&](std::string_view text, auto each) {
      const std::string folded = folded_words(text);
      for (std::size_t at = 0; at < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        each(folded.substr(at, end - at));
        at = end + 1;
      }
    };
    for (const std::string& description : page_.metadata.descriptions) {
      if (same_words(description, title_.text) || is_in_body(description)) continue;
      if (words.empty()) {
        collect(title_.text, [&](std::string word) { words.insert(std::move(word)); });
        for (const std::string& paragraph : lines_.body)
          collect(paragraph, [&](std::string word) { words.insert(std::move(word)); });
      }
      std::size_t all = 0, known = 0;
      collect(description, [&](const std::string& word) {
        ++all;
        known += words.contains(word);
      });
      constexpr std::size_t min_words = 8;
      if (all >= min_words && 10 * known >= 6 * all) {
        lines_.lead = description;
        return;
      }
    }
  }

  bool is_in_body(std::string_view description) const {
    constexpr std::size_t sample = 60;
    const std::string start = folded_words(cut_text(description, sample));
    return std::any_of(lines_.body.begin(), lines_.body.end(), [&](const std::string& paragraph) {
      return folded_words(paragraph).find(start) != std::string::npos;
    });
  }

  void find_author() {
    const std::string signature = take_byline(lines_.body);
    std::vector<std::string> names = below_;
    names.push_back(signature);
    names.insert(names.end(), above_.begin(), above_.end());
    names.push_back(metadata_author(page_));
    std::erase(names, std::string());
    if (names.empty()) names.push_back(author_inside());
    const auto person = std::find_if_not(names.begin(), names.end(), quotes_source);
    if (person != names.end())
      lines_.author = *person;
    else if (!names.empty())
      lines_.author = names.front();
  }

  const HtmlPage& page_;
  const PageTitle& title_;
  HtmlLines lines_;
  std::unordered_set<std::string> picture_texts_, known_captions_;
  std::vector<std::string> above_, below_;  ///< authors, before and behind the text
  const HtmlBlock* first_ = nullptr;        ///< of the body
  std::size_t details_ = 0;                 ///< lines that could have been some
  bool prose_ = false;                      ///< the body has running text
};

}  // namespace

HtmlLines sort_lines(const HtmlPage& page, const PageTitle& title) {
  return LineSorter(page, title).sort();
}

}  // namespace timtin

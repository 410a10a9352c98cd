// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "article/html/html_tags.h"
#include "article/html/html_text.h"
#include "article/line/paragraphs.h"
#include "article/record/record_sink.h"
#include "article/structured/wiki_page.h"

namespace timtin {
namespace {

constexpr std::array<std::string_view, 5> file_spaces{"tập tin", "Tập tin", "file", "hình",
                                                      "image"};
constexpr std::array<std::string_view, 3> category_spaces{"thể loại", "Thể loại", "category"};
constexpr std::array<std::string_view, 4> dropped_elements{"ref", "gallery", "math", "timeline"};

constexpr std::size_t max_dropped_bytes = 20'000;

template <std::size_t size>
bool is_in_space(std::string_view target, const std::array<std::string_view, size>& spaces) {
  if (target.find(':') == target.npos) return false;
  const std::string space(trimmed(target.substr(0, target.find(':'))));
  return std::find(spaces.begin(), spaces.end(), space) != spaces.end() ||
         std::find(spaces.begin(), spaces.end(), lower_ascii_name(space)) != spaces.end();
}

/// Tables and boxes are long, but not as long as a book.
constexpr std::size_t max_inside_bytes = 256 << 10;

/// Where what opens at `at` closes, openings within it counted: behind `close`; npos if it does
/// not.
std::size_t end_of(std::string_view text, std::size_t at, std::string_view open,
                   std::string_view close) {
  text = text.substr(0, at + max_inside_bytes);
  std::size_t depth = 0;
  while (at < text.size()) {
    const bool opens = text[at] == open.front() && text.substr(at, open.size()) == open;
    if (opens) {
      ++depth;
      at += open.size();
    } else if (text[at] == close.front() && text.substr(at, close.size()) == close) {
      at += close.size();
      if (--depth == 0) return at;
    } else {
      ++at;
    }
  }
  return text.npos;
}

class WikiReader {
 public:
  explicit WikiReader(std::string_view text) : text_(text) {}

  WikiText read() {
    while (at_ < text_.size()) step();
    // An article with more paragraphs is refused: the rest is not kept.
    for (std::string_view rest = plain_;
         !rest.empty() && wiki_.paragraphs.size() <= max_paragraphs;) {
      const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size() - 1) + 1;
      add_line(trimmed(rest.substr(0, end)));
      rest.remove_prefix(end);
    }
    return std::move(wiki_);
  }

 private:
  bool at(std::string_view mark) const { return text_.substr(at_).starts_with(mark); }

  /// Passes over what is between `open`, which stands here, and `close`; nothing if it does not
  /// close.
  std::optional<std::string_view> take(std::string_view open, std::string_view close) {
    if (!at(open) || unclosed_ == max_unclosed) return std::nullopt;
    const std::size_t end = end_of(text_, at_, open, close);
    if (end == text_.npos) {
      ++unclosed_;
      return std::nullopt;
    }
    const std::size_t begin = std::exchange(at_, end) + open.size();
    return text_.substr(begin, end - begin - close.size());
  }

  void step() {
    if (const auto inside = take("{{", "}}")) return read_template(*inside);
    if (take("{|", "|}") || take("<!--", "-->")) return;
    if (const auto inside = take("[[", "]]")) return read_link(*inside);
    if (at("[http"))
      if (const auto inside = take("[", "]")) return read_outer_link(*inside);
    if (at("<") && drop_element()) return;
    if (at("''")) {
      while (at_ < text_.size() && text_[at_] == '\'') ++at_;
      return;
    }
    plain_ += text_[at_++];
  }

  /// `{{date|5 tháng 3 năm 2020}}`
  void read_template(std::string_view inside) {
    const std::size_t bar = inside.find('|');
    const std::string name = lower_ascii_name(trimmed(inside.substr(0, bar)));
    if (bar != inside.npos && (name == "date" || name == "ngày") && wiki_.date.empty())
      wiki_.date = trimmed(inside.substr(bar + 1, inside.find('|', bar + 1) - bar - 1));
  }

  void read_link(std::string_view inside) {
    const std::size_t last = inside.rfind('|');
    const std::string_view target = inside.substr(0, inside.find('|'));
    const std::string_view label = last == inside.npos ? target : inside.substr(last + 1);
    if (is_in_space(target, category_spaces)) {
      wiki_.tags.push_back(single_line(target.substr(target.find(':') + 1)));
    } else if (is_in_space(target, file_spaces)) {
      if (last != inside.npos && label.find(' ') != label.npos)
        wiki_.captions.push_back(plain_line(without_marks(label)));
    } else {
      plain_ += label.starts_with(':') ? label.substr(1) : label;
    }
  }

  /// A link or emphasis in a caption.
  static std::string without_marks(std::string_view text) {
    std::string result;
    for (const char c : text)
      if (c != '[' && c != ']' && c != '\'') result += c;
    return result;
  }

  void read_outer_link(std::string_view inside) {
    const std::size_t space = inside.find(' ');
    if (space != inside.npos) plain_ += inside.substr(space + 1);
  }

  bool drop_element() {
    for (const std::string_view name : dropped_elements) {
      if (!text_.substr(at_ + 1).starts_with(name)) continue;
      const std::size_t tag = text_.substr(0, at_ + 1000).find('>', at_);
      if (tag == text_.npos) return false;
      const std::string close = "</" + std::string(name) + '>';
      const bool alone = text_[tag - 1] == '/' || unclosed_ == max_unclosed;
      const std::size_t end =
          alone ? text_.npos : text_.substr(0, tag + max_dropped_bytes).find(close, tag);
      unclosed_ += !alone && end == text_.npos;
      at_ = end == text_.npos ? tag + 1 : end + close.size();
      return true;
    }
    return false;
  }

  /// Without what makes it a heading or an item of a list.
  void add_line(std::string_view line) {
    while (line.starts_with('=') && line.ends_with('=') && line.size() > 2) {
      line.remove_prefix(1);
      line.remove_suffix(1);
    }
    const std::size_t begin = line.find_first_not_of("*#:; ");
    line = trimmed(line.substr(std::min(begin, line.size())));
    if (line.starts_with("__") && line.ends_with("__")) return;
    if (!line.empty()) wiki_.paragraphs.push_back(plain_line(line));
  }

  /// To look for each end in vain takes time.
  static constexpr unsigned max_unclosed = 50;

  std::string_view text_;
  std::size_t at_ = 0;
  unsigned unclosed_ = 0;
  std::string plain_;
  WikiText wiki_;
};

}  // namespace

WikiText read_wiki_text(std::string_view text) { return WikiReader(text).read(); }

}  // namespace timtin

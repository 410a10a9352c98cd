// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/page_head.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/date/date_line.h"
#include "article/date/meta_line.h"
#include "article/line/author_label.h"
#include "article/line/boilerplate_line.h"
#include "article/line/byline.h"
#include "article/line/caption.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/section_name.h"
#include "article/plain/header_lines.h"
#include "article/record/published_fields.h"

namespace timtin {
namespace {

constexpr std::size_t max_title_bytes = 300;
constexpr std::size_t max_lines_before_title = 20, max_lines_behind_title = 6;

/// Labels of menus and buttons, folded.
constexpr std::array<std::string_view, 22> labels{
    "trang chu",        "home",         "menu",
    "dang nhap",        "dang ki",      "tim kiem",
    "lien he",          "gioi thieu",   "so do trang",
    "english",          "tieng viet",   "mac dinh co chu",
    "mac dinh",         "co chu",       "in bai viet",
    "in bai",           "doc bai viet", "nghe doc bai",
    "tuong phan",       "xem co chu",   "luu bai",
    "co chu tuong phan"};

bool is_address(std::string_view line) {
  return (line.starts_with("http://") || line.starts_with("https://")) &&
         line.find(' ') == line.npos;
}

/// The parts between `sign`; empty without it, or where one is as long as a sentence.
std::vector<std::string> short_parts(std::string_view line, std::string_view sign) {
  constexpr std::size_t longest_part = 60;
  std::vector<std::string> parts;
  for (std::string_view rest = line;;) {
    const std::size_t end = std::min(rest.find(sign), rest.size());
    const std::string_view part = trimmed(rest.substr(0, end));
    if (part.size() > longest_part) return {};
    if (!part.empty()) parts.emplace_back(part);
    if (end == rest.size()) break;
    rest.remove_prefix(end + sign.size());
  }
  return parts.size() > 1 ? parts : std::vector<std::string>();
}

bool begins_at_home(const std::vector<std::string>& parts) {
  const std::string words = folded_words(parts.front());
  return words == "trang chu" || words == "home" || words == "trang nhat";
}

/// `Trang chủ > Thời sự > Xã hội`, `Thời sự » Xã hội`.
std::vector<std::string> path_of(std::string_view line) {
  for (const std::string_view sign : {">", "»", "›", "→"})
    if (auto parts = short_parts(line, sign); !parts.empty()) return parts;
  for (const std::string_view sign : {" / ", " - ", "|", " – "})
    if (auto parts = short_parts(line, sign); !parts.empty() && begins_at_home(parts)) return parts;
  return {};
}

bool is_button(std::string_view line) {
  const std::string words = folded_if_short(line);
  return is_boilerplate_wording(words) ||
         std::find(labels.begin(), labels.end(), words) != labels.end();
}

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(',') || line.ends_with(';') || line.ends_with(':');
}

/// A line that goes on with what the line before began: it was broken by its length.
bool goes_on(std::string_view line) {
  const bool letter =
      !line.empty() &&
      std::string_view("\"'(“‘-–—*•0123456789").find(line.front()) == std::string_view::npos;
  return letter && !starts_upper_case(line);
}

bool names_author(std::string_view line) {
  std::string_view rest = line;
  return take_author_label(rest) && byline(line).has_value();
}

bool stands_under_title(std::string_view line) {
  return read_meta_line(line).dated || is_button(line) || names_author(line) ||
         persons_alone(line).has_value();
}

/// `Thời sự`: one of a menu, or what the article belongs to.
bool is_section_line(std::string_view line) { return is_section_name(folded_if_short(line)); }

/// `Báo Ví Dụ`, `Cổng thông tin điện tử huyện Ví Dụ`: the paper itself.
bool is_paper_line(std::string_view line) {
  constexpr std::size_t longest = 120;
  constexpr std::array<std::string_view, 8> portals{
      "cong thong tin dien tu",  "cong ttdt",
      "trang thong tin dien tu", "trang ttdt",
      "cong dich vu cong",       "trang tin dien tu",
      "cong thong tin",          "trang tin tong hop"};
  constexpr std::array<std::string_view, 5> papers{"bao ", "tap chi ", "thoi bao ", "dai ",
                                                   "chuyen trang "};
  if (line.size() > longest || ends_sentence(line)) return false;
  const std::string words = folded_words(line);
  const auto begins = [&](std::string_view kind) { return words.starts_with(kind); };
  if (std::any_of(portals.begin(), portals.end(), begins)) return true;
  // `Báo động lũ trên sông` is a title.
  const std::vector<std::string_view> parts = split_words(line);
  return parts.size() <= 6 && std::any_of(papers.begin(), papers.end(), begins) &&
         std::all_of(parts.begin(), parts.end(), starts_upper_case);
}

/// `21 tháng 9, 2018 lúc 06:45 ·`, `Đã đăng vào · 5 tháng 9, 2018 · Công khai`
bool is_post_line(std::string_view line) {
  return line.find("·") != line.npos && read_meta_line(line).dated;
}

/// `# Tiêu đề` of those who are used to Markdown.
std::string_view without_marks(std::string_view title) {
  const std::size_t marks = std::min(title.find_first_not_of('#'), title.size());
  constexpr std::size_t deepest = 6;
  const bool heading = marks > 0 && marks <= deepest && title.substr(marks).starts_with(' ');
  return heading ? trimmed(title.substr(marks)) : title;
}

class HeadReader {
 public:
  HeadReader(const TextLines& lines, std::size_t begin, Record& record)
      : lines_(lines), at_(begin), record_(record), article_(record.article) {}

  std::size_t read() {
    const std::size_t begin = at_;
    const Article before = article_;
    for (std::size_t count = 0; count < max_lines_before_title && take_above(); ++count) {
    }
    const bool titled = !article_.title.empty() || take_title();
    if (!titled && !article_.published && date_.empty()) {
      // Without title and date these may be lines of the text.
      article_ = before;
      return is_address(lines_[begin].text) ? take_address(begin) : begin;
    }
    for (std::size_t count = 0; count < max_lines_behind_title && take_behind(); ++count) {
    }
    if (!article_.published && !date_.empty()) read_published({}, date_, record_);
    return at_;
  }

 private:
  bool here() const { return at_ < lines_.size(); }
  const std::string& line() const { return lines_[at_].text; }

  std::size_t take_address(std::size_t at) {
    if (article_.url.empty()) article_.url = lines_[at].text;
    return at + 1;
  }

  void leave_out(const char* rule) {
    article_.boilerplate.push_back({line(), rule});
    ++at_;
  }

  void take_date() {
    const MetaLine meta = read_meta_line(line());
    if (article_.author.empty()) article_.author = meta.author;
    date_ = line();
    leave_out("rule date");
  }

  bool take_menu() {
    if (!begins_menu(at_ + 1)) return false;
    leave_out("rule page-button");
    return true;
  }

  bool take_path() {
    const std::vector<std::string> path = path_of(line());
    if (path.empty()) return false;
    if (article_.section.empty() && (path.size() > 1 || !begins_at_home(path)))
      article_.section = path.back();
    leave_out("rule section");
    return true;
  }

  bool take_above() {
    if (at_ + 1 >= lines_.size()) return false;
    if (is_address(line())) {
      at_ = take_address(at_);
    } else if (is_button(line())) {
      leave_out("rule page-button");
    } else if (is_date_line(line()) && !has_page_buttons(line())) {
      take_date();
    } else if (at_ == 0 && is_post_line(lines_[1].text)) {
      take_poster();
    } else if (is_section_line(line()) && begins_text_behind(at_ + 1)) {
      take_section();
    } else if (is_paper_line(line()) && begins_text_behind(at_ + 1)) {
      if (article_.source.empty()) article_.source = line();
      leave_out("rule source");
    } else {
      return take_menu() || take_path();
    }
    return true;
  }

  /// Who wrote a post of a social network: a person, or a paper.
  void take_poster() {
    const auto persons = persons_alone(line());
    (persons ? article_.author : article_.source) = persons ? *persons : line();
    leave_out(persons ? "rule author" : "rule source");
    take_date();
  }

  /// Lines for a title and a text are left.
  bool begins_text_behind(std::size_t at) const {
    constexpr std::size_t reach = 40;
    std::size_t others = 0;
    for (const std::size_t end = std::min(at + reach, lines_.size()); at < end && others < 2;
         ++at) {
      const std::string& text = lines_[at].text;
      others += !is_button(text) && !is_section_line(text) && !is_address(text) &&
                !read_meta_line(text).dated && !persons_alone(text);
    }
    return others == 2;
  }

  bool begins_menu(std::size_t at) const {
    constexpr std::size_t fewest = 3;
    if (at + fewest >= lines_.size()) return false;
    for (std::size_t end = at + fewest; at < end; ++at)
      if (lines_[at].blank_before ||
          (!is_button(lines_[at].text) && !is_section_line(lines_[at].text)))
        return false;
    return true;
  }

  /// Of several in a row none is that of the article.
  void take_section() {
    const bool menu =
        (at_ > 0 && (is_section_line(lines_[at_ - 1].text) || is_button(lines_[at_ - 1].text))) ||
        is_section_line(lines_[at_ + 1].text) || is_button(lines_[at_ + 1].text);
    if (!menu && article_.section.empty()) article_.section = line();
    leave_out("rule section");
  }

  /// Set off by a blank line, by its date, or by a longer text that begins anew.
  bool take_title() {
    if (at_ + 1 >= lines_.size()) return false;
    const std::string& next = lines_[at_ + 1].text;
    if (line().size() > max_title_bytes || ends_sentence(line())) return false;
    const bool set_off = lines_[at_ + 1].blank_before || stands_under_title(next);
    const bool sentence = next.ends_with('.') || 2 * next.size() > 3 * line().size();
    if (!set_off && (goes_on(next) || !sentence || !begins_title())) return false;
    article_.title = without_marks(line());
    ++at_;
    return true;
  }

  bool begins_title() const {
    constexpr std::size_t min_bytes = 8;
    return line().size() >= min_bytes && !goes_on(line()) && !line().starts_with('-') &&
           !header_field(line());
  }

  bool take_behind() {
    if (at_ + 1 >= lines_.size()) return false;
    if (is_button(line())) {
      leave_out("rule page-button");
    } else if (read_meta_line(line()).dated) {
      // A date above the title was that of the day.
      take_date();
    } else if (is_address(line())) {
      at_ = take_address(at_);
    } else if (article_.author.empty() && names_author(line())) {
      article_.author = *byline(line());
      leave_out("rule author");
    } else if (const auto persons = persons_alone(line()); persons && article_.author.empty()) {
      article_.author = *persons;
      leave_out("rule author");
    } else {
      return take_lead();
    }
    return true;
  }

  /// Between the title and its date.
  bool take_lead() {
    if (at_ + 2 >= lines_.size() || !article_.lead.empty() || !date_.empty() ||
        !read_meta_line(lines_[at_ + 1].text).dated || !line().ends_with('.'))
      return false;
    article_.lead = line();
    ++at_;
    return true;
  }

  const TextLines& lines_;
  std::size_t at_;
  Record& record_;
  Article& article_;
  std::string date_;
};

}  // namespace

std::size_t read_page_head(const TextLines& lines, std::size_t begin, Record& record) {
  return begin < lines.size() ? HeadReader(lines, begin, record).read() : begin;
}

}  // namespace timtin

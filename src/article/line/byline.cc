// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/byline.h"

#include <algorithm>
#include <array>

#include "article/line/author_label.h"
#include "article/line/caption.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/person_name.h"
#include "article/line/word_list.h"

namespace timtin {
namespace {

constexpr std::size_t max_byline_bytes = 200;
constexpr std::size_t max_name_words = 5;

/// Before a colon, folded.
constexpr std::array<std::string_view, 29> labels{"tin",        "anh",        "bai",
                                                  "tin anh",    "bai anh",    "tin bai",
                                                  "tin va anh", "bai va anh", "tin bai anh",
                                                  "bai viet",   "thuc hien",  "tac gia",
                                                  "nguoi viet", "bien tap",   "nguon",
                                                  "theo",       "phong vien", "pv",
                                                  "ctv",        "nhom pv",    "nhom phong vien",
                                                  "tong hop",   "bien soan",  "dich",
                                                  "do hoa",     "video",      "clip"};

/// Lower-case words that stand beside names: `Xuân Hoa tổng hợp`, `Lê Mai và Vũ An`.
constexpr std::array<std::string_view, 20> name_company{
    "tong", "hop", "va",   "dich", "luoc",  "ghi", "thuc", "hien", "bien", "tap",
    "theo", "bao", "soan", "gioi", "thieu", "su",  "tu",   "cong", "tac",  "vien"};

/// Lines that stand where a signature could but are none.
constexpr std::array<std::string_view, 18> no_names{
    "het",      "anh",   "video", "clip",      "infographic", "xem them",
    "tin khac", "print", "goc",   "quang cao", "binh luan",   "chia se",
    "doc them", "tag",   "tags",  "tu khoa",   "in bai viet", "ve dau trang"};

/// True if the word begins with an upper-case letter: folding changes it, but not because of marks.
bool is_capitalised(std::string_view word) {
  const unsigned char first = static_cast<unsigned char>(word.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  // Vietnamese letters: lower case differs from upper case, and matching folds case alone.
  return starts_upper_case(word);
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

/// `ẢNH: D.TIẾN` -> `D.TIẾN`; a label that is unknown leaves the colon, which no name has.
std::string_view without_label(std::string_view part) {
  const std::size_t colon = part.find(':');
  if (colon == part.npos || !contains(labels, folded_words(part.substr(0, colon)))) return part;
  return trimmed(part.substr(colon + 1));
}

bool is_name_word(std::string_view word) {
  if (word.find_first_of("0123456789\"?!:@<>=*#%") != word.npos) return false;
  if (word.find("\xE2\x80\x9C") != word.npos || word.find("\xE2\x80\x9D") != word.npos)
    return false;
  return is_capitalised(word) || contains(name_company, folded_words(word));
}

using Words = std::vector<std::string_view>;

/// Where a person works, or who reported first: `Báo Tin tức và Dân tộc`, `VOV2`, `vnanet.vn`.
bool is_agency(const Words& words) {
  constexpr std::array<std::string_view, 8> kinds{"bao",  "dai",   "tap",   "cong",
                                                  "kenh", "thong", "trang", "phong"};
  constexpr std::size_t max_agency_words = 12;
  if (words.empty() || words.size() > max_agency_words) return false;
  if (is_capitalised(words.front()) && contains(kinds, folded_word(words.front()))) return true;
  return words.size() == 1 &&
         (words.front().find('.') != std::string_view::npos || is_capitalised(words.front()));
}

/// One to five words with capitals, at least one of them more than company.
bool is_person(const Words& words) {
  const auto named = std::count_if(words.begin(), words.end(), is_capitalised);
  return named > 0 && static_cast<std::size_t>(named) <= max_name_words &&
         words.size() <= max_name_words + 3 &&
         std::all_of(words.begin(), words.end(), is_name_word);
}

/// `Vũ An Phóng viên Báo Ví dụ thường trú tại Lào`: a person, then the agency.
bool is_correspondent(const Words& words) {
  for (std::size_t at = 1; at + 1 < words.size(); ++at)
    if (folded_word(words[at]) == "phong" && folded_word(words[at + 1]) == "vien")
      return is_person({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(at)}) &&
             is_agency({words.begin() + static_cast<std::ptrdiff_t>(at), words.end()});
  return false;
}

/// `first`: nothing stands before it that would make it an agency.
bool is_name(std::string_view part, bool first) {
  Words words = split(trimmed(part), " ");
  if (!words.empty() && folded_words(words.front()) == "theo") {
    words.erase(words.begin());
    first = false;
  }
  if (words.empty()) return false;
  return is_person(words) || is_correspondent(words) || (!first && is_agency(words));
}

/// Brackets hold an agency, an office or `tổng hợp`: `Hồng Giang (TTXVN)`.
bool take_brackets(std::string& text) {
  const std::size_t open = text.find('(');
  if (open == text.npos) return text.find(')') == text.npos;
  const std::size_t close = text.find(')', open);
  if (close == text.npos || text.find('(', open + 1) != text.npos) return false;
  text.erase(open, close + 1 - open);
  return true;
}

std::string_view without_outer_brackets(std::string_view line) {
  if (line.starts_with('(') && line.ends_with(')') && line.find('(', 1) == line.npos)
    return trimmed(line.substr(1, line.size() - 2));
  return line;
}

/// Behind the last sentence that another text follows; 0 without one. `TP. Hồ Chí Minh` ends none.
std::size_t sentence_end(std::string_view text) {
  for (const std::string_view mark : {". ", "! ", "? ", ".” ", ".\" ", "… "}) {
    const std::size_t at = text.rfind(mark);
    if (at == text.npos || at == 0) continue;
    const std::size_t word = text.rfind(' ', at) + 1;
    constexpr std::size_t longest_abbreviation = 4;
    if (at - word <= longest_abbreviation && starts_upper_case(text.substr(word))) continue;
    if (text.find_first_of(".!?", at + mark.size()) == text.npos) return at + mark.size();
  }
  return 0;
}

constexpr std::string_view name_separators = ";,/&|+";

/// With `;` for the dashes between names.
std::string with_semicolons(std::string_view line) {
  std::string text(line);
  for (const std::string_view dash : {"–", "—", " - "})
    for (std::size_t at = 0; (at = text.find(dash, at)) != text.npos;)
      text.replace(at, dash.size(), ";");
  return text;
}

/// `PV Lê Mai` -> `Lê Mai`.
std::string_view without_office(std::string_view name) {
  constexpr std::array<std::string_view, 8> offices{
      "PV ", "PV. ", "CTV ", "Phóng viên ", "BTV ", "Phóng Viên ", "Nhóm PV ", "Nhà báo "};
  for (const std::string_view office : offices)
    if (name.starts_with(office)) return trimmed(name.substr(office.size()));
  return name;
}

/// A full stop ends a sentence, unless it stands after an initial: `Nguyễn V.`
bool ends_like_sentence(std::string_view line) {
  if (line.ends_with("...") || line.ends_with("…")) return true;
  const std::size_t words = split(line, " ").size();
  return (line.ends_with('.') && words > max_name_words) || line.ends_with(',') ||
         line.ends_with(':') || line.ends_with(';');
}

}  // namespace

bool quotes_source(std::string_view author) {
  const std::string words = folded_words(author);
  return words.starts_with("theo ") || words.starts_with("nguon ");
}

bool is_name_list(std::string_view line) {
  std::string text = with_semicolons(line);
  if (!take_brackets(text)) return false;
  bool any = false;
  for (const std::string_view part : split(text, name_separators)) {
    const std::string_view name = without_label(trimmed(part));
    if (name.empty()) continue;
    if (!is_name(name, !any)) return false;
    any = true;
  }
  return any;
}

std::optional<std::string> persons_alone(std::string_view written) {
  constexpr std::size_t longest = 120;
  if (written.size() > longest) return std::nullopt;
  std::string text(trimmed(written));
  if (!take_brackets(text)) return std::nullopt;
  const std::string line(trimmed(without_office(trimmed(text))));
  const std::string names = with_semicolons(line);
  bool any = false;
  for (const std::string_view part : split(names, name_separators)) {
    const std::string_view name = without_office(trimmed(part));
    if (name.empty()) continue;
    if (!is_person_name(name)) return std::nullopt;
    any = true;
  }
  return any ? std::optional(line) : std::nullopt;
}

std::optional<std::string> byline(std::string_view written) {
  const std::string_view line = without_outer_brackets(trimmed(written));
  if (line.empty() || line.size() > max_byline_bytes || ends_like_sentence(line) ||
      line.find("://") != line.npos || contains(no_names, folded_words(line)))
    return std::nullopt;
  std::string_view names = line;
  const bool written_by = take_author_label(names);
  if (const std::size_t colon = names.find(':'); !written_by && colon != names.npos) {
    const std::string label = folded_words(names.substr(0, colon));
    // These sign a picture, not the text.
    if (label == "anh" || label == "video" || label == "clip") return std::nullopt;
    if (contains(labels, label)) names = trimmed(names.substr(colon + 1));
  }
  if (is_account_name(names)) return std::nullopt;
  if (!is_name_list(names)) return std::nullopt;
  return std::string(written_by ? names : line);
}

std::string signature_at_end(std::string_view paragraph) {
  constexpr std::size_t min_text_bytes = 60;
  const std::string_view text = trimmed(paragraph);
  if (text.size() < min_text_bytes) return {};
  if (text.ends_with(')')) {
    const std::size_t open = text.rfind('(');
    if (open == text.npos || open < min_text_bytes) return {};
    const std::string_view inner = text.substr(open + 1, text.size() - open - 2);
    const bool signs = is_person_name(inner) || folded_words(inner).starts_with("theo ");
    return signs ? byline(inner).value_or(std::string()) : std::string();
  }
  const std::size_t end = sentence_end(text);
  if (end < min_text_bytes || end >= text.size()) return {};
  std::string_view name = trimmed(text.substr(end));
  const bool labelled = take_author_label(name);
  return labelled || is_person_name(name) ? byline(name).value_or(std::string()) : std::string();
}

std::string take_byline(std::vector<std::string>& paragraphs) {
  constexpr std::size_t lines_after = 2;
  constexpr std::size_t short_line = 120;
  for (std::size_t after = 0; after <= lines_after && after + 1 < paragraphs.size(); ++after) {
    const std::size_t at = paragraphs.size() - 1 - after;
    const auto names = byline(paragraphs[at]);
    // Above the name of the source stands that of who wrote; the source stays.
    const bool quotes = names && quotes_source(*names);
    if (quotes && at >= 2 && is_person_name(paragraphs[at - 1]) &&
        !ends_in_open_credit(paragraphs[at - 2])) {
      std::string name = paragraphs[at - 1];
      paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(at) - 1);
      return name;
    }
    // After `Ảnh:` it is the photographer.
    if (names && !ends_in_open_credit(paragraphs[at - 1])) {
      paragraphs.erase(paragraphs.begin() + static_cast<std::ptrdiff_t>(at));
      return *names;
    }
    if (names || paragraphs[at].size() > short_line || paragraphs[at].ends_with('.')) break;
  }
  return paragraphs.empty() ? std::string() : signature_at_end(paragraphs.back());
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/caption.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "article/line/byline.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

constexpr std::size_t max_caption_bytes = 420;
constexpr std::size_t max_credit_bytes = 90;
constexpr std::size_t max_scene_bytes = 300;
constexpr std::size_t max_words_after_event = 16;

/// Folded words of `text` between single spaces, one at each end too, so that ` tai ` finds a word.
std::string spaced_words(std::string_view text) { return ' ' + folded_words(text) + ' '; }

template <std::size_t size>
std::size_t first_of(std::string_view words, const std::array<std::string_view, size>& phrases) {
  std::size_t first = words.npos;
  for (const std::string_view phrase : phrases) first = std::min(first, words.find(phrase));
  return first;
}

/// Where the credit begins: the last `Ảnh:` or `(Ảnh` of the end; npos without one.
std::size_t credit_begin(std::string_view paragraph) {
  const std::size_t before = paragraph.size() - std::min(paragraph.size(), max_credit_bytes);
  const std::string_view end = paragraph.substr(before);
  std::size_t begin = paragraph.npos;
  for (const std::string_view mark : {"Ảnh:", "ẢNH:", "ảnh:", "Ảnh :", "Photo:"}) {
    const std::size_t at = end.rfind(mark);
    if (at != end.npos && (begin == paragraph.npos || before + at > begin)) begin = before + at;
  }
  return begin;
}

/// A full stop, question or exclamation mark followed by a space and a capital ends a sentence.
bool is_single_sentence(std::string_view text) {
  for (std::size_t at = 0; (at = text.find_first_of(".?!", at)) != text.npos; ++at) {
    const std::string_view rest = text.substr(at + 1);
    // `TP. Hải Phòng`: two capitals before the stop make it an abbreviation.
    const bool abbreviation = at >= 2 && text[at - 1] >= 'A' && text[at - 1] <= 'Z';
    if (!abbreviation && rest.size() > 1 && rest[0] == ' ' && starts_upper_case(rest.substr(1)))
      return false;
  }
  return true;
}

bool has_credit(std::string_view paragraph) {
  const std::size_t begin = credit_begin(paragraph);
  if (begin == paragraph.npos || paragraph.size() > max_caption_bytes) return false;
  if (paragraph.size() - begin > max_credit_bytes) return false;
  std::string_view sentence = trimmed(paragraph.substr(0, begin));
  if (sentence.ends_with('(')) sentence = trimmed(sentence.substr(0, sentence.size() - 1));
  return is_single_sentence(sentence);
}

bool opens_scene(std::string_view words) {
  constexpr std::array<std::string_view, 5> openings{
      " quang canh ", " toan canh ", " anh minh hoa ", " anh tu lieu ", " hinh anh minh hoa "};
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return words.starts_with(opening); });
}

/// `Ông A, Giám đốc Sở B báo cáo kết quả tại buổi làm việc.`
bool shows_scene(std::string_view paragraph) {
  constexpr std::array<std::string_view, 20> acts{
      " phat bieu ", " bao cao ",    " trao ",       " tang ",      " chu tri ",
      " chup anh ",  " tham ",       " kiem tra ",   " dong vien ", " khai mac ",
      " be mac ",    " cat bang ",   " dang huong ", " tham quan ", " tham du ",
      " trinh bay ", " gioi thieu ", " chuc mung ",  " ket luan ",  " tham luan "};
  constexpr std::array<std::string_view, 17> events{
      " tai buoi ",         " tai hoi nghi ", " tai hoi thao ", " tai le ",
      " tai cuoc ",         " tai phien ",    " tai ki hop ",   " tai dai hoi ",
      " tai chuong trinh ", " tai dien dan ", " tai toa dam ",  " tai diem ",
      " tai cong trinh ",   " tai su kien ",  " tai ngay hoi ", " tai hoi truong ",
      " tai trien lam "};
  constexpr std::array<std::string_view, 10> reports{
      " cho biet ", " cho rang ",  " nhan manh ", " khang dinh ", " de nghi ",
      " yeu cau ",  " thong tin ", " sau do ",    " tiep do ",    " cung ngay "};
  if (paragraph.size() > max_scene_bytes ||
      paragraph.find_first_of("0123456789:\";?!") != paragraph.npos ||
      paragraph.find("“") != paragraph.npos || !is_single_sentence(paragraph))
    return false;
  const std::string words = spaced_words(paragraph);
  if (opens_scene(words)) return true;
  const std::size_t event = first_of(words, events);
  if (event == words.npos || first_of(words, reports) != words.npos) return false;
  const auto after =
      std::count(words.begin() + static_cast<std::ptrdiff_t>(event) + 1, words.end(), ' ');
  return first_of(words, acts) < event &&
         static_cast<std::size_t>(after) <= max_words_after_event + 3;
}

/// Between two other paragraphs, the longer of which is at least twice as long.
bool stands_between(const std::vector<std::string>& paragraphs, std::size_t at) {
  if (at == 0 || at + 1 >= paragraphs.size()) return false;
  const std::size_t longer = std::max(paragraphs[at - 1].size(), paragraphs[at + 1].size());
  return longer >= 2 * paragraphs[at].size();
}

/// How many paragraphs from `at` on make up one caption; 0 if there is none.
std::size_t caption_length(const std::vector<std::string>& paragraphs, std::size_t at) {
  const std::string& paragraph = paragraphs[at];
  if (has_credit(paragraph)) {
    const bool open = ends_in_open_credit(paragraph);
    if (!open) return 1;
    return at + 1 < paragraphs.size() && is_name_list(paragraphs[at + 1]) ? 2 : 1;
  }
  return stands_between(paragraphs, at) && shows_scene(paragraph) ? 1 : 0;
}

}  // namespace

bool starts_upper_case(std::string_view word) {
  constexpr std::size_t longest_code_point = 4;
  const std::string_view start = word.substr(0, longest_code_point);
  const auto text = icu::UnicodeString::fromUTF8({start.data(), static_cast<int>(start.size())});
  return !text.isEmpty() && u_isupper(text.char32At(0));
}

bool ends_in_open_credit(std::string_view paragraph) {
  const std::size_t begin = credit_begin(paragraph);
  return begin != paragraph.npos && trimmed(paragraph.substr(begin)).ends_with(':');
}

std::vector<std::string> take_captions(std::vector<std::string>& paragraphs) {
  std::vector<std::string> captions;
  std::vector<std::string> kept;
  for (std::size_t at = 0; at < paragraphs.size();) {
    const std::size_t length = caption_length(paragraphs, at);
    const bool last_text = kept.empty() && at + length >= paragraphs.size();
    if (length == 0 || last_text) {
      kept.push_back(paragraphs[at++]);
      continue;
    }
    captions.push_back(paragraphs[at]);
    for (std::size_t more = 1; more < length; ++more)
      captions.back() += ' ' + paragraphs[at + more];
    at += length;
  }
  paragraphs = std::move(kept);
  return captions;
}

}  // namespace timtin

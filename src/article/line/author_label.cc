// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/author_label.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/word_list.h"

namespace timtin {
namespace {

/// Folded. These need no colon.
constexpr std::array<std::string_view, 19> plain_labels{
    "duoc dang boi", "dang boi",     "viet boi",     "gui boi",    "posted by",       "written by",
    "boi",           "by",           "bai viet cua", "bai cua",    "tan van cua",     "tuy but cua",
    "tho cua",       "phong su cua", "ghi chep cua", "but ki cua", "truyen ngan cua", "tap but cua",
    "ki su cua"};

constexpr std::array<std::string_view, 32> colon_labels{
    "tac gia",       "nguoi dang",      "nguoi viet", "nguoi gui", "tin",
    "bai",           "tin anh",         "bai anh",    "tin bai",   "tin va anh",
    "bai va anh",    "tin bai anh",     "anh va tin", "anh bai",   "bai viet",
    "thuc hien",     "bien tap",        "phong vien", "pv",        "ctv",
    "nhom pv",       "nhom phong vien", "tan van",    "tuy but",   "ghi chep",
    "phong su",      "truyen ngan",     "tho",        "author",    "tin anh clip",
    "tin anh video", "bai anh clip"};

/// Where word number `count` ends; npos if there are less.
std::size_t end_of_words(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0; --count) {
    const std::size_t begin = text.find_first_not_of(' ', end);
    if (begin == text.npos) return begin;
    end = std::min(text.find(' ', begin), text.size());
  }
  return end;
}

}  // namespace

bool take_author_label(std::string_view& text) {
  constexpr std::size_t longest_label = 40, most_words = 3;
  const std::string_view line = trimmed(text);
  const std::size_t colon = line.find(':');
  if (colon <= longest_label) {
    const std::string label = folded_words(line.substr(0, colon));
    if (contains(colon_labels, label) || contains(plain_labels, label)) {
      text = trimmed(line.substr(colon + 1));
      return true;
    }
  }
  for (std::size_t words = most_words; words > 0; --words) {
    const std::size_t end = end_of_words(line, words);
    if (end > longest_label || !contains(plain_labels, folded_words(line.substr(0, end)))) continue;
    text = trimmed(line.substr(end));
    return true;
  }
  return false;
}

}  // namespace timtin

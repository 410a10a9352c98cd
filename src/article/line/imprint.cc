// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/line/imprint.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/line/folded_words.h"

namespace timtin {
namespace {

/// Folded, between spaces.
constexpr std::array<std::string_view, 22> imprint_words{" giay phep ",
                                                         " gp bttt",
                                                         " gp ttdt ",
                                                         " gp bvhtt ",
                                                         " tong bien tap ",
                                                         " pho tong bien tap ",
                                                         " toa soan ",
                                                         " dia chi ",
                                                         " dien thoai ",
                                                         " hotline ",
                                                         " email ",
                                                         " fax ",
                                                         " ban quyen ",
                                                         " copyright ",
                                                         " all rights reserved ",
                                                         " ghi ro nguon ",
                                                         " co quan chu quan ",
                                                         " don vi chu quan ",
                                                         " chiu trach nhiem noi dung ",
                                                         " chiu trach nhiem quan li ",
                                                         " phat hanh lai thong tin ",
                                                         " lien he quang cao "};

constexpr std::array<std::string_view, 8> consent_words{
    " dong y ",  " chap nhan ",      " trai nghiem ", " accept ",
    " consent ", " quyen rieng tu ", " luu tru ",     " experience "};

template <std::size_t size>
std::ptrdiff_t count(const std::string& text, const std::array<std::string_view, size>& words) {
  return std::count_if(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != text.npos; });
}

}  // namespace

bool is_imprint(std::string_view line) {
  constexpr std::size_t longest = 600;
  if (line.size() > longest) return false;
  const bool cookies = line.find("ookie") != line.npos;
  const bool signs = std::count(line.begin(), line.end(), ':') >= 2 ||
                     line.find('@') != line.npos || line.find("©") != line.npos ||
                     line.find("GP-") != line.npos;
  if (!cookies && !signs) return false;
  const std::string text = ' ' + folded_words(line) + ' ';
  return count(text, imprint_words) >= 2 || (cookies && count(text, consent_words) >= 1);
}

}  // namespace timtin

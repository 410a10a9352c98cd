// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Bytes -> a query that is likely to be understood, and dear to answer.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::fuzz {

/// Stand by themselves: words that many articles have or that stand for many spellings, other
/// scripts, operators.
inline constexpr std::string_view words =
    "giải ngân vốn đầu tư công Hải Phòng thành phố của và giai ngan von dau tu cong "
    "hai phong thanh pho cua va co la ca ma an hoa hoà hòa thuy duong đường đương "
    "Lê Anh Quân Phó Chủ tịch UBND TP.HCM TP.Hải Sở KH&ĐT Ủy ban nhân dân "
    "ddaauf dda62u tuw tieens a t n h kỹ đ Ð a\u0306\u0301u ﬁ ß İ ǅ Ω новости "
    "新聞 ข่าว أخبار 🙂 "
    "N’Drung covid-19 C++ R&D 50% $(x) <b> &amp; 2021 6/2021 25/6/2021 2021-06-25 "
    "Q2/2021 H1/2021 7d.. 31/2/2021 4.600 33,8 45-NQ/TW 378/502 100/2019/NĐ-CP "
    "1.2.3.4 hp-0001 7007 giao-duc dau-tu haiphong.gov.vn "
    "OR AND NOT * @a @loop @none - .. …";

/// Stand at the next piece.
inline constexpr std::string_view glue =
    "\" \" \" ( ) - * \"~5 \"~64 \"~1 ~ = exact: any: exact:\" any:( “ ” "
    "title: title:\" lead: lead:\" body: body:\" tieude: noidung:\" author:\" source: "
    "section:\" official:\" canbo: position:\" chucvu:\" topic: document:\" url: id: "
    "like: date: ngay:\" foo: http:// / giai ng đ o\u0301 \u0301 \u0323 "
    "\u202e \u2066 \u200b \u200d \u00ad \u00a0 ' ` – — : ; , . ? ! \\ | ^ # _ "
    "{ } [ ] (((((((( )))))))) "
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

inline void add_pieces(std::vector<std::string>& pieces, std::string_view list,
                       std::string_view behind) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    pieces.push_back(std::string(list.substr(0, end)).append(behind));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

inline std::string query_soup(std::span<const std::uint8_t> bytes) {
  static const std::vector<std::string> pieces = [] {
    std::vector<std::string> all{" ", "\n", std::string(1, '\0')};
    add_pieces(all, words, " ");
    add_pieces(all, glue, "");
    return all;
  }();
  std::string text;
  for (const std::uint8_t byte : bytes) text += pieces[byte % pieces.size()];
  return text;
}

}  // namespace timtin::fuzz

// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/sought_posts.h"

#include <algorithm>
#include <array>

namespace timtin {
namespace {

/// One of the words ends right before the token.
template <typename Words>
bool follows_any(const Passage& passage, std::size_t token, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return begin_of(passage, token, word) < token; });
}

/// `ứng viên đầu tiên của ông John Smith | cho vị trí`
bool is_candidacy(const Passage& passage, std::size_t role) {
  constexpr std::size_t most = 10;
  constexpr auto seekers =
      std::to_array<std::string_view>({"ứng viên", "Ứng viên", "ứng cử viên", "Ứng cử viên"});
  for (std::size_t at = role; at > 0 && at + most > role && passage.soft_before(at); --at)
    if (follows_any(passage, at, seekers)) return true;
  return false;
}

}  // namespace

bool is_sought(const Passage& passage, std::size_t at) {
  constexpr auto seekers = std::to_array<std::string_view>(
      {"ứng viên", "Ứng viên", "ứng cử viên", "Ứng cử viên", "tranh cử", "đề cử", "ứng cử",
       "nếu được bổ nhiệm", "Nếu được bổ nhiệm", "nếu được bầu", "Nếu được bầu",
       "nếu được phê chuẩn", "Nếu được phê chuẩn", "nếu được chọn", "Nếu được chọn"});
  constexpr auto roles = std::to_array<std::string_view>(
      {"chức", "cho chức", "cho chức vụ", "vào chức", "vào chức vụ", "vị trí", "cho vị trí",
       "vào vị trí", "làm", "giữ chức", "giữ chức vụ", "giữ vị trí", "ông làm", "bà làm"});
  constexpr auto hopes = std::to_array<std::string_view>(
      {"có thể trở thành", "có thể sẽ trở thành", "có thể được bổ nhiệm làm", "muốn làm",
       "Muốn làm", "muốn trở thành", "Muốn trở thành"});
  if (at == 0 || passage.gap_before(at) != gap::space) return false;
  // `đề cử Thứ trưởng A làm`: who is something already.
  if (begin_of(passage, at, "tranh chức") < at) return true;
  if (follows_any(passage, at, hopes)) return true;
  if (begin_of(passage, at, "đề cử") == at && follows_any(passage, at, seekers)) return true;
  return std::any_of(roles.begin(), roles.end(), [&](std::string_view words) {
    const std::size_t role = begin_of(passage, at, words);
    return role < at && (follows_any(passage, role, seekers) ||
                         (words.starts_with("cho ") && is_candidacy(passage, role)));
  });
}

bool is_role(const Passage& passage, std::size_t name) {
  constexpr auto parts = std::to_array<std::string_view>(
      {"vào vai", "thủ vai", "đóng vai", "trong vai", "hóa thân thành"});
  if (name == 0 || passage.gap_before(name) != gap::space) return false;
  return follows_any(passage, begin_of(passage, name, "nhân vật"), parts);
}

bool is_quoted_title(const Passage& passage, std::size_t begin, std::size_t end) {
  constexpr auto opening = std::to_array<std::string_view>({"\"", "“", "‘", "'", "«"});
  constexpr auto closing = std::to_array<std::string_view>({"\"", "”", "’", "'", "»"});
  if (!(passage.gap_before(begin) & passage.gap_before(end) & gap::quote)) return false;
  const std::string_view before = passage.gap_text(begin);
  const std::string_view behind = passage.gap_text(end);
  return std::any_of(opening.begin(), opening.end(),
                     [&](std::string_view mark) { return before.ends_with(mark); }) &&
         std::any_of(closing.begin(), closing.end(),
                     [&](std::string_view mark) { return behind.starts_with(mark); });
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// When two posts may be one, or one person's.
#include <algorithm>
#include <array>
#include <span>

#include "index/register/post_parts.h"

namespace timtin::registry {
namespace {

constexpr std::size_t max_gap = 3;

}  // namespace

bool covers(std::span<const std::string> longer, std::span<const std::string> shorter) {
  if (shorter.empty() || shorter.size() > longer.size() || longer.front() != shorter.front())
    return false;
  const auto parting = std::mismatch(longer.begin(), longer.end(), shorter.begin(), shorter.end());
  const auto gap = parting.first, rest = parting.second;
  // Who is elected is not in office yet; a candidate member is no member.
  for (const std::string_view word : {"đắc", "khuyết"})
    if (std::find(gap, longer.end(), word) != longer.end() &&
        std::find(shorter.begin(), shorter.end(), word) == shorter.end())
      return false;
  if (rest == shorter.end()) return true;
  // Who is `Thường trực` was often without it before; and `nguyên Phó Chủ tịch` is another post.
  if (*gap == "thường" || *gap == "phó") return false;
  // `Chủ tịch tỉnh` is that of its People's Committee; `Đại sứ` is `đặc mệnh toàn quyền`.
  const auto stands = [&](std::array<std::string_view, 4> words) {
    return longer.end() - gap > 4 && std::equal(words.begin(), words.end(), gap);
  };
  const bool title =
      stands({"ủy", "ban", "nhân", "dân"}) || stands({"đặc", "mệnh", "toàn", "quyền"});
  for (std::size_t skipped = 1; skipped <= max_gap + (title ? 1 : 0); ++skipped) {
    const auto left = static_cast<std::size_t>(longer.end() - gap);
    if (left < skipped + static_cast<std::size_t>(shorter.end() - rest)) return false;
    if (std::equal(rest, shorter.end(), gap + static_cast<std::ptrdiff_t>(skipped))) return true;
  }
  return false;
}

bool share_any(const std::set<std::string>& left, const std::set<std::string>& right) {
  return std::any_of(left.begin(), left.end(),
                     [&](const std::string& name) { return right.contains(name); });
}

std::span<const std::string> without_time(std::span<const std::string> reading) {
  const auto first = std::find_if(reading.begin(), reading.end(), [](const std::string& form) {
    return std::find(time_words.begin(), time_words.end(), form) == time_words.end();
  });
  return {first, reading.end()};
}

bool same_post(std::span<const std::string> left, std::span<const std::string> right) {
  const auto one = without_time(left), other = without_time(right);
  return covers(one, other) || covers(other, one);
}

bool are_related(const PostParts& left, const PostParts& right) {
  if (share_any(left.places, right.places)) return true;
  if (!left.places.empty() && !right.places.empty()) return false;
  return same_post(left.reading, right.reading) ||
         share_any(left.organisations, right.organisations);
}

}  // namespace timtin::registry

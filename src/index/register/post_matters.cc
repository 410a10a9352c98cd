// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_matters.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace timtin::registry {
namespace {

/// Syllables of one matter are one: `Cục Thuế` and `Sở Tài chính`.
std::string_view matter_of(std::string_view form) {
  constexpr auto money = std::to_array<std::string_view>({"thuế", "tài", "kho", "ngân"});
  constexpr auto health = std::to_array<std::string_view>({"dược", "bệnh", "dịch"});
  constexpr auto schools = std::to_array<std::string_view>({"trường", "giáo", "đào", "học"});
  const auto has = [form](const auto& forms) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  };
  return has(money) ? "tài" : has(health) ? "y" : has(schools) ? "học" : form;
}

}  // namespace

bool share_matter(const PostParts& left, const PostParts& right) {
  constexpr auto common = std::to_array<std::string_view>(
      {"sở",   "phòng", "ban",    "trung", "tâm", "viện",  "và",  "thành", "phố", "tỉnh", "huyện",
       "quận", "xã",    "phường", "thị",   "của", "thuộc", "tại", "số",    "khu", "vực",  "chi"});
  const auto is_of_place = [](const PostParts& post, const std::string& form) {
    return std::any_of(post.places.begin(), post.places.end(), [&](const std::string& place) {
      return (' ' + place + ' ').find(' ' + form + ' ') != std::string::npos;
    });
  };
  const auto begin = left.reading.begin() + static_cast<std::ptrdiff_t>(left.office);
  return std::any_of(begin, left.reading.end(), [&](const std::string& form) {
    const auto is_same = [&](const std::string& other) {
      return matter_of(form) == matter_of(other) && !is_of_place(right, other);
    };
    return std::find(common.begin(), common.end(), form) == common.end() &&
           !is_of_place(left, form) &&
           std::any_of(right.reading.begin() + static_cast<std::ptrdiff_t>(right.office),
                       right.reading.end(), is_same);
  });
}

}  // namespace timtin::registry

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/unknown_members.h"

#include <algorithm>

#include "article/line/paragraphs.h"

namespace timtin {
namespace {

constexpr std::size_t max_members = 20;
constexpr std::size_t min_text_bytes = 24;
constexpr std::size_t max_name_bytes = 60;

}  // namespace

void UnknownMembers::add(std::string_view name, std::string_view value) {
  const bool text = value.size() >= min_text_bytes && value.find(' ') != value.npos;
  if (text && members_.size() < max_members)
    members_.emplace_back(single_line(cut_text(name, max_name_bytes)), value.size());
}

std::vector<std::string> UnknownMembers::names() const {
  std::vector<std::string> names;
  const auto longest =
      std::max_element(members_.begin(), members_.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (longest == members_.end()) return names;
  names.push_back(longest->first);
  for (const auto& [name, bytes] : members_)
    if (name != longest->first) names.push_back(name);
  return names;
}

}  // namespace timtin

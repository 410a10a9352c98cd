// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/captures.h"

#include <algorithm>
#include <charconv>

namespace timtin {
namespace {

/// The key is a hash: half of it tells the captures of one run apart, and is short enough to lie
/// within a string.
std::string short_key(const Article& article) { return article.key.substr(0, 15); }

std::uint64_t time_of(const Article& article) {
  std::uint64_t time = 0;
  std::from_chars(article.captured.data(), article.captured.data() + article.captured.size(), time);
  return time;
}

}  // namespace

bool Captures::add(const Article& article) {
  const auto [place, added] = latest_.try_emplace(short_key(article), time_of(article));
  if (!added) place->second = std::max(place->second, time_of(article));
  return added;
}

bool Captures::is_superseded(const Article& article) const {
  if (article.captured.empty()) return false;
  const auto found = latest_.find(short_key(article));
  return found != latest_.end() && time_of(article) < found->second;
}

}  // namespace timtin

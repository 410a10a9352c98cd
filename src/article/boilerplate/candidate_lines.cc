// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/boilerplate/candidate_lines.h"

#include <algorithm>

#include "article/line/byline.h"
#include "text/ascii.h"
#include "text/minhash.h"

namespace timtin {
namespace {

constexpr std::size_t min_lines = 3;
constexpr std::size_t max_boilerplate_bytes = 300;
constexpr std::size_t max_label_bytes = 100;

bool reads_like_news(std::string_view line) {
  return line.size() > max_label_bytes || line.ends_with('.') ||
         std::any_of(line.begin(), line.end(), ascii::is_digit);
}

}  // namespace

std::size_t longest_line(const std::vector<std::string>& body) {
  const auto shorter = [](const std::string& a, const std::string& b) {
    return a.size() < b.size();
  };
  return static_cast<std::size_t>(std::max_element(body.begin(), body.end(), shorter) -
                                  body.begin());
}

std::vector<std::size_t> boilerplate_candidates(const std::vector<std::string>& body) {
  std::vector<std::size_t> candidates;
  if (body.size() < min_lines) return candidates;
  const std::size_t longest = longest_line(body);
  for (std::size_t at = 0; at < body.size(); ++at) {
    const bool at_edge = at < page_edge_lines || at + page_edge_lines >= body.size();
    if (!at_edge || at == longest || body[at].size() > max_boilerplate_bytes) continue;
    if (!byline(body[at])) candidates.push_back(at);
  }
  return candidates;
}

std::uint64_t boilerplate_key(std::string_view line) {
  const std::uint64_t hash = stable_hash(line);
  return reads_like_news(line) ? hash | 1 : hash & ~std::uint64_t{1};
}

}  // namespace timtin

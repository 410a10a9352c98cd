// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace timtin {

/// One row of the table at a time; no later one has a smaller number than the least of a row.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t most) {
  const std::size_t least = std::max(from.size(), to.size()) - std::min(from.size(), to.size());
  if (least > most) return least;
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (const char c : from) {
    std::size_t diagonal = row[0]++;
    std::size_t smallest = row[0];
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t substituted = diagonal + (c == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
      smallest = std::min(smallest, row[j]);
    }
    if (smallest > most) return smallest;
  }
  return row.back();
}

}  // namespace timtin

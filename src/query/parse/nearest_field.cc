// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/nearest_field.h"

#include <algorithm>
#include <string>
#include <vector>

#include "query/parse/code_points.h"
#include "timtin/schema.h"

namespace timtin::query {
namespace {

/// Levenshtein's distance in bytes, one row of the table at a time.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::string_view> nearest_field(std::string_view name) {
  std::string plain = plain_letters(name);
  std::erase_if(plain, [](char c) { return c == '-' || c == '_'; });
  if (plain.size() > 32) return std::nullopt;
  std::size_t best = 3;
  std::optional<std::string_view> nearest;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t distance = edit_distance(plain, candidate);
    // Of a short name two letters are most of it: `ma` is not meant by `tp`.
    if (distance >= best || 2 * distance >= candidate.size()) return;
    best = distance;
    nearest = candidate;
  };
  for (const FieldRow& row : schema) {
    consider(row.name);
    consider(row.vietnamese);
  }
  return nearest;
}

}  // namespace timtin::query

// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parse/nearest_field.h"

#include <algorithm>
#include <string>

#include "query/parse/code_points.h"
#include "text/edit_distance.h"
#include "timtin/schema.h"

namespace timtin::query {
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

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The names of the parts of an article in JSON.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "timtin/article.h"

namespace timtin {

/// In the order of Evidence::Part.
inline constexpr std::array<std::string_view, 4> part_names{"title", "lead", "body", "caption"};

constexpr std::string_view name_of(Evidence::Part part) {
  return part_names[static_cast<std::size_t>(part)];
}

constexpr std::optional<Evidence::Part> part_from_name(std::string_view name) {
  for (std::size_t i = 0; i < part_names.size(); ++i)
    if (part_names[i] == name) return static_cast<Evidence::Part>(i);
  return std::nullopt;
}

}  // namespace timtin

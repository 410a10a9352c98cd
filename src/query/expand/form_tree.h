// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "query/expand/pattern.h"

namespace timtin::lowering {

/// Sequences of matching forms, found by what they begin with.
class FormTree {
 public:
  using Number = std::uint32_t;

  /// The number of a sequence; one may be given to several.
  void add(std::span<const std::string> forms, Number number);

  /// The numbers of those that begin with the pattern, ascending, each once.
  std::vector<Number> beginning_with(const Pattern& pattern) const;

 private:
  using Node = std::uint32_t;

  std::unordered_map<std::string, std::uint32_t> forms_;
  std::unordered_map<std::uint64_t, Node> children_;  ///< by parent and form
  std::vector<std::vector<Number>> numbers_{1};       ///< by node: what lies at or below it
};

}  // namespace timtin::lowering

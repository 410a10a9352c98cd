// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How common a Vietnamese name is: whether two who bear it are likely one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "extract/abbreviations.h"

namespace timtin {

/// Immutable once built, shared by threads. Its cost is that of reading name_frequencies.tsv, some
/// seventy lines.
class NameFrequencies {
 public:
  /// Throws Error(io) if name_frequencies.tsv in `data` can't be read or has a wrong line.
  explicit NameFrequencies(const std::string& data);

  /// How many of a billion officials bear a name of these forms, if its parts came together by
  /// chance. Of a name that is not Vietnamese it says nothing.
  double per_billion(const Forms& name) const;

 private:
  enum class Part : std::uint8_t { family, middle, given, count };
  using PerMille = std::unordered_map<std::string, double>;

  double share(Part part, const std::string& form) const;

  std::array<PerMille, static_cast<std::size_t>(Part::count)> parts_;
};

}  // namespace timtin

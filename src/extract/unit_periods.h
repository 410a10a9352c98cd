// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// When there were administrative units: since 2025-07-01 no district, no township, and of most
/// provinces and communes others than before.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timtin {

/// Immutable once built, shared by threads. Its cost is that of reading units.tsv: milliseconds.
class UnitPeriods {
 public:
  /// Throws Error(io) if units.tsv in `data` can't be read or has a wrong period.
  explicit UnitPeriods(const std::string& data);

  /// `reading` are matching forms of a post, joined, abbreviations written out. False if it is a
  /// post of a unit, `chủ tịch ủy ban nhân dân xã lộc an`, and the table knows its level and name
  /// but none of them on any day of [first, last], as YYYYMMDD.
  bool existed(std::string_view reading, std::uint32_t first, std::uint32_t last) const;

 private:
  struct Period {
    std::uint32_t first, last;
    friend bool operator==(const Period&, const Period&) = default;
  };
  void add(const std::string& key, Period period);
  bool known_otherwise(const std::string& key, std::uint32_t first, std::uint32_t last) const;

  /// By level, and by level and name: `xã`, `xã lộc an`.
  std::unordered_map<std::string, std::vector<Period>> periods_;
};

}  // namespace timtin

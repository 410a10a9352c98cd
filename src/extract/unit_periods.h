// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// When there were administrative units: since 2025-07-01 no district, no township, and of most
/// provinces and communes others than before, also under the same name.
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

  /// Days as YYYYMMDD.
  struct Period {
    std::uint32_t first, last;

    friend bool operator==(const Period&, const Period&) = default;
    bool holds(std::uint32_t day) const { return first <= day && day <= last; }
    bool meets(const Period& other) const { return first <= other.last && other.first <= last; }
  };
  using Periods = std::vector<Period>;

  /// What a post may be a post of.
  struct Units {
    const Periods* periods = nullptr;  ///< nothing if the table does not know the unit
    bool named = false;                ///< one period for each unit of the name, else each once

    /// None of them was there at any time of `time`.
    bool are_none(Period time) const;
    /// On the day and at some time of `time` it was one unit, as far as the table knows.
    bool last(std::uint32_t day, Period time) const;
  };
  /// `reading` are matching forms of a post, joined, abbreviations written out: `chủ tịch ủy ban
  /// nhân dân xã lộc an`.
  Units of(std::string_view reading) const;

 private:
  /// By level, and by level and name: `xã`, `xã lộc an`.
  std::unordered_map<std::string, Periods> periods_;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which number of `5/3/2020` is the day.
#pragma once

#include <cstdint>
#include <string_view>

namespace timtin {

enum class DateOrder : std::uint8_t { day_first, month_first };

/// Learns the order from the values of one column: month first if one of them can be nothing else,
/// and none can only be day first.
class DateColumn {
 public:
  void take(std::string_view value);
  DateOrder order() const {
    return month_first_ && !day_first_ ? DateOrder::month_first : DateOrder::day_first;
  }

 private:
  bool month_first_ = false, day_first_ = false;
};

}  // namespace timtin

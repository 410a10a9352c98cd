// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Dates as people say them, with and without marks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::query {

/// Runs of letters and digits of a text without marks; `t6` is `thang` and `6`.
std::vector<std::string> parts_of_date(std::string_view plain);

/// `tháng 6/2025`, `T6/2025`, `2 tháng 9 năm 2025`, `ngày 25 tháng 6 năm 2025`, `quý 2 năm 2025`,
/// `6 tháng đầu năm 2025` as `6/2025`, `25/6/2025`, `Q2/2025`, `H1/2025`. Nothing if it is none of
/// them or lacks a number.
std::optional<std::string> written_date(std::string_view text);

/// `1/6/2025 đến 30/6/2025`, `từ 2024`, `trước 2020`: the ends as they are written, without marks;
/// an empty one is open.
struct WrittenRange {
  std::string first, last;
  bool apart = false;  ///< what is written is not in it: `trước 2020`, `sau 2020`
};
std::optional<WrittenRange> written_range(std::string_view text);

}  // namespace timtin::query

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Charts of text: bars of numbers, and spans of time.
#pragma once

#include <string>
#include <vector>

#include "timtin/output.h"
#include "timtin/register.h"

namespace timtin::output {

/// Label, bar, number, and its share of `total` in percent; a line each, at most `columns` wide.
/// Labels take a half of a line at most and are cut.
std::string bar_chart(const std::vector<FacetCount>& rows, std::uint64_t total,
                      const Appearance& appearance);

/// The posts of persons from the first report to the last, under a line of years.
std::string timeline(const std::vector<RegisterEntry>& entries, const Appearance& appearance);

}  // namespace timtin::output

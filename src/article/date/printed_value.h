// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Dates as programs print their own values.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// `/Date(1624615200000)/` -> `1624615200000`; `datetime.datetime(2021, 6, 25, 17, 0)` -> the same
/// as ISO 8601; any other text as it is.
std::string plain_date(std::string_view text);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The line of a page that says when it was published.
#pragma once

#include <string_view>

namespace timtin {

/// A day, and nothing beside it but the words and buttons that belong to a date.
bool is_date_line(std::string_view line);

/// `Print ... Gốc` around the date, as portals print it.
bool has_page_buttons(std::string_view line);

}  // namespace timtin

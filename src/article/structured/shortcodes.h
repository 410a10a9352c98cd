// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What WordPress keeps in square brackets between the text: `[caption width="600"]...[/caption]`.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// The markup without shortcodes, what is between two of them kept; captions become `<figcaption>`.
/// Brackets that are text (`[Video]`, `[1]`) stay: a shortcode has attributes, an end, or a name
/// with
/// `_`, or is one of the few that WordPress itself has.
std::string without_shortcodes(std::string_view markup);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lists that a program has printed into a text field: `['Đoạn một.', "Đoạn hai."]`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// The strings of a list as Python or JSON writes it, escapes resolved. Nothing if the text is
/// anything else: text in square brackets is text.
std::optional<std::vector<std::string>> parse_list_literal(std::string_view text);

}  // namespace timtin

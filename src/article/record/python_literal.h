// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What Python prints of dictionaries and lists, as programs leave it in files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timtin {

/// True if a dictionary, or a list of some, begins here: `{'title': ...`.
bool begins_python_literal(std::string_view text);

/// The same as JSON: `{'a': None, 'b': (1, 'x')}` -> `{"a": null, "b": [1, "x"]}`. Calls such as
/// `datetime.datetime(2020, 3, 5)` become strings. Nothing if a string or a bracket is not closed.
std::optional<std::string> json_of_python(std::string_view text);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Text whose bytes were taken for another charset and encoded once more: `Háº£i PhÃ²ng`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/charset_tables.h"

namespace timtin {

/// The text before its UTF-8 was taken for windows-1252, windows-1258 or ISO 8859-1; nothing if
/// that does not make more of its words Vietnamese. Text that is right stays as it is beside text
/// that is not. What programs lose on that way comes back where only one letter makes a syllable:
/// bytes that windows-1252 does not have, and no-break spaces that became blanks; else it stays
/// U+FFFD. `text` must be valid UTF-8. Costs next to nothing where nothing is wrong.
std::optional<std::string> undo_double_encoding(std::string_view text, const CharsetTables& tables);

/// The text with each sequence of characters that windows-1252 or ISO 8859-1 has read as `charset`:
/// of pages whose font was TCVN3 or VNI.
std::string reread(std::string_view text, Charset charset, const CharsetTables& tables);

}  // namespace timtin

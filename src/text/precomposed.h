// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The letters of Vietnamese as one code point each, in a table: nearly every word of an article is
/// made of them and needs no normaliser.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/letters.h"

namespace timtin {

/// Appends what parse_letters() gives for `word`. False if it has anything but precomposed
/// Vietnamese letters and visible ASCII; then `letters` is not to be used.
bool append_precomposed(std::string_view word, Letters& letters);

/// `a` to `z` for a letter of ASCII or a precomposed one of Vietnamese, whatever its case and marks
/// (`đ` is `d`); 0 for everything else.
char plain_letter(char32_t code_point);

/// Appends the folded form of `word`. False if it has anything but those letters; then `folded` is
/// not to be used.
bool append_folded(std::string_view word, std::string& folded);

/// How that form compares with `folded`, byte by byte: below, at or above 0. Nothing if a letter
/// that decides is none of those.
std::optional<int> compare_folded(std::string_view word, std::string_view folded);

/// Appends the composed text of `letters`, in UTF-8. False if a letter is no such letter in lower
/// case; then `text` is not to be used.
bool append_composed(const Letters& letters, std::string& text);

}  // namespace timtin

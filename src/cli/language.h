// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The language of the messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

enum class Language { english, vietnamese };

/// What the environment asks for, as gettext reads it: LC_ALL, LC_MESSAGES or LANG; LANGUAGE goes
/// before unless that is C. Empty strings are as unset.
Language language_of(std::string_view lc_all, std::string_view lc_messages, std::string_view lang,
                     std::string_view language);

/// The value of the last `--lang X` or `--lang=X` before `--`, or nothing: help and errors of the
/// other options are already to be in that language.
std::string language_option(const std::vector<std::string>& arguments);

/// Speaks the language of `option` (`vi`, `en`), or of the environment if that is empty. Works
/// whether or not a Vietnamese locale is installed. Throws Error(usage) on another language.
void choose_language(const std::string& option);

/// What was chosen last.
bool speaks_vietnamese();

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How Vietnamese syllables are spelled when all marks are left out.
#pragma once

#include <string_view>

namespace timtin {

/// True if `word` (lower-case, folded) is spelled as a Vietnamese syllable without its marks: an
/// onset and a rime that go together, such as `nghieng`, `quyet`, `giau`. Some English words are
/// too: `the`, `to`, `man`.
bool is_folded_syllable(std::string_view word);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How Vietnamese syllables are spelled, with their marks and without.
#pragma once

#include <string_view>

namespace timtin {

/// True if `word` (lower-case, folded) is spelled as a Vietnamese syllable without its marks: an
/// onset and a rime that go together, such as `nghieng`, `quyet`, `giau`. Some English words are
/// too: `the`, `to`, `man`.
bool is_folded_syllable(std::string_view word);

/// True if `form` (lower-case) is a Vietnamese syllable with its marks, wherever its tone stands:
/// `nghiêng`, `quyết`, `đăk`; not `êi`, `ưong` or `quyềt`, since a stop at the end takes no such
/// tone.
bool is_syllable(std::string_view form);

}  // namespace timtin

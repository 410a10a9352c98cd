// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// Bytes whose order is that of a Vietnamese dictionary: `ă`, `â`, `đ`, `ê`, `ô`, `ơ`, `ư` are
/// letters behind `a`, `d`, `e`, `o`, `u`; where all letters are equal the tones tell words apart
/// (none, huyền, hỏi, ngã, sắc, nặng); numbers stand by their value and before letters. That is
/// ICU's collation of `vi` without loading its library, which every start would pay for. `words`:
/// matching forms, separated by spaces. At most `max_bytes` for the letters and as many for the
/// tones.
std::string collation_key(std::string_view words, std::size_t max_bytes);

}  // namespace timtin

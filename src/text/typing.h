// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Keys that were pressed for a Vietnamese input method while none was running.
///
///             tone                     a e o + ^   o u + horn   a + breve   đ    no tone
///     Telex   s f r x j                aa ee oo    w            w           dd   z
///     VNI     1 2 3 4 5 (´ ` ? ~ .)    6           7            8           9    0
///
/// A mark's key stands anywhere behind its letter, so `ddaauf`, `ddaafu` and `daaufd` are all
/// `đầu`. In Telex a w without a vowel before it is ư.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

enum class InputMethod { telex, vni };

/// With a digit it is VNI.
InputMethod input_method_of(std::string_view keys);

/// The syllables, lower case in NFC, that the keys may have been meant for; mostly one. Empty if
/// `keys` has other signs than ASCII letters and digits or an upper-case one in the middle, is a
/// syllable as it stands without a doubled o, or gives none. `dd` counts in VNI, too.
std::vector<std::string> typed_syllables(std::string_view keys);

}  // namespace timtin

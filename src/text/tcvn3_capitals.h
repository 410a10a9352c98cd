// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Capital letters with tones, which TCVN3 does not have.
///
/// Who typed `HÀ NỘI` in TCVN3 got `Hà NộI` in the bytes, and a font of capitals (.VnTimeH) to show
/// it. A small letter with a tone beside capitals is a capital.
#pragma once

#include <string>

namespace timtin {

/// Raises the small letters with a tone in words that have two capital letters and no other small
/// one (`NộI`, `THẻ`), and in those beside them that could be such words (`Hà`). What a whole line
/// of small letters in a font of capitals was cannot be known, nor can the first letter of `ánh`.
void restore_capitals(std::string& text);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Words compared without regard to case, marks and normalisation form.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// `Thứ` -> `thu`. Any bytes are allowed.
std::string folded_word(std::string_view word);

/// The folded words and numbers of a line, each after one space but the first: `QR CODE: Bài 1` ->
/// `qr code bai 1`. Meant for short lines.
std::string folded_words(std::string_view line);

/// True if the folded words of both are the same. Ends at the first that differ.
bool equal_folded_words(std::string_view a, std::string_view b);

}  // namespace timtin

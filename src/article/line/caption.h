// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Captions of pictures that stand among the paragraphs of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Moves captions out of `paragraphs`, in order. Only on good evidence: a credit (`Ảnh: Lê Mai`) at
/// the end of a single sentence, or a single short sentence between longer paragraphs that says who
/// does what at which event and nothing else. Never empties `paragraphs`.
std::vector<std::string> take_captions(std::vector<std::string>& paragraphs);

/// True if the paragraph ends in `Ảnh:`, so that the photographer's name is in the next line.
bool ends_in_open_credit(std::string_view paragraph);

/// True if the first letter is upper case, also a Vietnamese one.
bool starts_upper_case(std::string_view word);

}  // namespace timtin

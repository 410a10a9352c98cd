// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The lines of a plain text page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct TextLine {
  std::string text;           ///< trimmed, not empty
  bool blank_before = false;  ///< a blank line, or the beginning of the text, stands before it
};

using TextLines = std::vector<TextLine>;

/// LF, CRLF and CR end a line. U+0000 is removed.
TextLines text_lines(std::string_view text);

}  // namespace timtin

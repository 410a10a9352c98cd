// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Lines, paragraphs and the white space around them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// The lines between `\n`, empty ones left out, otherwise unchanged: how a body is stored.
std::vector<std::string> split_lines(std::string_view text);

/// What stands between spaces.
std::vector<std::string_view> split_words(std::string_view text);

/// Without white space (ASCII, U+00A0, U+FEFF) at both ends.
std::string_view trimmed(std::string_view text);

/// The paragraphs of a text as it came: lines end in LF, CRLF or CR, are trimmed, and empty ones
/// are left out.
std::vector<std::string> paragraphs_of(std::string_view text);

/// At most the first `bytes` bytes, ending between two code points.
std::string_view cut_text(std::string_view text, std::size_t bytes);

/// Of all lines, without what ends them.
std::size_t bytes_of(const std::vector<std::string>& lines);

/// One line: trimmed; line breaks, tabs and other C0 controls are spaces.
std::string single_line(std::string_view text);

}  // namespace timtin

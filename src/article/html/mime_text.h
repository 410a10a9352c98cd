// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The parts of RFC 2045 and 2047 that saved pages are written in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// The bytes that `=C3=A9` and soft line ends stand for. What is no code stays.
std::string decode_quoted_printable(std::string_view text);

/// The bytes of base64; what is no letter of it is left out.
std::string decode_base64(std::string_view text);

/// `text/html` of `Text/HTML; charset="utf-8"`.
std::string mime_type(std::string_view value);

/// The value of a parameter without quotation marks; empty without it. `name` in lower case.
std::string mime_parameter(std::string_view value, std::string_view name);

/// A line of a header, `Name: value`: the name in lower case, the value trimmed; it ends with the
/// line that it views into.
struct MimeField {
  std::string name;
  std::string_view value;
};
MimeField mime_field(std::string_view line);

/// True if the line is one of `boundaries`, which begin with `--`; `last` if it is the last one of
/// its message.
bool is_mime_boundary(std::string_view line, const std::vector<std::string>& boundaries,
                      bool& last);

}  // namespace timtin

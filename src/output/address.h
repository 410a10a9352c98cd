// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Addresses of articles that may be given to other programs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace timtin::output {

/// The address if it begins with http:// or https://, in printable ASCII: what RFC 3986 has no
/// place for is percent-encoded.
std::optional<std::string> web_address(std::string_view url);

/// Printable text on one line that leads to an address of web_address() (OSC 8).
std::string hyperlink(std::string_view text, std::string_view address);

}  // namespace timtin::output

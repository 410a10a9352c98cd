// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Brotli (RFC 7932), in which servers send pages; nothing else is packed so.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// A body that was sent with `Content-Encoding: br`, or what can be decoded of it, up to `limit`
/// bytes.
std::string decoded_brotli(std::string_view body, std::size_t limit);

}  // namespace timtin

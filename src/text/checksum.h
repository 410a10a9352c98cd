// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// XXH3 of bytes, 32 lower-case hexadecimal digits: tells damage by chance, not by a forger. Where
/// one could gain, and for whole files, see digest.h.
std::string checksum_hex(std::string_view bytes);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How glass writes numbers and strings into keys and tags.
///
///     number   as append_varint() writes it
///     last     whole bytes, the lowest first, as many as it takes (none for 0); nothing follows
///     sorted   the highest byte first; as many bytes follow as the first one says, so that keys
///              sort as numbers do: 0xxxxxxx +1, 10xxxxxx +2, 110xxxxx +3, 1110xxxx +4
///     string   its length as a number, then its bytes
///     term     its bytes, behind every NUL a byte 0xff; where something follows, a NUL ends it
///     flag     the digit 0 or 1
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/varint.h"

namespace timtin::glass {

/// Of documents, from 1.
using Document = std::uint32_t;

inline void append_flag(std::string& bytes, bool flag) { bytes += flag ? '1' : '0'; }

void append_last(std::string& bytes, std::uint32_t number);
void append_sorted(std::string& bytes, std::uint32_t number);
void append_string(std::string& bytes, std::string_view string);

/// Without the NUL at its end.
void append_term(std::string& bytes, std::string_view term);

}  // namespace timtin::glass

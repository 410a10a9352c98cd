// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// GB18030, which has all of Unicode; GB2312 and GBK are parts of it.
#pragma once

#include <string>
#include <string_view>

#include "timtin/text.h"

namespace timtin {

/// What is ill-formed becomes U+FFFD and is counted.
Decoded decode_gb18030(std::string_view bytes);

/// `text` must be valid UTF-8.
std::string encode_gb18030(std::string_view text);

}  // namespace timtin

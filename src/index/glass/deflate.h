// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tags are compressed by DEFLATE without header or checksum, where that makes them smaller.
#pragma once

#include <string_view>

namespace timtin::glass {

/// The compressed bytes, valid until this thread's next call; empty if they would not be fewer.
/// Each thread keeps its compressor.
std::string_view deflated(std::string_view bytes);

}  // namespace timtin::glass

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The larger unit that tells which one a post is of: there are many communes called Tân Lập.
#pragma once

#include "extract/passage.h"

namespace timtin {

/// The end of a post, tokens [begin, end) with its organisation, behind the larger places or the
/// larger organisation: `Chủ tịch UBND xã Lộc An |, huyện Kim Sơn, Hà Nam, cho biết`, `Vụ trưởng Vụ
/// Giáo dục Đại học | (Bộ GD-ĐT)`; `end` if none follows.
std::size_t larger_units_end(const Passage& passage, std::size_t begin, std::size_t end);

/// The post ends within a bracket that it opens itself: `Trưởng thôn Đông (xã Lộc An|)`.
bool ends_in_bracket(const Passage& passage, std::size_t begin, std::size_t end);

/// What somebody says follows.
bool begins_speech(const Passage& passage, std::size_t at);

}  // namespace timtin

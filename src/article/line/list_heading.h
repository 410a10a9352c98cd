// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Headings under which no text of the article stands.
#pragma once

#include <cstdint>
#include <string_view>

namespace timtin {

enum class ListHeading : std::uint8_t {
  none,
  articles,  ///< `Tin liên quan`, `Có thể bạn quan tâm`
  comments,  ///< `Bình luận (15)`, `Ý kiến bạn đọc`
};

/// Of a line that is nothing else, whatever its number, colon or brackets.
ListHeading list_heading(std::string_view line);

}  // namespace timtin

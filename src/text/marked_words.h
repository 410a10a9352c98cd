// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How Vietnamese a text looks: the measure by which charsets are compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace timtin {

/// The words of a text that have anything but ASCII in them.
struct MarkedWords {
  std::size_t syllables = 0;  ///< spelled as Vietnamese syllables are
  std::size_t others = 0;

  std::int64_t margin() const {
    return static_cast<std::int64_t>(syllables) - static_cast<std::int64_t>(others);
  }
  /// 0 .. 1; 1 if there are none.
  double share() const;
};

/// Words are sequences of ASCII letters and of all that is beyond ASCII, without blanks, quotes
/// and dashes around them; few syllables of one letter count. `text` must be valid UTF-8. Takes
/// time linear in its length.
MarkedWords count_marked_words(std::string_view text);

/// True if some letter is one that only Vietnamese marks make: U+1EA0 .. U+1EF9, đ, ơ, ư. Found
/// within the first words of almost every Vietnamese text.
bool has_vietnamese_letters(std::string_view text);

}  // namespace timtin

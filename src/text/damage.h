// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Text whose letters are gone for good.
#pragma once

#include <cstddef>
#include <string_view>

namespace timtin {

/// Letters that another program replaced: question marks inside words (`Th?i s?`), and U+FFFD.
struct Damage {
  std::size_t letters = 0;
  std::size_t bytes = 0;  ///< of the text that was looked at

  /// More than slips of typing: one word in 25, of about five bytes each.
  bool is_serious() const { return letters >= 2 && 125 * letters >= bytes; }
};

/// Adds what is found in `text`. Web addresses are left out.
void count_damage(std::string_view text, Damage& damage);

}  // namespace timtin

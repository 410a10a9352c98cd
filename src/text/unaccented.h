// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Vietnamese that was typed without its marks.
#pragma once

#include <cstddef>
#include <string_view>

namespace timtin {

/// The words of a text that comes in parts, counted up to the first one with a mark.
class UnaccentedWords {
 public:
  /// A word does not go on from one part to the next.
  void add(std::string_view part);

  /// As is_unaccented() says of a whole text.
  bool are_vietnamese() const;

 private:
  std::size_t words_ = 0;
  std::size_t syllables_ = 0;  ///< words that are Vietnamese by their shape
  bool marked_ = false;
};

}  // namespace timtin

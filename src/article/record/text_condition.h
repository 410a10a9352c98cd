// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What can be said of the text of an article without reading it.
#pragma once

#include <cstddef>

#include "timtin/article.h"

namespace timtin {

/// The longest law has half as many; to index a word that is new costs a kilobyte.
inline constexpr std::size_t max_words = 200'000;

/// Counts the words only of a text that may have more.
bool has_too_many_words(const Article& article);

struct TextCondition {
  bool damaged = false;     ///< letters are gone for good
  bool unaccented = false;  ///< Vietnamese typed without marks
};

/// Of title, lead and body, in one walk over them.
TextCondition text_condition(const Article& article);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/syllable.h"

#include <doctest/doctest.h>

TEST_CASE("syllables without marks") {
  for (const char* word : {"a", "nghieng", "quyet", "giau", "gi", "gin", "gieng", "quy", "khuya",
                           "uong", "yeu", "duong", "thuy", "xoong", "ke", "ghe", "lak"}) {
    CAPTURE(word);
    CHECK(timtin::is_folded_syllable(word));
  }
  for (const char* word : {"", "b", "ng", "city", "works", "ce", "ka", "ngi", "gho", "first", "q",
                           "qu", "and", "of", "zoo"}) {
    CAPTURE(word);
    CHECK_FALSE(timtin::is_folded_syllable(word));
  }
}

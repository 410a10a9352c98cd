// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/syllables.h"

#include <doctest/doctest.h>

TEST_CASE("what can be a Vietnamese syllable") {
  for (const char* syllable :
       {"a", "ong", "uy", "yen", "nghieng", "gi", "gin", "gio", "giup", "qua", "quyen", "quoc",
        "nguyen", "khuya", "thuong", "xoong", "ngoeo"})
    CHECK_MESSAGE(timtin::is_vietnamese_syllable(syllable), syllable);
  for (const char* other : {"", "ng", "trump", "john", "smith", "q", "qon", "wa", "fan", "zen",
                            "kyrgyz", "obama", "giik", "aa", "u23", "tpp", "paris"})
    CHECK_FALSE_MESSAGE(timtin::is_vietnamese_syllable(other), other);
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/edit_distance.h"

#include <doctest/doctest.h>

namespace timtin {

TEST_CASE("edits are counted, up to the most that are asked for") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("sitting", "kitten") == 3);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("kitten", "sitting", 2) > 2);
  CHECK(edit_distance("abcdef", "uvwxyz", 1) > 1);
  CHECK(edit_distance("abc", "abcdef", 2) > 2);
}

}  // namespace timtin

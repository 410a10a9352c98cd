// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/corrections.h"

#include <doctest/doctest.h>

#include "timtin/error.h"

namespace timtin {

TEST_CASE("corrections are lines of words and names") {
  const auto lines =
      parse_corrections("\xEF\xBB\xBF# x\n\r\nhide\tAn\r\nmerge\t An \tBình\t\t\n", "f");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].line == 3);
  CHECK(lines[0].value.empty());
  CHECK(lines[1].name == "An");
  CHECK(lines[1].value == "Bình");
  for (const char* wrong : {"merge\tAn\n", "hide\n", "x\ty\n", "split\ta\tb\tc\n", "hide An\n"}) {
    CAPTURE(wrong);
    CHECK_THROWS_AS(parse_corrections(wrong, "f"), Error);
  }
  Analyzer analyzer;
  const Corrections merged(parse_corrections("merge\tB\tC\nmerge\tA\tB\n", "f"), analyzer);
  CHECK(merged.person("c") == "a");
  CHECK(merged.person("b") == "a");
  CHECK(merged.is_merged("a"));
}

}  // namespace timtin

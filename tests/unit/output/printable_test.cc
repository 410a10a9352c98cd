// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/printable.h"

#include <doctest/doctest.h>

using timtin::MarkedSpan;
using timtin::printable;
using timtin::printable_line;

TEST_CASE("what people read has no controls") {
  struct Row {
    const char* text;
    const char* expected;
  };
  const Row rows[] = {
      {"", ""},
      {"Hải Phòng", "Hải Phòng"},
      {"a\nb\tc", "a\nb\tc"},
      {"a\x1b[31mđỏ", "a\uFFFD[31mđỏ"},
      {"a\rb", "a\uFFFDb"},
      {"a\x7f", "a\uFFFD"},
      {"a\u009bK", "a\uFFFDK"},  // C1: CSI in one code point
      {"a\u202eb\u2066c", "a<U+202E>b<U+2066>c"},
      {"a\u061cb\u200eb", "a<U+061C>b<U+200E>b"},
      {"so\u00ad\u200bft\ufeff", "soft"},  // soft hyphen, zero width space, BOM
      {"tag\U000e0041", "tag"},
      {"\xff\xc3", "\uFFFD\uFFFD"},
      {"Ho\u0300a", "Ho\u0300a"},  // NFD stays as it is
      {"a\u2028b", "a\nb"},
  };
  for (const Row& row : rows) CHECK(printable(row.text) == row.expected);
}

TEST_CASE("a printable line is one line") {
  CHECK(printable_line("  một \n\n hai\t\u00a0ba  ") == "một hai ba");
  CHECK(printable_line("a\u2028b\u0085c\rd") == "a b c d");
  CHECK(printable_line("\u200b \u200b") == "");
  CHECK(printable_line("a \u200b b") == "a b");
}

TEST_CASE("marks follow the text through cleaning") {
  const auto line = printable_line(
      "a\nb\u200bc  d\x1b"
      "e",
      {{2, 3}, {3, 7}, {9, 11}});
  CHECK(line.text == "a bc d\uFFFDe");
  REQUIRE(line.marked.size() == 3);
  CHECK(line.text.substr(line.marked[0].begin, line.marked[0].end - line.marked[0].begin) == "b");
  CHECK(line.text.substr(line.marked[1].begin, line.marked[1].end - line.marked[1].begin) == "c");
  CHECK(line.text.substr(line.marked[2].begin, line.marked[2].end - line.marked[2].begin) ==
        "d\uFFFD");
}

TEST_CASE("a mark over a run of spaces stays one") {
  const auto line = printable_line(" x  giải \n ngân y", {{4, 18}});
  CHECK(line.text == "x giải ngân y");
  REQUIRE(line.marked.size() == 1);
  CHECK(line.text.substr(line.marked[0].begin, line.marked[0].end - line.marked[0].begin) ==
        "giải ngân");
}

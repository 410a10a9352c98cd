// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "timtin/text.h"

using timtin::decode_utf8;
using timtin::Decoded;

namespace {

struct Row {
  std::string bytes;
  std::string text;
  std::size_t invalid_bytes;
  std::size_t first_invalid;
};

const std::vector<Row> rows = {
    {"", "", 0, 0},
    {"tin tức", "tin tức", 0, 0},
    {"e\u0302\u0301", "e\u0302\u0301", 0, 0},  // the normalisation form stays
    {"a\xFF"
     "b",
     "a\uFFFDb", 1, 1},
    {"\xC0\xAF", "\uFFFD\uFFFD", 2, 0},                      // overlong
    {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD", 3, 0},            // overlong
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3, 0},            // surrogate
    {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4, 0},  // beyond U+10FFFF
    {"\xE1\xBB", "\uFFFD", 2, 0},                            // cut off: one maximal subsequence
    {"\xE1\xBB"
     "a",
     "\uFFFD"
     "a",
     2, 0},
    {"x\xF0\x9F\x98", "x\uFFFD", 3, 1},
    {"\x80\x80z\x80", "\uFFFD\uFFFDz\uFFFD", 3, 0},
};

}  // namespace

TEST_CASE("decode_utf8: ill-formed sequences become U+FFFD") {
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    const Decoded decoded = decode_utf8(row.bytes);
    CHECK(decoded.text == row.text);
    CHECK(decoded.invalid_bytes == row.invalid_bytes);
    if (row.invalid_bytes > 0) CHECK(decoded.first_invalid == row.first_invalid);
    CHECK_FALSE(decoded.byte_order_mark);
  }
}

TEST_CASE("decode_utf8: a byte order mark is taken off the beginning only") {
  const Decoded decoded = decode_utf8("\xEF\xBB\xBFtin\xEF\xBB\xBF\xFF");
  CHECK(decoded.byte_order_mark);
  CHECK(decoded.text == "tin\uFEFF\uFFFD");
  CHECK(decoded.first_invalid == 9);  // counted in the input
}

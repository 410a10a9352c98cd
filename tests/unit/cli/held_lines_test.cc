// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/held_lines.h"

#include <doctest/doctest.h>

#include <cstdlib>

namespace timtin::cli {
namespace {

struct Printed {
  HeldLines lines{[this](std::string_view more) { bytes += more; }};
  std::string bytes;
};

std::string line_of(std::size_t bytes, char letter) {
  return std::string(bytes - 1, letter) + '\n';
}

}  // namespace

TEST_CASE("lines are held back until they are printed, in memory or in a file") {
  for (const std::size_t length : {std::size_t{10}, HeldLines::max_memory_bytes - 1}) {
    CAPTURE(length);
    Printed printed;
    std::string expected;
    for (char letter = 'a'; letter < 'd'; ++letter) {
      expected += line_of(length, letter);
      printed.lines.write(line_of(length, letter));
    }
    CHECK(printed.bytes.empty());
    printed.lines.release();
    CHECK(printed.bytes == expected);
    printed.lines.write("z\n");
    CHECK(printed.bytes == expected + "z\n");
    CHECK(printed.lines.printed());
  }
}

TEST_CASE("lines that are forgotten are never printed") {
  for (const std::size_t length : {std::size_t{10}, HeldLines::max_memory_bytes + 1}) {
    CAPTURE(length);
    Printed printed;
    printed.lines.write(line_of(length, 'a'));
    printed.lines.forget();
    printed.lines.write("b\n");
    printed.lines.release();
    CHECK(printed.bytes == "b\n");
  }
}

TEST_CASE("more lines than may be held are printed as they come, and none is lost") {
  Printed printed;
  std::size_t written = 0;
  for (; !printed.lines.printed(); written += 1U << 20) printed.lines.write(line_of(1U << 20, 'x'));
  CHECK(printed.bytes.size() == written);
  CHECK(written > HeldLines::max_bytes);
}

TEST_CASE("without room for them lines are printed as they come") {
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before != nullptr ? before : "";
  ::setenv("TMPDIR", "/nowhere/at/all", 1);
  Printed printed;
  printed.lines.write("a\n");
  CHECK(printed.bytes.empty());
  const std::string large = line_of(HeldLines::max_memory_bytes, 'b');
  printed.lines.write(large);
  CHECK(printed.bytes == "a\n" + large);
  before != nullptr ? ::setenv("TMPDIR", kept.c_str(), 1) : ::unsetenv("TMPDIR");
}

}  // namespace timtin::cli

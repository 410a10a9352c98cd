// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/held_lines.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

namespace timtin::cli {
namespace {

constexpr HeldLines::Most few = {.in_memory = 100, .in_file = 1000};

/// A reader who takes `patience` bytes more, `at_once` at a time.
struct Reader {
  explicit Reader(std::size_t patience, std::size_t at_once = 7)
      : lines({[this](std::string_view more) { print(more); },
               [this, at_once] { return std::min(at_once, left); }},
              few),
        left(patience) {}

  void print(std::string_view more) {
    bytes += more;
    waited = waited || more.size() > left;
    left -= std::min(left, more.size());
  }

  HeldLines lines;
  std::size_t left;
  std::string bytes;
  bool waited = false;
};

std::string line_of(std::size_t bytes, char letter) {
  return std::string(bytes - 1, letter) + '\n';
}

}  // namespace

TEST_CASE("the first lines are held back, and can be forgotten") {
  Reader reader(10000);
  reader.lines.write(line_of(60, 'a'));
  reader.lines.write(line_of(40, 'b'));
  CHECK(reader.bytes.empty());
  CHECK_FALSE(reader.lines.printed());
  reader.lines.forget();
  reader.lines.write("c\n");
  reader.lines.release();
  CHECK(reader.bytes == "c\n");
}

TEST_CASE("lines are printed in order and once, however slow their reader") {
  for (const std::size_t patience : {0, 50, 130, 500, 100000}) {
    for (const std::size_t length : {1, 10, 99, 250}) {
      CAPTURE(patience);
      CAPTURE(length);
      Reader reader(patience);
      std::string expected;
      for (char letter = 'a'; letter <= 'z'; ++letter) {
        expected += line_of(length, letter);
        reader.lines.write(line_of(length, letter));
      }
      reader.lines.release();
      reader.lines.write("end\n");
      CHECK(reader.bytes == expected + "end\n");
      CHECK(reader.lines.printed());
    }
  }
}

TEST_CASE("nobody waits for a reader while there is room for the lines") {
  Reader reader(0);
  for (int line = 0; line < 10; ++line) reader.lines.write(line_of(100, 'x'));
  CHECK(reader.bytes.empty());
  CHECK_FALSE(reader.waited);
  reader.lines.write(line_of(200, 'x'));  // more than both hold
  CHECK(reader.waited);
  CHECK(reader.bytes.size() == 1200);
}

TEST_CASE("a reader who is there gets the first lines before the last are written") {
  Reader reader(100000);
  for (int line = 0; line < 5; ++line) reader.lines.write(line_of(50, 'x'));
  CHECK(reader.bytes.size() >= 100);
  CHECK_FALSE(reader.waited);
}

TEST_CASE("without room for a file lines are printed as they come") {
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before != nullptr ? before : "";
  ::setenv("TMPDIR", "/nowhere/at/all", 1);
  Reader reader(0);
  reader.lines.write(line_of(90, 'a'));
  CHECK(reader.bytes.empty());
  reader.lines.write(line_of(90, 'b'));
  CHECK(reader.bytes == line_of(90, 'a') + line_of(90, 'b'));
  before != nullptr ? ::setenv("TMPDIR", kept.c_str(), 1) : ::unsetenv("TMPDIR");
}

}  // namespace timtin::cli

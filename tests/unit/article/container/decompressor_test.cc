// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <algorithm>

#include "article/container/decompressor.h"
#include "packed.h"
#include "unit/article/collected.h"

using namespace timtin;

namespace {

/// Lines that do not compress well.
std::string many_lines(int count) {
  std::string lines;
  std::uint32_t state = 1;
  for (int line = 0; line < count; ++line) {
    lines += "{\"title\":\"Bài " + std::to_string(line) + "\",\"content\":\"";
    for (int word = 0; word < 20; ++word)
      lines += std::to_string(state = state * 1664525 + 1013904223) + " ";
    lines += "\"}\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("of a damaged stream comes what can be unpacked") {
  const std::string lines = many_lines(2000);
  for (const char* filter : {"gzip", "xz"}) {
    CAPTURE(filter);
    const std::string whole = compressed(lines, filter);
    CHECK(read_content(whole, "a.jsonl").articles.size() == 2000);
    const Collected cut = read_content(whole.substr(0, whole.size() / 2), "a.jsonl");
    CHECK(cut.articles.size() > 900);
    REQUIRE(cut.rejects.size() == 1);
    CHECK(cut.rejects[0].reason == "damaged");
    const Collected twice = read_content(whole + whole, "a.jsonl");
    CHECK(twice.articles.size() == 4000);
    CHECK(twice.rejects.empty());
  }
  // As gzip does, with a warning.
  const Collected garbage = read_content(compressed(lines, "gzip") + "rác", "a.jsonl");
  CHECK(garbage.articles.size() == 2000);
}

TEST_CASE("bodies that were sent packed are unpacked up to a limit") {
  const std::string text(100'000, 'a');
  CHECK(inflated(compressed(text, "gzip"), 200'000) == text);
  CHECK(inflated(compressed(text, "gzip"), 1000).size() == 1000);
  CHECK(inflated("no gzip", 1000).empty());
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "output/printable.h"

#include <doctest/doctest.h>

#include <random>

#include "text/utf8.h"

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

namespace {

/// What a terminal could take for a command, or what turns text round; nothing if there is none.
std::string fault_in(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const auto c = timtin::next_code_point(text, at);
    const bool controls = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    const bool turns = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                       (c >= 0x2066 && c <= 0x2069);
    const bool ours = c == '\n' || c == '\t';
    if (c < 0 || ((controls || turns) && !ours)) return text.substr(from, at - from);
  }
  return {};
}

/// What terminals know, and what looks like it, well formed or not.
std::string escape_sequence(std::mt19937& random) {
  static const std::string openings[] = {
      "\x1b[",  "\x1b]",  "\x1bP", "\x1b_", "\x1b^",     "\x1bX",    "\x1b",       "\u009b",
      "\u009d", "\u0090", "\x9b",  "\x9d",  "\x1b\x1b[", "\x1b]8;;", "\x1b]52;c;", "\x1b[?1049"};
  static const std::string pieces =
      "0123456789;:?>=!\"'$ #%()*+-./@ABCDHJKLMPSTXZ[\\]^_`abcdefghijlmnqrstux{|}~";
  static const std::string ends[] = {"m", "\x07", "\x1b\\", "\u009c", "h", "n", "\x9c", "\n", ""};
  std::string text = openings[random() % std::size(openings)];
  for (auto left = random() % 12; left > 0; --left) text += pieces[random() % pieces.size()];
  return text + ends[random() % std::size(ends)];
}

}  // namespace

TEST_CASE("no code point and no escape sequence reaches a terminal") {
  std::string faults;
  const auto check = [&](const std::string& text) {
    for (const std::string& shown :
         {printable(text), printable_line(text), printable_line(text, {{0, text.size()}}).text})
      if (const std::string fault = fault_in(shown); !fault.empty() && faults.size() < 200)
        faults += fault + '|';
    if (printable_line(text).find_first_of("\n\t") != std::string::npos) faults += "line|";
  };
  for (char32_t c = 0; c < 0x110000; ++c) {
    std::string text = "a";
    if (c >= 0xD800 && c < 0xE000) {  // as CESU-8 and WTF-8 have them
      text += {'\xED', static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
               static_cast<char>(0x80 | (c & 0x3F))};
    } else {
      timtin::append_code_point(text, c);
    }
    check(text + 'a');
  }
  for (int byte = 0; byte < 256; ++byte) check({'a', static_cast<char>(byte), 'a'});
  std::mt19937 random(16);
  for (int i = 0; i < 100'000; ++i) check('a' + escape_sequence(random) + 'a');
  CHECK(faults == "");
}

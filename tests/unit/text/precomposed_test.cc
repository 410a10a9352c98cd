// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/precomposed.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "timtin/text.h"

namespace timtin {
namespace {

std::string utf8(char32_t c) {
  std::string bytes;
  if (c < 0x80) {
    bytes += static_cast<char>(c);
  } else if (c < 0x800) {
    bytes += static_cast<char>(0xC0 | c >> 6);
    bytes += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    bytes += static_cast<char>(0xE0 | c >> 12);
    bytes += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    bytes += static_cast<char>(0x80 | (c & 0x3F));
  }
  return bytes;
}

bool same(const Letters& a, const Letters& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Letter& left, const Letter& right) {
                      return left.base == right.base && left.quality == right.quality &&
                             left.tone == right.tone && left.rest == right.rest;
                    });
}

}  // namespace

TEST_CASE("the table of letters says what the normaliser says") {
  int known = 0;
  for (char32_t c = 0x21; c < 0xD800; ++c) {
    CAPTURE(static_cast<std::uint32_t>(c));
    Letters letters;
    if (!append_precomposed(utf8(c), letters)) continue;
    ++known;
    // A soft hyphen is ignored, and is not in the table.
    CHECK(same(letters, parse_letters(utf8(c) + "\u00AD")));
    std::string decomposed = utf8(letters[0].base);
    if (letters[0].quality != 0) decomposed += utf8(letters[0].quality);
    if (letters[0].tone != 0) decomposed += utf8(letters[0].tone);
    std::string composed;
    CHECK(append_composed(letters, composed));
    CHECK(composed == to_nfc(decomposed));
    std::string folded;
    CHECK(append_folded(utf8(c), folded));
    // The soft hyphen keeps the word from the table.
    CHECK(folded == folded_form(utf8(c) + "\u00AD"));
  }
  CHECK(known == 94 + 2 + 2 * (12 * 6 - 6));
}

TEST_CASE("other words are left to the normaliser") {
  for (const char* word : {"a\u0301", "ñ", "ß", "\u00D0", "a b", "a\u200Bb", "\xC3", "ｗ", "ё"}) {
    CAPTURE(word);
    Letters letters;
    CHECK_FALSE(append_precomposed(word, letters));
    std::string folded;
    CHECK_FALSE(append_folded(word, folded));
  }
  std::string text;
  CHECK_FALSE(append_composed({{U'n', 0, 0x303, {}}}, text));
  CHECK_FALSE(append_composed({{U'a', 0, 0, U"\u0308"}}, text));
}

TEST_CASE("words compare as their folded forms do") {
  const std::vector<std::string> words = {
      "",   "a",  "ba",  "bà",  "bạc",  "bac", "dê", "đê",  "đi", "de",   "x̃a",   "xa",    "ñu",
      "nu", "zœ", "хор", "hòa", "hoa2", "12",  "2a", "hoà", "bá̂", "băng", "bằng", "bangz", "b\xC3"};
  for (const std::string& word : words)
    for (const std::string& other : words) {
      const std::string folded = folded_form(other);
      const auto compared = compare_folded(word, folded);
      if (!compared) continue;
      CAPTURE(word);
      CAPTURE(folded);
      const int expected = folded_form(word).compare(folded);
      CHECK((*compared < 0) == (expected < 0));
      CHECK((*compared > 0) == (expected > 0));
    }
  CHECK(compare_folded("bằng", "bang") == 0);
  CHECK(compare_folded("đi", "do").value() < 0);
  CHECK_FALSE(compare_folded("хор", "hop"));
}

}  // namespace timtin

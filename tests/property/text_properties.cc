// SPDX-License-Identifier: GPL-2.0-or-later
// What holds for every text: decoding, matching forms, analysis.
#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "text/form_sieve.h"
#include "text/utf8.h"
#include "timtin/text.h"

namespace {

using timtin::Analyzer;
using timtin::matching_form;
using timtin::Token;

std::size_t below(std::mt19937& random, std::size_t limit) { return random() % limit; }

std::string to_utf8(const icu::UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

std::string nfc(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  return to_utf8(icu::Normalizer2::getNFCInstance(error)->normalize(text, error));
}

std::string nfd(const icu::UnicodeString& text) {
  UErrorCode error = U_ZERO_ERROR;
  return to_utf8(icu::Normalizer2::getNFDInstance(error)->normalize(text, error));
}

/// Code points that do something in analysis, and any others.
UChar32 random_code_point(std::mt19937& random) {
  static const icu::UnicodeString busy = icu::UnicodeString::fromUTF8(
      "aeiouydgqhklmstnAEIOUYDN0123456789..,,''  -_@/éêơưđĐÐðɖʼ’ạặệữằß"
      "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B\u0307\u200B\u200D\u00AD\uFEFF\u034F\u0345"
      "\u1100\u1161\u11A8한東ไทย１٣²\u1E9EİŉΐǰΣςﬁ😀\u0001");
  const std::size_t kind = below(random, 20);
  if (kind == 0) return static_cast<UChar32>(1 + below(random, 0xD7FF));
  if (kind == 1) return static_cast<UChar32>(0x1E00 + below(random, 0x200));
  const std::int32_t at = busy.getChar32Start(
      static_cast<std::int32_t>(below(random, static_cast<std::size_t>(busy.length()))));
  return busy.char32At(at);
}

icu::UnicodeString random_text(std::mt19937& random, std::size_t max_length) {
  icu::UnicodeString text;
  for (std::size_t length = below(random, max_length + 1); length > 0; --length) {
    text.append(random_code_point(random));
  }
  return text;
}

std::string forms(Analyzer& analyzer, std::string_view text) {
  std::string result;
  for (const Token& token : analyzer.analyze(text)) {
    result.append("|").append(analyzer.form(token.form).matching);
  }
  return result;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

TEST_CASE("decoding is total, and its result is valid") {
  std::mt19937 random(1);
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes;
    for (std::size_t n = below(random, 12); n > 0; --n) {
      static constexpr unsigned char lead[] = {0x41, 0x80, 0xBF, 0xC3, 0xE1,
                                               0xEF, 0xBB, 0xF0, 0xED};
      const bool any = below(random, 3) == 0;
      bytes += static_cast<char>(any ? below(random, 256) : lead[below(random, sizeof lead)]);
    }
    CAPTURE(bytes);
    const timtin::Decoded decoded = timtin::decode_utf8(bytes);
    const timtin::Decoded again = timtin::decode_utf8(decoded.text);
    REQUIRE(again.invalid_bytes == 0);
    REQUIRE(decoded.invalid_bytes <= bytes.size());
    if (!again.byte_order_mark) REQUIRE(again.text == decoded.text);
    if (decoded.invalid_bytes == 0) {
      REQUIRE(bytes == (decoded.byte_order_mark ? "\uFEFF" : "") + decoded.text);
    }
  }
}

TEST_CASE("matching forms are idempotent and the same for NFC and NFD") {
  std::mt19937 random(2);
  for (int i = 0; i < 40'000; ++i) {
    const icu::UnicodeString word = random_text(random, i % 100 == 0 ? 200 : 8);
    const std::string bytes = to_utf8(word);
    CAPTURE(bytes);
    const std::string form = matching_form(bytes);
    REQUIRE(matching_form(form) == form);
    REQUIRE(matching_form(nfc(word)) == form);
    REQUIRE(matching_form(nfd(word)) == form);
    REQUIRE(form.size() <= timtin::max_form_bytes);
    REQUIRE(timtin::decode_utf8(form).invalid_bytes == 0);
    const std::string folded = timtin::folded_form(form);
    REQUIRE(timtin::folded_form(folded) == folded);
    const std::string toneless = timtin::toneless_form(form);
    REQUIRE(timtin::toneless_form(toneless) == toneless);
    REQUIRE(timtin::folded_form(toneless) == folded);
  }
}

TEST_CASE("the matching form of every code point is idempotent") {
  for (UChar32 c = 1; c < 0x20000; ++c) {
    if (U_IS_SURROGATE(c)) continue;
    for (const char* before : {"", "a", "q"}) {
      const icu::UnicodeString word = icu::UnicodeString::fromUTF8(before).append(c);
      const std::string form = matching_form(to_utf8(word));
      CAPTURE(c);
      REQUIRE(matching_form(form) == form);
      REQUIRE(matching_form(nfd(word)) == form);
    }
  }
}

TEST_CASE("tokens are ascending, in bounds and on code point boundaries") {
  std::mt19937 random(3);
  Analyzer analyzer;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = to_utf8(random_text(random, 30));
    CAPTURE(text);
    std::uint32_t end = 0;
    for (const Token& token : analyzer.analyze(text)) {
      REQUIRE(token.begin >= end);
      REQUIRE(token.end > token.begin);
      REQUIRE(token.end <= text.size());
      REQUIRE(is_boundary(text, token.begin));
      REQUIRE(is_boundary(text, token.end));
      REQUIRE(token.form < analyzer.size());
      const std::string& form = analyzer.form(token.form).matching;
      REQUIRE(matching_form(text.substr(token.begin, token.end - token.begin)) == form);
      end = token.end;
    }
  }
}

TEST_CASE("a sieve holds back no token that has an admitted form") {
  std::mt19937 random(7);
  Analyzer analyzer;
  std::vector<Token> sieved;
  std::size_t held_back = 0;
  for (int round = 0; round < 50'000; ++round) {
    const std::string text = to_utf8(random_text(random, 40));
    CAPTURE(text);
    const std::vector<Token> tokens = analyzer.analyze(text);
    timtin::FormSieve sieve;
    std::set<timtin::FormId> wanted;
    for (std::size_t i = below(random, 3); i > 0 && !tokens.empty(); --i)
      wanted.insert(tokens[below(random, tokens.size())].form);
    for (const timtin::FormId form : wanted) sieve.admit(analyzer.form(form).matching);
    timtin::analyze(text, sieve, analyzer, sieved);
    REQUIRE(sieved.size() == tokens.size());
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      REQUIRE(sieved[at].begin == tokens[at].begin);
      REQUIRE(sieved[at].end == tokens[at].end);
      if (sieved[at].form == timtin::no_form) {
        ++held_back;
        REQUIRE_FALSE(wanted.contains(tokens[at].form));
      } else {
        REQUIRE(sieved[at].form == tokens[at].form);
      }
    }
  }
  CHECK(held_back > 10'000);
}

TEST_CASE("analysis is the same for NFC and NFD") {
  std::mt19937 random(4);
  Analyzer analyzer;
  for (int i = 0; i < 20'000; ++i) {
    const icu::UnicodeString text = random_text(random, 20);
    const std::string bytes = to_utf8(text);
    CAPTURE(bytes);
    const std::string expected = forms(analyzer, bytes);
    REQUIRE(forms(analyzer, nfc(text)) == expected);
    REQUIRE(forms(analyzer, nfd(text)) == expected);
  }
}

TEST_CASE("forms do not depend on where the tone mark stands") {
  static constexpr std::array onsets = {"", "h", "th", "ngh", "gi", "qu", "đ", "kh"};
  static constexpr std::array nuclei = {"a",  "oa", "oe", "uy",  "uê",  "ia",  "iê", "ua",
                                        "uô", "ươ", "ai", "oai", "uyê", "ươi", "ui", "iu",
                                        "y",  "i",  "ưa", "ao",  "oay", "uơ",  "uya"};
  static constexpr std::array codas = {"", "n", "ch", "ng", "t"};
  static constexpr UChar32 tones[] = {0x300, 0x301, 0x303, 0x309, 0x323};
  for (const std::string onset : onsets) {
    for (const std::string nucleus : nuclei) {
      for (const std::string coda : codas) {
        const std::string vowels =
            (onset == "gi" || onset == "qu") ? onset.substr(1) + nucleus : nucleus;
        const std::string before = vowels == nucleus ? onset : onset.substr(0, 1);
        const icu::UnicodeString plain = icu::UnicodeString::fromUTF8(vowels);
        for (const UChar32 tone : tones) {
          std::vector<std::string> found;
          for (std::int32_t at = 1; at <= plain.length(); ++at) {
            icu::UnicodeString marked = plain;
            marked.insert(at, tone);
            found.push_back(matching_form(before + to_utf8(marked) + coda));
          }
          CAPTURE(found.front());
          for (const std::string& form : found) REQUIRE(form == found.front());
        }
      }
    }
  }
}

TEST_CASE("a syllable typed without marks is the folded form of the marked one") {
  static constexpr std::array words = {"Hoà", "kỹ", "Quý", "quí",  "giếng", "Nguyễn", "đường",
                                       "mỹ",  "lý", "tỷ",  "thủy", "khoẻ",  "huỵch",  "ty"};
  for (const char* word : words) {
    CAPTURE(word);
    const std::string folded = timtin::folded_form(matching_form(word));
    const icu::UnicodeString lower = icu::UnicodeString::fromUTF8(word).foldCase();
    std::string typed;
    const std::string decomposed = nfd(lower);
    for (std::size_t at = 0; at < decomposed.size();) {
      const UChar32 c = timtin::next_code_point(decomposed, at);
      if (c == 0x111) typed += 'd';
      if (c < 0x80) typed += static_cast<char>(c);
    }
    CHECK(matching_form(typed) == folded);
  }
}

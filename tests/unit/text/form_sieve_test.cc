// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/form_sieve.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "timtin/text.h"

namespace timtin {
namespace {

/// Spellings of every kind: cases, places of the tone, i and y, NFD, look-alikes, numbers, others.
const std::vector<std::string> words{
    "Đà",        "đà",     "ĐÀ",      "Ðà",      "da",       "hoà", "hòa",  "hoa",
    "kỹ",        "kĩ",     "Y",       "y",       "i",        "quý", "quí",  "thuỷ",
    "thủy",      "4.600",  "4600",    "covid",   "A4",       "b52", "NATO", "señor",
    "ti\u0323n", "tịn",    "o'clock", "\u00ADa", "a\u00ADb", "ab",  "ﬁn",   "fin",
    "ＡＢ",      "straße", "ủy",      "uỷ",      "Ủy",       "ỦY",  "nghi", "nghiêng",
    "đường",     "đương",  "duong",   "d\u0111", "'ab'",     "İ",   "ı",    "ſ",
    "s",         "Kelvin", "K",       "12km",    "aŉb",      "ŉ",   "x",    "日本"};

}  // namespace

TEST_CASE("a sieve lets every word with an admitted form pass") {
  for (const std::string& wanted : words) {
    FormSieve sieve;
    sieve.admit(matching_form(wanted));
    for (const std::string& word : words) {
      CAPTURE(wanted);
      CAPTURE(word);
      if (matching_form(word) == matching_form(wanted)) CHECK(sieve.lets_pass(word));
    }
  }
}

TEST_CASE("the frame of a word is that of its form") {
  for (const std::string& word : words) {
    CAPTURE(word);
    if (const auto frame = frame_of_word(word)) CHECK(frame == frame_of_form(matching_form(word)));
  }
  CHECK(frame_of_word("Nghiêng") == LetterFrame{'n' - 'a', 'g' - 'a'});
  CHECK(frame_of_word("Ỷ") == LetterFrame{'i' - 'a', 'i' - 'a'});
  CHECK_FALSE(frame_of_word("a1"));
  CHECK_FALSE(frame_of_word(std::string(41, 'a')));
  CHECK_FALSE(frame_of_word(""));
}

TEST_CASE("a sieve holds back words that begin or end with another letter") {
  FormSieve sieve;
  sieve.admit("sách");
  CHECK(sieve.lets_pass("Sạch"));
  CHECK_FALSE(sieve.lets_pass("nhà"));
  CHECK_FALSE(sieve.lets_pass("sang"));
  CHECK_FALSE(FormSieve().lets_pass("sách"));
}

TEST_CASE("with a sieve the tokens lie where they lay") {
  const std::string text = "Ngày 25/06/2021, TP.HCM chi 4.600 tỷ đồng ngân sách; \u200Bti\u0323n";
  FormSieve sieve;
  for (const char* form : {"ngân", "sách", "4600", "tịn", "hcm"}) sieve.admit(form);
  Analyzer analyzer;
  const auto all = analyzer.analyze(text);
  std::vector<Token> few;
  analyze(text, sieve, analyzer, few);
  REQUIRE(few.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(i);
    CHECK(few[i].begin == all[i].begin);
    CHECK(few[i].end == all[i].end);
    CHECK((few[i].form == all[i].form || few[i].form == no_form));
  }
  CHECK(few.front().form == no_form);
  CHECK(few.back().form == all.back().form);
}

}  // namespace timtin

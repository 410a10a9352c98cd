// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/word_count.h"

#include <doctest/doctest.h>

#include <string>

#include "timtin/text.h"

using namespace timtin;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("words are counted as an analyzer would find them") {
  Analyzer analyzer;
  const std::string rows[] = {
      "",
      " ... ",
      "Cảng Bến Đỏ",
      "TP.HCM, 25/06/2021 và 12.5.2019; 4.600 đồng",
      repeated("giải ngân vốn đầu tư công 33,8 % ", 5000),
      repeated("a ", 100'000),
      repeated("một\n", 50'000),
  };
  for (const std::string& text : rows) {
    CAPTURE(text.substr(0, 20));
    CHECK(count_words(text, SIZE_MAX) == analyzer.analyze(text).size());
  }
}

TEST_CASE("words without a space between them are counted as well") {
  for (const char* text : {"a,", "1.1.1,", "漢", "a1.", "đ\xCC\x81-"})
    CHECK(count_words(repeated(text, 200'000), SIZE_MAX) >= 200'000);
}

TEST_CASE("counting ends when there are enough") {
  CHECK(count_words(repeated("a ", 1'000'000), 10) < 100'000);
  CHECK(count_words("một hai ba", 0) == 0);
}

TEST_CASE("a word longer than any number is one word") {
  Analyzer analyzer;
  CHECK(analyzer.analyze(repeated("1.", 100'000) + "1").size() == 1);
}

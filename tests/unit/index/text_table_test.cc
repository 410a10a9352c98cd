// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/text_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

namespace timtin {

TEST_CASE("texts lie one behind another, empty ones too") {
  PackedTexts texts;
  for (const char* text : {"", "vốn", "", "đầu tư"}) texts.add(text);
  REQUIRE(texts.size() == 4);
  CHECK(texts[0].empty());
  CHECK(texts[1] == "vốn");
  CHECK(texts[2].empty());
  CHECK(texts[3] == "đầu tư");
}

TEST_CASE("a table of texts has each once, under the number that it got first") {
  TextTable table;
  CHECK_FALSE(table.find("0"));
  std::map<std::string, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const std::string text = fmt::format("{}", i * 7919 % 5000);
    const auto number = static_cast<std::uint32_t>(table.size());
    REQUIRE(table.add(text) == expected.emplace(text, number).first->second);
  }
  REQUIRE(table.size() == expected.size());
  for (const auto& [text, number] : expected) {
    REQUIRE(table.find(text) == number);
    REQUIRE(table[number] == text);
  }
  CHECK_FALSE(table.find("5000"));
}

}  // namespace timtin

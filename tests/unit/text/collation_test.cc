// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/collation.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::string key(const std::string& words) { return timtin::collation_key(words, 100); }

}  // namespace

TEST_CASE("words stand as in a Vietnamese dictionary, numbers by their value") {
  const std::vector<std::string> ordered{
      "0 điều",  "2 điều",  "10 điều", "10 trẻ",  "100",     "an",    "an toàn", "áo dài",
      "ăn chay", "ân xá",   "dân số",  "đà nẵng", "đê điều", "em bé", "ế ẩm",    "êm đềm",
      "ma",      "mà",      "mả",      "mã",      "má",      "mạ",    "má mới",  "oan sai",
      "ông cụ",  "ơn thầy", "señor",   "uống",    "ưu tiên", "я"};
  for (std::size_t i = 1; i < ordered.size(); ++i) {
    CAPTURE(ordered[i]);
    CHECK(key(ordered[i - 1]) < key(ordered[i]));
  }
  CHECK(key("007") == key("7"));
  CHECK(key(std::string(5000, '9')) < key("a"));
  CHECK(key(std::string(5000, 'a')).size() <= 201);
}

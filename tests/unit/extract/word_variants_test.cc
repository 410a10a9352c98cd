// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/word_variants.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace timtin;

namespace {

/// `2:ôtô|3:...`, sorted: how many forms, and what stands for them.
std::string others_of(const std::string& text, bool without_marks = false) {
  static const WordVariants variants(TIMTIN_TEST_DATA);
  Analyzer analyzer;
  std::vector<std::string> found;
  for (const auto& other : variants.expansions(forms_of(text, analyzer), 0, without_marks))
    found.push_back(std::to_string(other.length) + ':' + join_forms(other.forms));
  std::sort(found.begin(), found.end());
  std::string result;
  for (const std::string& other : found) result += (result.empty() ? "" : "|") + other;
  return result;
}

}  // namespace

TEST_CASE("words that are written in several ways") {
  const std::pair<const char*, const char*> rows[] = {
      {"ô tô chạy", "2:ôtô"},        {"ôtô", "1:ô tô"},     {"ô", ""},      {"tô ô", ""},
      {"quận 12 mới", "2:q 12"},     {"q 1", "2:quận 1"},   {"quận", ""},   {"quận mới", ""},
      {"quý 3 2021", "2:quý iii"},   {"quý iv", "2:quý 4"}, {"quý 99", ""}, {"quý 0", ""},
      {"thế kỷ xxi", "3:thế kỉ 21"}, {"oto", ""},
  };
  for (const auto& [text, others] : rows) {
    CAPTURE(text);
    CHECK(others_of(text) == others);
  }
  CHECK(others_of("oto", true) == "1:ô tô");
  CHECK(others_of("o to", true) == "2:ôtô");
  CHECK(others_of("quan 1", true) == "2:q 1");
}

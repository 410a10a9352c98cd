// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/stream/form_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "timtin/text.h"

namespace timtin {

TEST_CASE("a table of forms adds up what it is given, the most frequent form first") {
  FormTable table;
  CHECK_FALSE(table.find("vốn"));
  std::map<std::string, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const std::string form = i % 3 == 0 ? "vốn" : fmt::format("{}", i * 7919 % 5000);
    expected[form] += i % 4;
    const std::uint32_t number = table.add(form, i % 4);
    REQUIRE(table.find(form) == number);
  }
  const std::vector<TokenId> tokens = table.tokens();
  const std::vector<std::string_view> forms = table.forms_by(tokens);
  const std::vector<std::uint32_t> counts = table.counts_by(tokens);
  REQUIRE(forms.size() == expected.size());
  CHECK(forms.front() == "vốn");
  for (std::size_t i = 0; i < forms.size(); ++i) {
    REQUIRE(counts[i] == expected[std::string(forms[i])]);
    if (i == 0) continue;
    const bool in_order =
        counts[i - 1] > counts[i] || (counts[i - 1] == counts[i] && forms[i - 1] < forms[i]);
    REQUIRE(in_order);
  }
  CHECK_FALSE(table.find("vồn"));
}

TEST_CASE("a count that cannot be larger stays as it is") {
  FormTable table;
  for (const std::uint32_t count : {0xfffffff0U, 0xfU, 1U, 0xffffffffU}) table.add("vốn", count);
  CHECK(table.counts_by(table.tokens()) == std::vector<std::uint32_t>{0xffffffff});
}

TEST_CASE("tokens with one folded form lie together, the smallest is their head") {
  const std::vector<std::string_view> forms{"tư", "đầu", "von", "dầu", "vốn", "an", "dau"};
  const FoldedOrder order = folded_order(forms);
  CHECK(order.tokens == std::vector<TokenId>{6, 7, 4, 2, 1, 3, 5});
  CHECK(order.heads == std::vector<TokenId>{1, 2, 3, 2, 3, 6, 2});
  CHECK(folded_order({}).tokens.empty());
}

}  // namespace timtin

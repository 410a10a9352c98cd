// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/nearest.h"

#include <doctest/doctest.h>

#include "cli/chart.h"
#include "cli/child.h"
#include "cli/pager.h"

using namespace timtin;
using namespace timtin::cli;

TEST_CASE("what a mistyped word may have been") {
  const std::vector<std::string> words{"import", "search", "show", "count", "json", "jsonl", "tsv"};
  const struct {
    const char* typed;
    const char* meant;
  } rows[] = {{"serach", "search"}, {"sea", "search"},  {"imp", "import"},
              {"jsno", "json"},     {"js", ""},         {"jsonl", "jsonl"},
              {"csv", "tsv"},       {"s", ""},          {"", ""},
              {"nonsense", ""},     {"counts", "count"}};
  for (const auto& row : rows) {
    CAPTURE(row.typed);
    CHECK(nearest(row.typed, words) == row.meant);
  }
}

TEST_CASE("commands that variables name are split at blanks, by no shell") {
  using Words = std::vector<std::string>;
  CHECK(split_words("  less  -R\t$(x) ") == Words{"less", "-R", "$(x)"});
  CHECK(pager_command(nullptr, nullptr) == Words{"less"});
  CHECK(pager_command(nullptr, "more -s") == Words{"more", "-s"});
  CHECK(pager_command("own", "more") == Words{"own"});
  CHECK(pager_command("", "more").empty());
  CHECK(pager_command(nullptr, "cat").empty());
}

TEST_CASE("times without articles are rows of a chart") {
  const auto values = [](const std::vector<FacetCount>& rows) {
    std::string text;
    for (const FacetCount& row : rows) text += row.value + '=' + std::to_string(row.articles) + ' ';
    return text;
  };
  CHECK(values(without_gaps({{"2019", 1}, {"2021", 2}}, Facet::year)) == "2019=1 2020=0 2021=2 ");
  CHECK(values(without_gaps({{"2019-Q3", 1}, {"2020-Q2", 2}}, Facet::quarter)) ==
        "2019-Q3=1 2019-Q4=0 2020-Q1=0 2020-Q2=2 ");
  CHECK(values(without_gaps({{"2019-11", 1}, {"2020-02", 2}}, Facet::month)) ==
        "2019-11=1 2019-12=0 2020-01=0 2020-02=2 ");
  CHECK(values(without_gaps({{"b", 2}, {"a", 1}}, Facet::source)) == "b=2 a=1 ");
  CHECK(without_gaps({}, Facet::year).empty());
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/query_text.h"

#include <doctest/doctest.h>

using namespace timtin::cli;
using Strings = std::vector<std::string>;

TEST_CASE("quotation marks that the shell took stand again among several arguments") {
  struct Row {
    Strings arguments;
    std::string text;
  };
  const Row rows[] = {
      {{}, ""},
      {{"giá", "vàng"}, "giá vàng"},
      {{"giá vàng"}, "giá vàng"},
      {{"giá vàng", "tăng"}, "\"giá vàng\" tăng"},
      {{"tăng", "-giá vàng"}, "tăng -\"giá vàng\""},
      {{"tăng", "title:giá vàng"}, "tăng title:\"giá vàng\""},
      {{"tăng", "-title:giá vàng"}, "tăng -title:\"giá vàng\""},
      {{"tăng", "chủ đề:đầu tư"}, "tăng chủ đề:\"đầu tư\""},
      {{"tăng", "exact:giá vàng"}, "tăng exact:\"giá vàng\""},
      {{"tăng", "giá vàng~5"}, "tăng \"giá vàng\"~5"},
      {{"tăng", "date:tháng 6/2025"}, "tăng date:\"tháng 6/2025\""},
      {{"tăng", "giá: vàng"}, "tăng \"giá: vàng\""},
      {{"tăng", "giá OR vàng"}, "tăng giá OR vàng"},
      {{"tăng", "giá -vàng"}, "tăng giá -vàng"},
      {{"tăng", "(giá vàng)"}, "tăng (giá vàng)"},
      {{"tăng", "\"giá vàng\" x"}, "tăng \"giá vàng\" x"},
      {{"tăng", "giá title:vàng"}, "tăng giá title:vàng"},
      {{"tăng", "giá @vàng"}, "tăng giá @vàng"},
      {{"tăng", " giá "}, "tăng  giá "},
      {{"tăng", "giá 31/2/2021 date:31/2/2021"}, "tăng giá 31/2/2021 date:31/2/2021"},
  };
  for (const Row& row : rows) CHECK(query_text(row.arguments) == row.text);
}

TEST_CASE("one argument may have been a phrase") {
  CHECK(phrase_text({"giá vàng"}) == "\"giá vàng\"");
  CHECK(phrase_text({"title:giá vàng"}) == "title:\"giá vàng\"");
  CHECK(phrase_text({"giá"}) == "");
  CHECK(phrase_text({"giá", "vàng"}) == "");
  CHECK(phrase_text({"giá -vàng"}) == "");
  CHECK(phrase_text({"giá OR vàng"}) == "");
}

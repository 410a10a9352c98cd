// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "timtin/output.h"

using timtin::QueryError;
using timtin::render_query_error;

namespace {

std::string shown(const std::string& query, std::size_t begin, std::size_t end,
                  unsigned columns = 80) {
  return render_query_error(QueryError(query, begin, end, "wrong", ""), columns);
}

}  // namespace

TEST_CASE("a caret stands under the place") {
  struct Row {
    const char* query;
    std::size_t begin, end;
    const char* expected;
  };
  const Row rows[] = {
      {"(a b", 0, 1, "  (a b\n  ^\n"},
      {"a xyz:b", 2, 5, "  a xyz:b\n    ^^^\n"},
      {"đầu \"tư", 7, 8, "  đầu \"tư\n      ^\n"},        // bytes are not columns
      {"ho\u0300a )", 6, 7, "  ho\u0300a )\n      ^\n"},  // combining marks have none
      {"新聞 )", 7, 8, "  新聞 )\n       ^\n"},           // wide ones have two
      {"a\x1b b )", 5, 6, "  a\uFFFD b )\n       ^\n"},   // controls are made visible
      {"a\u202e)", 4, 5, "  a<U+202E>)\n           ^\n"},
      {"a\nb )", 4, 5, "  a\uFFFDb )\n      ^\n"},
      {"", 0, 0, "  \n  ^\n"},
      {"abc", 3, 3, "  abc\n     ^\n"},  // behind the end
      {"abc", 900, 999, "  abc\n     ^\n"},
      {"đ", 1, 1, "  đ\n  ^\n"},  // inside a character
  };
  for (const Row& row : rows) CHECK(shown(row.query, row.begin, row.end) == row.expected);
}

TEST_CASE("a long query is cut around the place") {
  const std::string query = std::string(2000, 'a') + "(" + std::string(2000, 'b');
  const std::string text = shown(query, 2000, 2001, 60);
  const auto line_end = text.find('\n');
  const std::string line = text.substr(0, line_end);
  const std::string caret = text.substr(line_end + 1);
  CHECK(line.find("…") == 2);
  CHECK(line.find('(') - 2 == caret.find('^'));  // the ellipsis is 3 bytes and one column
  CHECK(line.size() < 70);
}

TEST_CASE("a long place is cut too") {
  const std::string text = shown(std::string(3000, 'a'), 0, 3000, 60);
  CHECK(text.size() < 140);
}

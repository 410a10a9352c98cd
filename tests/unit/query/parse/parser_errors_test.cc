// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "timtin/query.h"

using namespace timtin;

namespace {

std::optional<std::string> saved(std::string_view name) {
  if (name == "loop") return "@loop";
  if (name == "wrong") return "(a";
  if (name == "outer") return "b @wrong";
  if (name.starts_with("twice")) {
    const std::string next = "@twice" + std::string(name.substr(5)) + "x";
    return name.size() < 30 ? next + ' ' + next : "a";
  }
  if (name == "many") return "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a";
  return std::nullopt;
}

std::optional<QueryError> error_of(std::string_view text) {
  try {
    parse_query(text, {.literal = false, .today = Day{2021, 6, 25}, .saved = saved});
  } catch (const QueryError& error) {
    return error;
  }
  return std::nullopt;
}

struct ErrorRow {
  std::string_view text;
  std::size_t begin, end;
  std::string_view part;  ///< of the message or the hint
};

void check_errors(std::initializer_list<ErrorRow> rows) {
  for (const ErrorRow& row : rows) {
    CAPTURE(row.text);
    const auto error = error_of(row.text);
    REQUIRE(error);
    CAPTURE(error->what());
    CAPTURE(error->hint());
    CHECK(error->code() == ErrorCode::usage);
    CHECK(error->begin() == row.begin);
    CHECK(error->end() == row.end);
    const std::string said = error->what() + ("\n" + error->hint());
    CHECK(said.find(row.part) != std::string::npos);
  }
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("quotes, brackets and operators") {
  check_errors({
      {"", 0, 0, "no word"},
      {"  ", 0, 2, "no word"},
      {"- … /", 0, 7, "no word"},
      {"a \"b c", 2, 3, "not closed"},
      {"5\" tivi", 1, 2, "not closed"},
      {"a \"\" b", 2, 4, "no word between"},
      {"“…”", 0, 9, "no word between"},
      {"(a", 0, 1, "not closed"},
      {"(", 0, 1, "not closed"},
      {"a (b (c)", 2, 3, "not closed"},
      {"a)", 1, 2, "not opened"},
      {"1) giải", 1, 2, "not opened"},
      {"a ()", 2, 4, "no word between"},
      {")", 0, 1, "before this bracket"},
      {"OR a", 0, 2, "before this operator"},
      {"a OR", 2, 4, "end of the query"},
      {"a AND", 2, 5, "end of the query"},
      {"a OR AND b", 5, 8, "before this operator"},
      {"a OR OR b", 5, 7, "before this operator"},
      {"a AND OR b", 6, 8, "before this operator"},
      {"NOT", 0, 3, "end of the query"},
      {"(a OR) b", 5, 6, "before this bracket"},
      {"a --limit=3", 2, 4, "two dashes"},
      {"--a", 0, 2, "options stand apart"},
  });
}

TEST_CASE("stars and distances") {
  check_errors({
      {"*tin", 0, 1, "end of a word"},
      {"a*b", 1, 2, "end of a word"},
      {"giải**", 6, 7, "end of a word"},
      {"\"a b*c\"", 4, 5, "end of a word"},
      {"\"a * b\"", 3, 4, "end of a word"},
      {"\"a b*\"~5", 4, 5, "star can't be used"},
      {"exact:\"a b*\"", 10, 11, "together with a star"},
      {"topic:\"a b*\"", 10, 11, "star can't be used"},
      {"exact:official:\"a b*\"", 19, 20, "star can't be used"},
      {"\"a b\"*", 5, 6, "behind a phrase"},
      {"\"a b\"~", 5, 6, "number"},
      {"\"a b\"~x", 5, 7, "number"},
      {"\"a b\"~5x", 5, 8, "number"},
      {"\"a b\"~0", 6, 7, "from 1 to 64"},
      {"\"a b\"~65", 6, 8, "from 1 to 64"},
      {"\"a b\"~99999999999", 6, 17, "from 1 to 64"},
      {"exact:\"a b\"~5", 0, 12, "together with ~"},
      {"exact:gia*", 0, 10, "together with a star"},
      {"title:\"a b\"~5", 11, 12, "behind the value"},
      {"title:\"a b\"*", 11, 12, "behind the value"},
      {"topic:dau*", 9, 10, "star can't be used"},
      {"exact:any:a", 0, 10, "only one of"},
      {"exact:topic:a", 0, 12, "can't be used here"},
      {"exact:like:a", 0, 11, "can't be used here"},
      {"exact:,", 0, 6, "no word behind"},
  });
}

TEST_CASE("fields") {
  check_errors({
      {"titel:x", 0, 5, "did you mean title:"},
      {"a -tieu-dde:x", 3, 11, "did you mean tieude:"},
      {"nguoi:x", 0, 5, "did you mean nguon:"},
      {"xyzzy:x", 0, 5, "timtin info fields"},
      {"anh:Pháp", 0, 3, "space behind the colon"},
      {"Titel:Pháp", 0, 5, "did you mean title:"},
      {"ftp://a", 0, 3, "no field"},
      {"foo:\"a\"", 0, 3, "no field"},
      {"title:(a b)", 6, 7, "quotation marks"},
      {"title:…", 6, 9, "no word behind"},
      {"title:\"a", 6, 7, "not closed"},
      {"date:(2021)", 5, 6, "not a date"},
      {"date:31/2/2021", 5, 14, "28 days"},
      {"a date:6/25/2021", 7, 16, "day comes first"},
      {"date:hôm_nào", 5, 14, "not a date"},
      {"date:\"25/6/21\"", 5, 14, "four digits"},
      {"date:2021..2020", 5, 15, "ends before"},
      {"date:7d", 5, 7, "7d.."},
      {"@none", 0, 5, "no saved query"},
      {"a @wrong", 2, 8, "“wrong”: this bracket"},
      {"a @outer", 2, 8, "in the saved query “wrong”: this bracket"},
  });
}

TEST_CASE("caps") {
  CHECK(error_of(std::string(4097, 'a'))->begin() == 4096);
  CHECK_FALSE(error_of(std::string(4096, 'a')));
  CHECK(error_of(repeated("(", 100000))->begin() == 4096);
  const auto deep = error_of(repeated("(", 40) + "a" + repeated(")", 40));
  REQUIRE(deep);
  CHECK(deep->begin() == 32);
  CHECK_FALSE(error_of(repeated("(", 32) + "a" + repeated(")", 32)));
  CHECK(error_of(repeated("NOT ", 33) + "a")->begin() == 32 * 4);
  CHECK(error_of(repeated("-(", 17) + "a" + repeated(")", 17)));
  CHECK_FALSE(error_of(repeated("a ", 256)));
  CHECK(error_of(repeated("a ", 257))->begin() == 512);
  CHECK(error_of("\"" + repeated("a ", 65) + "\"")->begin() == 0);
  CHECK_FALSE(error_of("\"" + repeated("a ", 64) + "\""));
  CHECK(error_of("title:\"" + repeated("a ", 65) + "\"")->begin() == 6);
  CHECK(error_of("@loop"));
  CHECK(error_of("@twice"));
  CHECK_FALSE(error_of(repeated("@many ", 8)));
  CHECK(error_of(repeated("@many ", 9))->begin() == 48);
}

TEST_CASE("ill-formed UTF-8") {
  CHECK(error_of("a\xff")->begin() == 1);
  CHECK(error_of("gi\xe1\xba")->begin() == 2);
  CHECK(error_of("\xc0\xaf")->begin() == 0);
  CHECK(error_of("\xed\xa0\x80")->begin() == 0);
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <stdexcept>

#include "timtin/query.h"

using namespace timtin;

namespace {

std::string printed(std::string_view text, Day today) {
  try {
    return to_sexpr(query::Node{query::Dates{parse_date_range(text, today)}});
  } catch (const std::invalid_argument&) {
    return "error";
  }
}

struct DateRow {
  std::string_view text, range;
};

}  // namespace

TEST_CASE("date values") {
  const DateRow rows[] = {
      {"2021", "(date 2021-01-01 2021-12-31)"},
      {"6/2021", "(date 2021-06-01 2021-06-30)"},
      {"06-2021", "(date 2021-06-01 2021-06-30)"},
      {"2021-06", "(date 2021-06-01 2021-06-30)"},
      {"2/2020", "(date 2020-02-01 2020-02-29)"},
      {"25/6/2021", "(date 2021-06-25 2021-06-25)"},
      {"25-06-2021", "(date 2021-06-25 2021-06-25)"},
      {"25.6.2021", "(date 2021-06-25 2021-06-25)"},
      {"2021-06-25", "(date 2021-06-25 2021-06-25)"},
      {" 29/2/2020 ", "(date 2020-02-29 2020-02-29)"},
      {"Q2/2021", "(date 2021-04-01 2021-06-30)"},
      {"q4-2021", "(date 2021-10-01 2021-12-31)"},
      {"H1/2021", "(date 2021-01-01 2021-06-30)"},
      {"h2/2021", "(date 2021-07-01 2021-12-31)"},
      {"2021-01..2021-06", "(date 2021-01-01 2021-06-30)"},
      {"..30/6/2021", "(date * 2021-06-30)"},
      {"2020..", "(date 2020-01-01 *)"},
      {"1/6/2021 .. Q3/2021", "(date 2021-06-01 2021-09-30)"},
      {"7d..", "(date 2021-06-18 *)"},
      {"2w..", "(date 2021-06-11 *)"},
      {"1m..", "(date 2021-05-25 *)"},
      {"1y..", "(date 2020-06-25 *)"},
      {"30d..7d", "(date 2021-05-26 2021-06-18)"},
      {"..7d", "(date * 2021-06-18)"},
      {"yesterday..today", "(date 2021-06-24 2021-06-25)"},
      {"hôm nay", "(date 2021-06-25 2021-06-25)"},
      {"Hôm Qua", "(date 2021-06-24 2021-06-24)"},
      {"hom kia", "(date 2021-06-23 2021-06-23)"},
      {"tuần này", "(date 2021-06-21 2021-06-27)"},
      {"tuần trước", "(date 2021-06-14 2021-06-20)"},
      {"tu\xc3\xa2\xcc\x80n tr\xc6\xb0\xc6\xa1\xcc\x81"
       "c",
       "(date 2021-06-14 2021-06-20)"},
      {"last_week", "(date 2021-06-14 2021-06-20)"},
      {"tháng này", "(date 2021-06-01 2021-06-30)"},
      {"tháng  trước", "(date 2021-05-01 2021-05-31)"},
      {"last month", "(date 2021-05-01 2021-05-31)"},
      {"quý này", "(date 2021-04-01 2021-06-30)"},
      {"quý trước", "(date 2021-01-01 2021-03-31)"},
      {"năm nay", "(date 2021-01-01 2021-12-31)"},
      {"năm ngoái", "(date 2020-01-01 2020-12-31)"},
      {"this year", "(date 2021-01-01 2021-12-31)"},
      {"tháng trước..hôm nay", "(date 2021-05-01 2021-06-25)"},
      {"homqua", "(date 2021-06-24 2021-06-24)"},
      {"hômqua", "(date 2021-06-24 2021-06-24)"},
      {"7 ngày qua", "(date 2021-06-18 2021-06-25)"},
      {"2 tuan gan day", "(date 2021-06-11 2021-06-25)"},
      {"1 tháng qua", "(date 2021-05-25 2021-06-25)"},
      {"last 7 days", "(date 2021-06-18 2021-06-25)"},
      {"tháng 6/2025", "(date 2025-06-01 2025-06-30)"},
      {"thang 6 nam 2025", "(date 2025-06-01 2025-06-30)"},
      {"ngày 25 tháng 6 năm 2025", "(date 2025-06-25 2025-06-25)"},
      {"ngày 25/6/2025", "(date 2025-06-25 2025-06-25)"},
      {"năm 2025", "(date 2025-01-01 2025-12-31)"},
      {"quý 2/2025", "(date 2025-04-01 2025-06-30)"},
      {"Quý II năm 2025", "(date 2025-04-01 2025-06-30)"},
      {"6 tháng đầu năm 2025", "(date 2025-01-01 2025-06-30)"},
      {"6 thang cuoi nam 2025", "(date 2025-07-01 2025-12-31)"},
      {"1/6/2025 đến 30/6/2025", "(date 2025-06-01 2025-06-30)"},
      {"từ 1/6/2025 tới tháng 7/2025", "(date 2025-06-01 2025-07-31)"},
      {"tu 1/6/2025 den nay", "error"},
      {"từ 1/6/2021 đến nay", "(date 2021-06-01 2021-06-25)"},
      {"1/6/2025 - 30/6/2025", "(date 2025-06-01 2025-06-30)"},
      {"từ tháng 6/2025", "(date 2025-06-01 *)"},
      {"đến năm 2020", "(date * 2020-12-31)"},
      {"trước năm 2020", "(date * 2019-12-31)"},
      {"truoc 1/6/2021", "(date * 2021-05-31)"},
      {"sau 6/2021", "(date 2021-07-01 *)"},
      {"kể từ 1/6/2021", "(date 2021-06-01 *)"},
      {"sau", "error"},
      {"tháng 6", "error"},
      {"ngày 6/2025", "error"},
      {"tháng 13/2025", "error"},
      {"quý 5/2025", "error"},
      {"8 tháng đầu năm 2025", "error"},
      {"7 ngày", "error"},
      {"last 7 ngày qua", "error"},
      {"từ", "error"},
      {"", "error"},
      {"..", "error"},
      {"x", "error"},
      {"0000", "error"},
      {"21", "error"},
      {"20210625", "error"},
      {"25/6/21", "error"},
      {"13/2021", "error"},
      {"31/6/2021", "error"},
      {"29/2/2021", "error"},
      {"0/6/2021", "error"},
      {"6/25/2021", "error"},
      {"2021-13-01", "error"},
      {"25/6-2021", "error"},
      {"1/2/3/2021", "error"},
      {"25/6/2021x", "error"},
      {"2021/2021", "error"},
      {"2021/2021/1", "error"},
      {"Q5/2021", "error"},
      {"H3/2021", "error"},
      {"Q0/2021", "error"},
      {"Qx/2021", "error"},
      {"Q1/21", "error"},
      {"7d", "error"},
      {"7x..", "error"},
      {"9999y..", "error"},
      {"2021..2020", "error"},
      {"2020..2021..2022", "error"},
  };
  for (const DateRow& row : rows) {
    CAPTURE(row.text);
    CHECK(printed(row.text, Day{2021, 6, 25}) == row.range);
  }
}

TEST_CASE("months before the end of a longer month") {
  CHECK(printed("1m..", Day{2021, 3, 31}) == "(date 2021-02-28 *)");
  CHECK(printed("1y..", Day{2020, 2, 29}) == "(date 2019-02-28 *)");
  CHECK(printed("tháng trước", Day{2021, 1, 31}) == "(date 2020-12-01 2020-12-31)");
  CHECK(printed("quý trước", Day{2021, 1, 31}) == "(date 2020-10-01 2020-12-31)");
}

TEST_CASE("relative dates need a day to stand on") {
  CHECK(printed("hôm nay", {}) == "error");
  CHECK(printed("7d..", {}) == "error");
  CHECK(printed("2021", {}) == "(date 2021-01-01 2021-12-31)");
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/address_date.h"

#include <doctest/doctest.h>

#include <string>

using namespace timtin;

TEST_CASE("the day that a file name begins with") {
  using timtin::date_in_file_name;
  CHECK(to_string(date_in_file_name("tin/2022-10-24-bai.md").value()) == "2022-10-24");
  CHECK(date_in_file_name("2022-10-24 bài.txt"));
  for (const char* path : {"2022-10-24/bai.md", "bai-2022-10-24.md", "2022-13-24-a.md",
                           "2022-10-24", "2022-10-245.md", "1022-10-24-a.md", ""})
    CHECK_FALSE(date_in_file_name(path));
}

TEST_CASE("the day in an address") {
  const struct {
    const char* url;
    const char* day;
  } rows[] = {
      {"https://vidu.example/2021/06/25/cau-cang.html", "2021-06-25"},
      {"https://vidu.example/tin/2021/6/25/cau-cang", "2021-06-25"},
      {"https://vidu.example/20210625/cau-cang.html", "2021-06-25"},
      {"https://vidu.example/2021-06-25/cau-cang.html", "2021-06-25"},
      {"https://vidu.example/cau-cang-20210625110811326.htm", "2021-06-25"},
      {"https://vidu.example/cau-cang-20210625110811.chn?x=1", "2021-06-25"},
      {"https://vidu.example/cau-cang-ngay-25-06-2021.html", ""},
      {"https://vidu.example/2021/13/25/cau-cang.html", ""},
      {"https://vidu.example/2021/cau-cang.html", ""},
      {"https://vidu.example/2021/06/cau-cang.html", ""},
      {"https://vidu.example/cau-cang-20210625.html", ""},
      {"https://vidu.example/cau-cang-20210625990811326.htm", ""},
      {"https://vidu.example/99999999/cau-cang.html", ""},
      {"https://vidu.example/cau-cang-4639212.html", ""},
      {"https://vidu.example/?d=/2021/06/25/", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.url);
    const auto found = date_in_address(row.url);
    CHECK((found ? to_string(*found) : "") == row.day);
  }
}

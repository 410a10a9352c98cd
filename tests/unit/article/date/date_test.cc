// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/date.h"

#include <doctest/doctest.h>

#include <string>

using namespace timtin;

namespace {

std::string read(std::string_view text) {
  const DateReading reading = read_date(text);
  return reading.published ? to_string(*reading.published) : "";
}

}  // namespace

TEST_CASE("every form of a date is read") {
  const struct {
    const char* text;
    const char* published;
  } rows[] = {
      {"Thứ Sáu, 25/06/2021 17:00", "2021-06-25T17:00+07:00"},
      {"Print Thứ Sáu, 25/06/2021 17:00 Gốc", "2021-06-25T17:00+07:00"},
      {"Chủ nhật, 18/8/2024, 12:00 (GMT+7)", "2024-08-18T12:00+07:00"},
      {"Chủ Nhật, 06/04/2025 - 05:30", "2025-04-06T05:30+07:00"},
      {"Thứ 6, 25/06/2021 | 17:00", "2021-06-25T17:00+07:00"},
      {"T6, 25-06-2021, 17h05", "2021-06-25T17:05+07:00"},
      {"CN, 27.6.2021", "2021-06-27"},
      {"15:20 21/10/2018", "2018-10-21T15:20+07:00"},
      {"17h 25/06/2021", "2021-06-25T17:00+07:00"},
      {"17h30 25/06/2021", "2021-06-25T17:30+07:00"},
      {"17 giờ 30 phút, ngày 25/6/2021", "2021-06-25T17:30+07:00"},
      {"1/11/2013 9:14", "2013-11-01T09:14+07:00"},
      {"25/06/2021 5:07 PM", "2021-06-25T17:07+07:00"},
      {"25/06/2021 05:07 CH", "2021-06-25T17:07+07:00"},
      {"25/06/2021 12:07 AM", "2021-06-25T00:07+07:00"},
      {"2021-06-25", "2021-06-25"},
      {"2023/03/25", "2023-03-25"},
      {"25-6-2021", "2021-06-25"},
      {"25.6.2021", "2021-06-25"},
      {"25–6–2021", "2021-06-25"},
      {"ngày 25 tháng 6 năm 2021", "2021-06-25"},
      {"Thứ năm, ngày 24 tháng 6 năm 2021", "2021-06-24"},
      {"25 tháng 6, 2021 17:00", "2021-06-25T17:00+07:00"},
      {"2021-06-25T17:00:00", "2021-06-25T17:00+07:00"},
      {"2021-06-25T17:00:59+07:00", "2021-06-25T17:00+07:00"},
      {"2021-06-25T17:00:00.123Z", "2021-06-26T00:00+07:00"},
      {"2021-06-25T17:00Z", "2021-06-26T00:00+07:00"},
      {"2021-06-25T20:00:00-05:00", "2021-06-26T08:00+07:00"},
      {"2025-07-13T15:41:05.000 +07:00", "2025-07-13T15:41+07:00"},
      {"2016-11-02, 11:23:00+00:00", "2016-11-02T18:23+07:00"},
      {"2016-12-31, 17:00:00+00:00", "2017-01-01T00:00+07:00"},
      {"2024-07-04 11:00 GMT+7", "2024-07-04T11:00+07:00"},
      {"2024-07-04 11:00 GMT", "2024-07-04T18:00+07:00"},
      {"15:20 21/10/2018 GMT+07:00", "2018-10-21T15:20+07:00"},
      {"2016-06-04 00:00:00", "2016-06-04T00:00+07:00"},
      {"Fri, 25 Jun 2021 17:00:00 +0700", "2021-06-25T17:00+07:00"},
      {"Fri, 25 Jun 2021 17:00:00 GMT", "2021-06-26T00:00+07:00"},
      {"Thu 3 Jun 2021", "2021-06-03"},
      {"25-Jun-2021", "2021-06-25"},
      {"June 25, 2021", "2021-06-25"},
      {"Fri Jun 25 17:00:00 2021", "2021-06-25T17:00+07:00"},
      {"20210625", "2021-06-25"},
      {"20210625T170000Z", "2021-06-26T00:00+07:00"},
      {"20210625170059", "2021-06-25T17:00+07:00"},
      {"1624615200", "2021-06-25T17:00+07:00"},
      {"1624615200000", "2021-06-25T17:00+07:00"},
      {"1624615200.75", "2021-06-25T17:00+07:00"},
      {"6/2021", "2021-06"},
      {"tháng 6/2021", "2021-06"},
      {"tháng 6 năm 2021", "2021-06"},
      {"2021-06", "2021-06"},
      {"2021", "2021"},
      {"năm 2021", "2021"},
      {"16/11/2017 (GMT+7)\n          ", "2017-11-16"},
      {"Đăng 25/06/2021 17:00, cập nhật 26/06/2021 08:00", "2021-06-25T17:00+07:00"},
      {"29/2/2020", "2020-02-29"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text) == row.published);
    CHECK_FALSE(read_date(row.text).weekday_disagrees);
    CHECK_FALSE(read_date(row.text).month_first);
  }
}

TEST_CASE("what is no date is unreadable") {
  for (const char* text : {"",
                           "hôm qua",
                           "{'$date': None}",
                           "31/02/2021",
                           "29/2/2021",
                           "45/6/2021",
                           "0/6/2021",
                           "2021-13-01",
                           "2021-02-30",
                           "13/13/2021",
                           "02/30/2021",
                           "25/6/1899",
                           "25/6/2101",
                           "5",
                           "2 giờ trước",
                           "17:00",
                           "123/6/2021",
                           "99999999",
                           "13/2021",
                           "1800",
                           "25/06/21",
                           "99999999999999999999999",
                           "Tin số 5, 6/2021",
                           "31 Feb 2021"}) {
    CAPTURE(text);
    CHECK(read(text) == "");
  }
  CHECK(read(std::string(1 << 20, '1')) == "");
}

TEST_CASE("month first only where day first is impossible") {
  CHECK(read("03/22/2016 (GMT+7)") == "2016-03-22");
  CHECK(read_date("03/22/2016 (GMT+7)").month_first);
  CHECK(read("04/03/2016") == "2016-03-04");
  CHECK_FALSE(read_date("04/03/2016").month_first);
}

TEST_CASE("the day of the week is checked") {
  for (const char* text : {"Thứ Bảy, 25/06/2021", "thu hai 25/6/2021", "CN 25/6/2021",
                           "Mon, 25 Jun 2021 17:00:00 +0700", "Thứ 5, 25/06/2021"}) {
    CAPTURE(text);
    CHECK(read(text).starts_with("2021-06-25"));
    CHECK(read_date(text).weekday_disagrees);
  }
}

TEST_CASE("an impossible time leaves the day") {
  CHECK(read("25/06/2021 25:61") == "2021-06-25");
  CHECK(read_date("25/06/2021 25:61").time_unreadable);
}

TEST_CASE("a line that is a date and nothing else") {
  CHECK(read_date("Print Thứ Sáu, 25/06/2021 17:00 Gốc").only_date);
  CHECK(read_date("Ngày đăng: 25/6/2021").only_date);
  CHECK_FALSE(read_date("Sáng 25/6/2021, thành phố họp").only_date);
}

TEST_CASE("numbers") {
  CHECK(to_string(*read_date(std::int64_t{2021}).published) == "2021");
  CHECK(to_string(*read_date(std::int64_t{1624615200}).published) == "2021-06-25T17:00+07:00");
  CHECK_FALSE(read_date(std::int64_t{7}).published);
  CHECK_FALSE(read_date(INT64_MIN).published);
}

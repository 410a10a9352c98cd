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
      {"Tháng Sáu 25, 2021", "2021-06-25"},
      {"25 Tháng Mười Một, 2021", "2021-11-25"},
      {"Tháng Mười 25, 2021", "2021-10-25"},
      {"ngày 25 tháng năm năm 2021", "2021-05-25"},
      {"Thứ sáu, 25 Tháng 6 2021 17:05", "2021-06-25T17:05+07:00"},
      {"25 thg 6, 2021", "2021-06-25"},
      {"17:05, 25 thg 6 2021", "2021-06-25T17:05+07:00"},
      {"25 Th6 2021", "2021-06-25"},
      {"Th6 25, 2021", "2021-06-25"},
      {"T6 25, 2021", "2021-06-25"},
      {"Tháng Tám 2021", "2021-08"},
      {"June 2021", "2021-06"},
      {"25 Jun. 2021", "2021-06-25"},
      {"June 25th, 2021", "2021-06-25"},
      {"25/Jun/2021:17:05:00 +0700", "2021-06-25T17:05+07:00"},
      {"25/06/2021 17:00 (GMT + 7)", "2021-06-25T17:00+07:00"},
      {"25/06/2021 17:00 GMT + 0", "2021-06-26T00:00+07:00"},
      {"25/06/21 17:00", "2021-06-25T17:00+07:00"},
      {"17:00 25/06/21 GMT+7", "2021-06-25T17:00+07:00"},
      {"2021-06-25T24:00:00+07:00", "2021-06-26T00:00+07:00"},
      {"25/06/2021 24:00", "2021-06-26T00:00+07:00"},
      {"25/06/2021 17:00:12 SA", "2021-06-25"},
      {"/Date(1624615200000)/", "2021-06-25T17:00+07:00"},
      {"/Date(1624615200000+0700)/", "2021-06-25T17:00+07:00"},
      {"1624615200000000", "2021-06-25T17:00+07:00"},
      {"{'$date': 1624615200000}", "2021-06-25T17:00+07:00"},
      {"datetime.datetime(2021, 6, 25, 17, 5, 33)", "2021-06-25T17:05+07:00"},
      {"datetime.datetime(2021, 6, 25, 10, 5, tzinfo=<UTC>)", "2021-06-25T17:05+07:00"},
      {"datetime.date(2021, 6, 25)", "2021-06-25"},
      {"Ngày cập nhật: 26/06/2021 - Ngày tạo: 25/06/2021", "2021-06-25"},
      {"Ngày đăng: 25/06/2021 - Ngày cập nhật: 26/06/2021", "2021-06-25"},
      {"25/06/2021 17:00 (cập nhật 26/06/2021 08:00)", "2021-06-25T17:00+07:00"},
      {"Cập nhật: 25/06/2021", "2021-06-25"},
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
                           "31 Feb 2021",
                           "1970-01-01T00:00:00Z",
                           "1970-01-01",
                           "1900-01-01 00:00:00",
                           "0000-00-00 00:00:00",
                           "họp 25/06/21 lúc 17:00 tại quận",
                           "21-06-25 17:00",
                           "44372",
                           "datetime.datetime()",
                           "/Date()/"}) {
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

TEST_CASE("programs of one country write the month first") {
  CHECK(read("3/5/2021 2:05:33 PM") == "2021-03-05T14:05+07:00");
  CHECK(read_date("3/5/2021 2:05:33 PM").month_first);
  for (const char* text :
       {"03/05/2021 2:05:33 PM", "3/5/2021 2:05 PM", "3/5/2021 14:05:33", "3/5/2021 2:05:33 CH"})
    CHECK_MESSAGE(read(text).starts_with("2021-05-03"), text);
}

TEST_CASE("a column is month first by one date that can be nothing else") {
  const auto order = [](std::initializer_list<const char*> values) {
    DateColumn column;
    for (const char* value : values) column.take(value);
    return column.order();
  };
  CHECK(order({}) == DateOrder::day_first);
  CHECK(order({"3/5/2021", "4/5/2021"}) == DateOrder::day_first);
  CHECK(order({"3/5/2021", "3/25/2021 14:05"}) == DateOrder::month_first);
  CHECK(order({"3/25/2021", "25/3/2021"}) == DateOrder::day_first);
  CHECK(order({"2021-03-25", "x"}) == DateOrder::day_first);
  CHECK(to_string(*read_date("3/5/2021 14:05", DateOrder::month_first).published) ==
        "2021-03-05T14:05+07:00");
  CHECK(to_string(*read_date("25/3/2021", DateOrder::month_first).published) == "2021-03-25");
  CHECK(to_string(*read_date("2021-03-05", DateOrder::month_first).published) == "2021-03-05");
}

TEST_CASE("numbers of spreadsheets") {
  CHECK(to_string(*read_sheet_date("44372")) == "2021-06-25");
  CHECK(to_string(*read_sheet_date("44372.708333333336")) == "2021-06-25T17:00+07:00");
  for (const char* text : {"", "4437", "443720", "99999", "20000", "44372,5", "44372.5.1", "4437x"})
    CHECK_FALSE_MESSAGE(read_sheet_date(text), text);
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

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/date/meta_line.h"

#include <doctest/doctest.h>

#include <string>

using namespace timtin;

TEST_CASE("a place before the day is no author") {
  for (const char* line : {"Bến Đỏ, ngày 05 tháng 3 năm 2020", "Hà Nội, ngày 05/03/2020"}) {
    CAPTURE(line);
    CHECK(read_meta_line(line).dated);
    CHECK(read_meta_line(line).author.empty());
  }
  CHECK(read_meta_line("Lê Mai, 05/03/2020").author == "Lê Mai");
}

TEST_CASE("who and when in one line") {
  const struct {
    const char* line;
    const char* author;
  } rows[] = {
      {"Lê Mai - 25/06/2021 17:00", "Lê Mai"},
      {"Lê Mai Thứ sáu, 25/06/2021 17:00 (GMT+7)", "Lê Mai"},
      {"Đặng Mai 25/06/2021", "Đặng Mai"},
      {"LÊ MAI | 25/06/2021", "LÊ MAI"},
      {"25/06/2021 17:00 | Lê Mai", "Lê Mai"},
      {"Lê Mai - Vũ An | 25/06/2021", "Lê Mai, Vũ An"},
      {"Đăng bởi Lê Mai vào 25 Tháng Sáu, 2021", "Lê Mai"},
      {"Được đăng bởi Lê Mai lúc 17:00 25/06/2021", "Lê Mai"},
      {"25/06/2021 bởi Lê Mai", "Lê Mai"},
      {"Posted by Lê Mai on June 25, 2021", "Lê Mai"},
      {"Tác giả: Lê Mai | Ngày đăng: 25/06/2021 | Lượt xem: 1.234", "Lê Mai"},
      {"Ngày đăng: 25/06/2021 17:00 | Lượt xem: 1.234", ""},
      {"Đăng bởi admin vào 25/06/2021", ""},
      {"Thứ Sáu, 25/06/2021 17:00", ""},
      {"25/06/2021 - 12 bình luận", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    const MetaLine meta = read_meta_line(row.line);
    CHECK(meta.dated);
    CHECK(meta.author == row.author);
  }
}

TEST_CASE("sections, places and sentences are no authors") {
  for (const char* line : {"Thời sự - 25/06/2021", "Pháp Luật | 25/06/2021", "Hà Nội, 25/06/2021",
                           "Sáng 25/06/2021, Lê Mai tới thăm", "Lê Mai sinh ngày 25/06/2021",
                           "Lê Mai", "17:00", "Báo Ví Dụ - 25/06/2021", ""}) {
    CAPTURE(line);
    CHECK(read_meta_line(line).author.empty());
    CHECK_FALSE(read_meta_line(line).dated);
  }
}

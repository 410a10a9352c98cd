// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whose post it is where several persons stand in a row.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a dash binds a post to the name before it") {
  check_officials({
      {"Ban giám khảo gồm nghệ sĩ Lê Minh An - nguyên Giám đốc Nhà hát Sao Mai, nhạc sĩ Trần Hải, "
       "nghệ sĩ Vũ Nam.",
       "Lê Minh An | nguyên Giám đốc Nhà hát Sao Mai"},
      {"Dự lễ có TS Lê Minh An - Hiệu trưởng Trường Đại học Vinh, Tiến sĩ John Smithfield - đại "
       "diện nhà trường.",
       "Lê Minh An | Hiệu trưởng Trường Đại học Vinh"},
      {"Đồng chí Lê Minh An - cựu chiến binh chống Mỹ, Trưởng ban Liên lạc xã An Lộc nói.",
       "Lê Minh An | Trưởng ban Liên lạc xã An Lộc"},
  });
}

TEST_CASE("a comma that is lost behind a name") {
  check_officials({
      {"Trách nhiệm của ông Lê Minh An Phó Cục trưởng Cục Thuế, ông Trần Văn Hải Trưởng phòng Pháp "
       "chế.",
       "Lê Minh An | Phó Cục trưởng Cục Thuế // Trần Văn Hải | Trưởng phòng Pháp chế"},
      {"Đó là nhận định của ông John Smithfield Tổng Lãnh sự, Giám đốc Viện Pháp.",
       "John Smithfield | Tổng Lãnh sự; Giám đốc Viện Pháp"},
  });
}

TEST_CASE("what joins two persons joins no two posts of one") {
  check_officials({
      {"Ông John Smithfield, Thị trưởng thành phố Busan cùng Hiệu trưởng các trường đến dự.",
       "John Smithfield | Thị trưởng thành phố Busan"},
      {"Cùng với Bí thư Tỉnh ủy, hai Phó Bí thư được bầu là ông Lê Minh An và ông Trần Văn Hải.",
       "Lê Minh An | Phó Bí thư // Trần Văn Hải | Phó Bí thư"},
      {"Theo Thủ tướng Lê Minh An, các nữ đại biểu Quốc hội đã cố gắng.", "Lê Minh An | Thủ tướng"},
      {"Do Chủ tịch Lê Minh An, Chủ tịch John Smithfield, Chủ tịch Brownfield cùng vun đắp.",
       "Lê Minh An | Chủ tịch // John Smithfield | Chủ tịch // Brownfield | Chủ tịch"},
  });
}

TEST_CASE("who came before") {
  check_officials({
      {"Khi ông John Smithfield, người tiền nhiệm của ông Paul Brown, nhậm chức Thủ tướng.",
       "John Smithfield | Thủ tướng"},
  });
}

TEST_CASE("in a list a person may be called like a place") {
  check_officials({
      {"Dự có: Lê Thị Hằng, Phó Chủ tịch HĐND tỉnh; Mai Sơn, Phó Chủ tịch UBND tỉnh.",
       "Lê Thị Hằng | Phó Chủ tịch HĐND tỉnh // Mai Sơn | Phó Chủ tịch UBND tỉnh"},
  });
}

TEST_CASE("a small post at the beginning leads to a rank and a name") {
  check_officials({
      {"Đội trưởng Đội 11, Trung úy Lê Minh An, quê ở xã An Lộc, kể.",
       "Lê Minh An | Đội trưởng Đội 11"},
      {"Cả 27 nước thành viên NATO, ông Smith nói, đều đến.", ""},
  });
}

TEST_CASE("what stands in brackets behind a name") {
  check_officials({
      {"Ông Lê Minh An (An \"Lớn\") là Chủ tịch HĐND xã An Lộc.",
       "Lê Minh An | Chủ tịch HĐND xã An Lộc"},
  });
}

TEST_CASE("a surname before the whole name is told") {
  check_officials({
      {"Smirnov, Chủ tịch Duma Quốc gia sẽ đến. Ông Ivan Smirnov từng ở đây.",
       "Ivan Smirnov | Chủ tịch Duma Quốc gia"},
  });
}

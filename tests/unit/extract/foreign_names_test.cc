// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names of other countries, and firms that look like them.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a given name that is also a country") {
  check_officials({
      {"Bà Georgia Smithfield, Giám đốc Hiệp hội Sao Mai, cảnh báo.",
       "Georgia Smithfield | Giám đốc Hiệp hội Sao Mai"},
      {"Theo tướng Israel John Smithfield, tư lệnh hải quân, việc đó đã xong.",
       "John Smithfield | tư lệnh hải quân"},
      {"Chủ tịch ban giám khảo là đạo diễn Hong Kong Quan Cẩm Sơn.",
       "Quan Cẩm Sơn | Chủ tịch ban giám khảo"},
  });
}

TEST_CASE("a place after which a governor is called") {
  check_officials({
      {"Tỉnh trưởng Kostromensk, ông Ivan Petrov, nói rằng.",
       "Ivan Petrov | Tỉnh trưởng Kostromensk"},
      {"Thị trưởng Smith, ông nói.", "Smith | Thị trưởng"},
      {"Thủ hiến bang Andhra Pradesh N. Chandra Smithfield nói.",
       "N. Chandra Smithfield | Thủ hiến bang Andhra Pradesh"},
      {"Đại sứ Mỹ tại Đức, Áo và Ba Lan John Smithfield nói.",
       "John Smithfield | Đại sứ Mỹ tại Đức, Áo và Ba Lan"},
      {"Đại diện thường trực của Trung Quốc tại Liên Hợp Quốc Phó Văn nói.",
       "Phó Văn | Đại diện thường trực của Trung Quốc tại Liên Hợp Quốc"},
  });
}

TEST_CASE("one person in two transcriptions, with and without the last word") {
  check_officials({
      {"Tổng thống Ukraine Ivan Petrenski đến. Tổng thống Ukraine Ivan Petrensky nói.",
       "Ivan Petrenski | Tổng thống Ukraine"},
      {"Bộ trưởng Ivan Petrov đến. Giám đốc John Petrov nói.",
       "Ivan Petrov | Bộ trưởng // John Petrov | Giám đốc"},
      {"Nhà lãnh đạo Triều Tiên Kim Min Un đến. Nhà lãnh đạo Triều Tiên Kim Min Un nói. Ông Kim "
       "Min "
       "chào.",
       "Kim Min Un | Nhà lãnh đạo Triều Tiên"},
      {"Ông John F. Smithfield Jr., Bộ trưởng Y tế Mỹ, nói.",
       "John F. Smithfield Jr | Bộ trưởng Y tế Mỹ"},
      {"Thượng đỉnh của Tổng thống Smith-Jones do Nga đề nghị. Ông John Smith và ông Paul Jones "
       "nói.",
       ""},
      {"HLV Park Hong-seo đến. Đội tuyển nam Park Hong-seo thua.", "Park Hong-seo | HLV"},
      {"Tổng thống Philippines Juan Smithfield Jr. đến. Tổng thống Juan Smithfield nói.",
       "Juan Smithfield Jr | Tổng thống Philippines"},
      {"HLV Mr Smithfield nói.", "Smithfield | HLV"},
      {"Thủ tướng Malaysia Datuk Seri Ahmad Smithfield nói.",
       "Ahmad Smithfield | Thủ tướng Malaysia"},
  });
}

TEST_CASE("a firm behind a post is nobody") {
  check_officials({
      {"Chuyên trang nổi tiếng Taste Stone khen. Giám đốc điều hành Taste Stone nói.", ""},
      {"Ông Paul Jones lập chuyên trang Stone Jones. Giám đốc điều hành Paul Jones nói.",
       "Paul Jones | Giám đốc điều hành"},
      {"Ông lập tập đoàn dược phẩm Sino Stonebio. Giám đốc điều hành Sino Stonebio nói.", ""},
      {"Ông Lê Văn An là tổng giám đốc Stone Nutraceutical Việt Nam.",
       "Lê Văn An | tổng giám đốc Stone Nutraceutical Việt Nam"},
      {"Tổng giám đốc Stone Nutraceutical Việt Nam nói.", ""},
      {"Giám đốc điều hành Vanda Insights, John Smithfield cho biết.",
       "John Smithfield | Giám đốc điều hành Vanda Insights"},
      {"Giám đốc điều hành StoneLeaks John Smithfield bị bắt.",
       "John Smithfield | Giám đốc điều hành StoneLeaks"},
      {"Bộ trưởng Tài chính McDonald Smithfield nói.", "McDonald Smithfield | Bộ trưởng Tài chính"},
      {"Dự có Trần Anh Long (Chủ tịch CLB futsal Thái Sơn Bắc), Đỗ Văn Nhân (Tổng thư ký Liên đoàn "
       "Bóng đá).",
       "Trần Anh Long | Chủ tịch CLB futsal Thái Sơn Bắc // Đỗ Văn Nhân | Tổng thư ký Liên đoàn "
       "Bóng đá"},
  });
}

TEST_CASE("what is no part of a name") {
  check_officials({
      {"Chủ tịch Hội đồng quản trị Công ty cổ phần Dịch vụ địa ốc Hoàng Lâm (HLC) Trần Anh Tú nói.",
       "Trần Anh Tú | Chủ tịch Hội đồng quản trị Công ty cổ phần Dịch vụ địa ốc Hoàng Lâm"},
      {"Giám đốc chuyên môn Bệnh viện Sao Mai Lê Văn An nói.",
       "Lê Văn An | Giám đốc chuyên môn Bệnh viện Sao Mai"},
      {"Phó Chủ tịch Google Cloud Mary Smithfield nói.",
       "Mary Smithfield | Phó Chủ tịch Google Cloud"},
      {"Chủ tịch đội chủ sân Stone Camp nói.", ""},
      {"Thủ tướng Nhật Bản Hanako Smithfield nói.", "Hanako Smithfield | Thủ tướng Nhật Bản"},
      {"Bà sống ở thôn Hoàng Xá. Trưởng thôn Hoàng Xá nói.", ""},
      {"Bà sống ở thôn Hoàng Xá. Trưởng thôn Hoàng Lâm nói.", "Hoàng Lâm | Trưởng thôn"},
      {"Thủ tướng Phạm Văn Chínhnhấn mạnh điều đó.", "Phạm Văn Chính | Thủ tướng"},
      {"ĐB Hoàng Quang Hải Phú Thọ nói.", "Hoàng Quang Hải | ĐB"},
      {"Hưng Thịnh Land - thành viên nòng cốt của Tập đoàn Hưng Thịnh - nói.", ""},
      {"Chánh văn phòng tổng thống John Smithfield đến.",
       "John Smithfield | Chánh văn phòng tổng thống"},
  });
}

TEST_CASE("where the space behind a full stop is missing") {
  check_officials({
      {"Đề nghị luận tội bà Smith.Một người phát ngôn của Saenuri nói.", ""},
      {"Chủ tịch Hội Sinh viên bang New South Wales.Xuân Yêu thương bắt đầu.", ""},
      {"Ông Lê Văn An, Giám đốc Sở Y tế.Trước đó ông Trần Văn Bình đã đến.",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Chủ tịch UBND TP.Huế Lê Văn An nói với ThS.Trần Văn Bình.",
       "Lê Văn An | Chủ tịch UBND TP.Huế"},
  });
}

TEST_CASE("a counterpart is somebody, but who has a post has that") {
  check_officials(
      {{"Ông Lê Văn Hà gặp người đồng cấp Mỹ James Stone.", "James Stone | người đồng cấp Mỹ"},
       {"Ông Hà gặp người đồng cấp Mỹ James Stone. Tổng thống Stone cười.",
        "James Stone | Tổng thống"},
       {"Tổng thống Nga Ivan Stonov đến. Họ gặp người đồng cấp Nga Stonov.",
        "Ivan Stonov | Tổng thống Nga"}});
}

TEST_CASE("an organisation that stands alone elsewhere is no part of a name") {
  const auto first_of = [](const std::vector<std::string>& body) {
    const auto found = timtin::test::findings("", body).officials;
    return found.empty() ? std::string() : found[0].name + " | " + found[0].positions[0];
  };
  CHECK(first_of({"Chủ tịch Stonetech Bolat Hill nêu trong thông báo.", "Stonetech có lãi.",
                  "Theo Stonetech, năm nay còn tăng."}) == "Bolat Hill | Chủ tịch Stonetech");
  CHECK(first_of({"Thị trưởng El Monte Sadi Hill nói.", "El Monte là thị trấn nhỏ.",
                  "Người dân El Monte chờ."}) == "Sadi Hill | Thị trưởng El Monte");
  CHECK(first_of({"Chủ tịch Stonetech Bolat Hill nêu trong thông báo."}) ==
        "Stonetech Bolat Hill | Chủ tịch");
  CHECK(first_of({"Chủ tịch Bolat Stone Hill nói.", "Ông Bolat cười.", "Bolat đi, Bolat về."}) ==
        "Bolat Stone Hill | Chủ tịch");
  CHECK(first_of({"Chủ tịch Bolat Stone Hill nói.", "Bolat đi, Bolat về.",
                  "Hôm qua Bolat Stone Hill ký."}) == "Bolat Stone Hill | Chủ tịch");
  CHECK(first_of({"Tổng giám đốc WHO Bolat Stone Hill nói.", "Bolat đi, Bolat về."}) ==
        "Bolat Stone Hill | Tổng giám đốc WHO");
  CHECK(first_of({"Tổng thống Bolat Stone Hill nói.", "Bolat đi, Bolat về."}) ==
        "Bolat Stone Hill | Tổng thống");
}

TEST_CASE("initials, counterparts, second surnames") {
  check_officials({
      {"Lãnh tụ Cuba Juan Smithfield đến.", "Juan Smithfield | Lãnh tụ Cuba"},
      {"Lãnh tụ Juan Smithfield đến.", ""},
      {"Phó Tổng thống JD Smithfield nói.", "JD Smithfield | Phó Tổng thống"},
      {"Tổng giám đốc LG Smithfield nói.", ""},
      {"Tổng thống Nga Petrov (trái) và người đồng cấp Belarus Ivanov tại Minsk.",
       "Petrov | Tổng thống Nga // Ivanov | người đồng cấp Belarus"},
      {"Chủ tịch Cuba Juan Castro-Brown đến. Chủ tịch Cuba Juan Castro-Brown Ruz nói.",
       "Juan Castro-Brown Ruz | Chủ tịch Cuba"},
      {"Giám đốc Bảo tàng Louvre Laurence des Smithfield nói.",
       "Laurence des Smithfield | Giám đốc Bảo tàng Louvre"},
      {"Đại sứ Đ nói, Chủ tịch UBND TPHồ Chí Minh đáp.", ""},
  });
}

TEST_CASE("titles of other countries are no part of a name") {
  check_officials({
      {"Thủ tướng Campuchia Samdech Moha Borvor Thipadei Sok Chan hội đàm.",
       "Sok Chan | Thủ tướng Campuchia"},
      {"Quốc vương Campuchia Preah Bat Samdech Preah Boromneath Sok Chan đến.",
       "Sok Chan | Quốc vương Campuchia"},
      {"Bà Mary Brown, thư ký báo chí của Đệ nhất phu nhân Anna Smith, nói.",
       "Mary Brown | thư ký báo chí của Đệ nhất phu nhân Anna Smith"},
  });
}

TEST_CASE("a word that a lost space joined to a name") {
  check_officials({
      {"Cựu Thủ tướng Tanaka Shinzocó mặt. Bà Yamada Sanaeđang là Thị trưởng Kobe.",
       "Tanaka Shinzo | Cựu Thủ tướng // Yamada Sanae | Thị trưởng Kobe"},
      {"Chủ tịch UBND tỉnh Lê Văn Chínhđã đến.", "Lê Văn Chính | Chủ tịch UBND tỉnh"},
      {"Thủ tướng Franjo Tuđman nói.", "Franjo Tuđman | Thủ tướng"},
  });
}

TEST_CASE("family and given name of a foreign person change places") {
  check_officials({
      {"Thủ tướng Tanaka Sanae đến. Thủ tướng Nhật Bản Sanae Tanaka nói.",
       "Tanaka Sanae | Thủ tướng Nhật Bản"},
      {"Chủ tịch Lê Trần đến. Giám đốc Trần Lê nói.", "Lê Trần | Chủ tịch // Trần Lê | Giám đốc"},
  });
}

TEST_CASE("who reigns") {
  check_officials({
      {"Ông gặp Vua Arnold III. Nữ hoàng Matilda II đã mất.",
       "Arnold III | Vua // Matilda II | Nữ hoàng"},
      {"Vua cờ Lê Văn An và vua Smithfield.", ""},
  });
}

TEST_CASE("clubs, countries and ages beside a name") {
  check_officials({
      {"Cựu HLV Spartak Moscow John Smithfield nói.", "John Smithfield | Cựu HLV Spartak Moscow"},
      {"Thủ tướng 35 tuổi John Smithfield nói.", "John Smithfield | Thủ tướng"},
      {"Đại diện Ủy hội sông Mekong Sri Lanka nói.", ""},
  });
}

TEST_CASE("a sentence begins within a word") {
  check_officials({
      {"Tổng thống SmithfieldÔng Smithfield nói.", "Smithfield | Tổng thống"},
      {"Ông Lê Văn An, Giám đốc Sở Y tế tỉnh Khánh Hòacho biết.",
       "Lê Văn An | Giám đốc Sở Y tế tỉnh Khánh Hòa"},
      {"Theo Giám đốc Sở Y tế Lê Văn DungPhó Giám đốc đã đến.", "Lê Văn Dung | Giám đốc Sở Y tế"},
      {"Chị H’Huyên - Chủ tịch Hội phụ nữ làng Ia Nueng.",
       "H’Huyên | Chủ tịch Hội phụ nữ làng Ia Nueng"},
  });
}

TEST_CASE("one person with fewer words of the name") {
  check_officials({
      {"Tổng thống Luis Rodolfo Smithfield Corona đến. Tổng thống Luis Smithfield nói.",
       "Luis Rodolfo Smithfield Corona | Tổng thống"},
      {"Đại sứ Mỹ John E. Smithfield đến. Đại sứ John Smithfield nói.",
       "John E. Smithfield | Đại sứ Mỹ"},
      {"Phó Chủ tịch nước Lê Thị Ngọc Thanh đến. Phó Chủ tịch nước Lê Ngọc Thanh nói.",
       "Lê Thị Ngọc Thanh | Phó Chủ tịch nước"},
      {"Thủ tướng Lê Minh Thanh đến. Thủ tướng Lê Minh thanh nói.", "Lê Minh Thanh | Thủ tướng"},
  });
}

TEST_CASE("what firms and things are called") {
  check_officials({
      {"Anh đá cho CLB Stone Dangdai Smithfield, rồi làm HLV U21 Đan Mạch.", ""},
      {"Chủ tịch Hội đồng thành viên The Sunrise Bay đến.", ""},
      {"Trưởng khối Stone Retail Việt Nam đến.", ""},
      {"Họ tặng một chiếc Smith-Benz là Giám đốc Sở Y tế nói.", ""},
  });
}

TEST_CASE("places beside a post") {
  check_officials({
      {"Thị trưởng Kostroma, Ivan Petrov nói.", "Ivan Petrov | Thị trưởng Kostroma"},
      {"Đại biểu Lê Trung Quốc đến. Đại biểu Lê Bình Nhưỡng nói.",
       "Lê Trung Quốc | Đại biểu // Lê Bình Nhưỡng | Đại biểu"},
      {"Nghị sĩ Mê Công Nhật Bản đến.", ""},
      {"John Smithfield, phát ngôn viên Nhà Trắngcho hay.", "John Smithfield | phát ngôn viên"},
      {"Ông Lê Văn An, Phó Đội trưởng Đội Cảnh sát giao thông Bàn Cờ, nói.",
       "Lê Văn An | Phó Đội trưởng Đội Cảnh sát giao thông Bàn Cờ"},
  });
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::Official;
using timtin::test::findings;
using timtin::test::officials_in;

TEST_CASE("a person and the posts that the text gives") {
  struct Row {
    const char* text;
    const char* officials;
  };
  const Row rows[] = {
      // The post before the name; organisation and name run together.
      {"Sáng 3/4, Phó Chủ tịch Thường trực UBND thành phố Trần Hải Đăng chủ trì buổi họp.",
       "Trần Hải Đăng | Phó Chủ tịch Thường trực UBND thành phố"},
      {"Giám đốc Sở Kế hoạch và Đầu tư Phạm Gia Bảo cho biết.",
       "Phạm Gia Bảo | Giám đốc Sở Kế hoạch và Đầu tư"},
      {"Chủ tịch UBND xã Nậm Cắn Lò Văn Pánh xác nhận.", "Lò Văn Pánh | Chủ tịch UBND xã Nậm Cắn"},
      {"Trưởng Công an quận 5 Lê Minh Triết nói.", "Lê Minh Triết | Trưởng Công an quận 5"},
      {"Phó chủ tịch UBND Q.1 Đoàn Hữu Phước kiểm tra.", "Đoàn Hữu Phước | Phó chủ tịch UBND Q.1"},
      {"Hiệu trưởng Trường THPT Lê Quý Đôn Nguyễn Thị Lụa.",
       "Nguyễn Thị Lụa | Hiệu trưởng Trường THPT Lê Quý Đôn"},
      // The name before the post; several posts.
      {"Ông Đỗ Quang Khải, Giám đốc Sở Y tế báo cáo.", "Đỗ Quang Khải | Giám đốc Sở Y tế"},
      {"Đồng chí Vũ Đức Long, Ủy viên Trung ương Đảng, Bí thư Thành ủy, Chủ tịch HĐND thành phố "
       "dự.",
       "Vũ Đức Long | Ủy viên Trung ương Đảng; Bí thư Thành ủy; Chủ tịch HĐND thành phố"},
      {"Dự có các đồng chí: Lê Văn An, Bí thư Huyện ủy; Trần Thị Bích, Chủ tịch UBND huyện.",
       "Lê Văn An | Bí thư Huyện ủy // Trần Thị Bích | Chủ tịch UBND huyện"},
      {"Ông Hồ Sỹ Nam, nguyên Bộ trưởng Bộ Công Thương, vắng mặt.",
       "Hồ Sỹ Nam | nguyên Bộ trưởng Bộ Công Thương"},
      {"Ông Ngô Bá Tín (Cục trưởng Cục Quản lý giá, Bộ Tài chính) nói.",
       "Ngô Bá Tín | Cục trưởng Cục Quản lý giá, Bộ Tài chính"},
      // Honorifics and ranks are no part of a name.
      {"Thượng tá, TS. Bùi Văn Hiếu, Phó trưởng Công an huyện Kim Bảng cho hay.",
       "Bùi Văn Hiếu | Phó trưởng Công an huyện Kim Bảng"},
      // Other peoples, other countries.
      {"Ông Y Thuân Niê, Phó Chủ tịch HĐND tỉnh Đắk Lắk.",
       "Y Thuân Niê | Phó Chủ tịch HĐND tỉnh Đắk Lắk"},
      {"Tổng thống Mỹ John Smithfield phát biểu.", "John Smithfield | Tổng thống Mỹ"},
      {"Bộ trưởng Ngoại giao Nga Ivan Petrov đến.", "Ivan Petrov | Bộ trưởng Ngoại giao Nga"},
      {"Chủ tịch Quốc hội Lào Xay-sổm Bun-nhạ tiếp.", "Xay-sổm Bun-nhạ | Chủ tịch Quốc hội Lào"},
      // A long and a short form of one post: the long one.
      {"Bộ trưởng Bộ Y tế Lý Thu Hà đến. Bộ trưởng Lý Thu Hà nói.",
       "Lý Thu Hà | Bộ trưởng Bộ Y tế"},
      // Lists whose first post is everybody's.
      {"Dự có các đồng chí Ủy viên Trung ương Đảng: Lê Văn An, Phó Chủ tịch Quốc hội; Trần Thị "
       "Bích, Trưởng Ban Dân vận Trung ương.",
       "Lê Văn An | Ủy viên Trung ương Đảng; Phó Chủ tịch Quốc hội // Trần Thị Bích | Ủy viên "
       "Trung ương Đảng; Trưởng Ban Dân vận Trung ương"},
      // Names in capitals, a post after a hyphen, a comma before the name.
      {"Ông TRẦN HẢI ĐĂNG, Phó Giám đốc Sở Y tế, nói.", "TRẦN HẢI ĐĂNG | Phó Giám đốc Sở Y tế"},
      {"Ông Trần Hải Đăng-Ủy viên Bộ Chính trị đến.", "Trần Hải Đăng | Ủy viên Bộ Chính trị"},
      {"Hôm qua, Thống đốc bang Ohio, John Smithfield ra lệnh.",
       "John Smithfield | Thống đốc bang Ohio"},
      {"Theo Chủ tịch UBND xã, Nguyễn Văn Tám khai nhận.", ""},
      // The organisation is part of the post, the person is not part of the organisation.
      {"Chủ tịch Hội đồng châu Âu Jan Petersen lên tiếng.",
       "Jan Petersen | Chủ tịch Hội đồng châu Âu"},
      {"Phó Đại sứ Mỹ tại Việt Nam Mary Johnson dự.", "Mary Johnson | Phó Đại sứ Mỹ tại Việt Nam"},
      {"Ông Lê Văn An, Phó Giám đốc Trung tâm bảo tồn di sản Thành Nhà Mạc, cho biết.",
       "Lê Văn An | Phó Giám đốc Trung tâm bảo tồn di sản Thành Nhà Mạc"},
      {"Cục trưởng Cục Phòng, chống tham nhũng Lê Văn An nói.",
       "Lê Văn An | Cục trưởng Cục Phòng, chống tham nhũng"},
      {"Trợ lý Tổng thống Nga Ivan Petrov đến.", "Ivan Petrov | Trợ lý Tổng thống Nga"},
      {"Bà Lê Thị Hoa, Chủ tịch UBND phường Bình Hưng Hòa B.",
       "Lê Thị Hoa | Chủ tịch UBND phường Bình Hưng Hòa B"},
      {"Ông Lê Văn An, Giám đốc Trung tâm đào tạo Zenthra, nói. CEO Quixo Trần Văn Bình cười.",
       "Lê Văn An | Giám đốc Trung tâm đào tạo Zenthra // Trần Văn Bình | CEO Quixo"},
      {"Trưởng khoa Nhiễm D, bác sĩ Lê Văn An, nói. Trưởng thôn Hà Vĩ đến.",
       "Lê Văn An | Trưởng khoa Nhiễm D"},
      {"Ông Lê Văn An, Trưởng thôn Hà Vĩ, và bà Trần Thị Bích, Bí thư Huyện ủy Kim Hải.",
       "Lê Văn An | Trưởng thôn Hà Vĩ // Trần Thị Bích | Bí thư Huyện ủy Kim Hải"},
      {"Thống đốc tỉnh Bắc Zambo John Smithfield đến.",
       "John Smithfield | Thống đốc tỉnh Bắc Zambo"},
      {"Thứ trưởng Bộ Giao thông vân tải Nguyễn Văn An đến.",
       "Nguyễn Văn An | Thứ trưởng Bộ Giao thông vân tải"},
      {"Ông Lê Văn An, Giám đốc Trung tâm dự báo thị trường, nói.",
       "Lê Văn An | Giám đốc Trung tâm dự báo thị trường"},
      {"Bà Lê Thị Hoa, Chủ tịch Hội Hữu nghị Việt Nam - Cuba, dự.",
       "Lê Thị Hoa | Chủ tịch Hội Hữu nghị Việt Nam - Cuba"},
      {"Đại sứ Mỹ tại Liên hợp quốc Mary Johnson dự.",
       "Mary Johnson | Đại sứ Mỹ tại Liên hợp quốc"},
      // Between name and post, or post and name.
      {"John Smithfield, 38 tuổi, làm Thủ tướng.", "John Smithfield | Thủ tướng"},
      {"Ông Lê Văn An, một trong hai đại biểu Quốc hội tham gia.", "Lê Văn An | đại biểu Quốc hội"},
      {"Giám đốc công ty khi đó là ông Lê Văn An.", "Lê Văn An | Giám đốc công ty"},
      {"Thứ trưởng Lê Văn An và Trần Văn Bình dự.",
       "Lê Văn An | Thứ trưởng // Trần Văn Bình | Thứ trưởng"},
      // A person whose name places bear.
      {"Chủ tịch Hồ Chí Minh đọc. Thành ủy Hồ Chí Minh họp.", "Hồ Chí Minh | Chủ tịch"},
      // A caption runs into the text.
      {"Bộ trưởng Lê Đại Quang Tiếp tục phát biểu.", "Lê Đại Quang | Bộ trưởng"},
      {"Bộ trưởng Lê Văn Quang Hoa chào. Bộ trưởng Lê Văn Quang nói.", "Lê Văn Quang | Bộ trưởng"},
      {"Tổng thống John Smithfield Hai nước. Tổng thống John Smithfield nói.",
       "John Smithfield | Tổng thống"},
      {"Bộ trưởng Lê Văn Quang Lê Văn Quang nói.", "Lê Văn Quang | Bộ trưởng"},
      // What stands before a foreign name is no part of it.
      {"Người phát ngôn Lầu Năm Góc John Smithfield nói.",
       "John Smithfield | Người phát ngôn Lầu Năm Góc"},
      {"Đô đốc Mỹ John Smithfield, Tư lệnh Hạm đội 9, nói.", "John Smithfield | Tư lệnh Hạm đội 9"},
      // What only looks like a post or a name.
      {"Chủ tịch Zenthra đến. Ban giám đốc Trung tâm Dưỡng lão Hà Vĩ họp.", ""},
      {"Bà ở phường Tân Hải là giám đốc. Tại miền Nam Italy, Chủ tịch Smithfield nói.", ""},
      {"Lực lượng của chính quyền Tổng thống Syria Adnan Haddad rút lui.",
       "Adnan Haddad | Tổng thống Syria"},
      {"Ứng cử viên tổng thống John Smithfield thua.", ""},
      {"Phó Giáo sư Lê Văn An giảng bài.", ""},
      {"Chủ tịch HĐQT Quốc Bảo Gia Lai họp. Nhân viên của cửa hàng ở Hà Nội.", ""},
      {"Tổng thống Mỹ John Smithfield John Smithfield phát biểu.",
       "John Smithfield | Tổng thống Mỹ"},
      // A surname is of the one who holds the post.
      {"Tổng thống Smithfield đến. Mary Smithfield cười. Tổng thống Mỹ John Smithfield nói.",
       "John Smithfield | Tổng thống Mỹ"},
      // No post, no official; an organisation is no person.
      {"Ca sĩ Trần Mai Chi hát. Đại sứ quán Mỹ thông báo.", ""},
      {"Giám đốc Sở Nông nghiệp Hà Nam nói.", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("what the post is in") {
  CHECK(findings("", {"Bí thư Thành ủy Lê Văn An nói."}).officials.at(0).state);
  CHECK_FALSE(
      findings("", {"Ông Lê Văn An, Giám đốc Công ty TNHH Sao Mai, nói."}).officials.at(0).state);
}

TEST_CASE("later mentions are evidence") {
  const auto article =
      findings("", {"Phó Chủ tịch Thường trực UBND thành phố Trần Hải Đăng đến.",
                    "Phó Chủ tịch Thường trực đề nghị các sở vào cuộc. Ông Đăng cảm ơn."});
  REQUIRE(article.officials.size() == 1);
  const Official& official = article.officials[0];
  std::vector<std::string> seen;
  for (const auto& evidence : official.evidence) {
    const std::string& text = article.body.at(evidence.paragraph);
    REQUIRE(evidence.begin < evidence.end);
    REQUIRE(evidence.end <= text.size());
    seen.push_back(text.substr(evidence.begin, evidence.end - evidence.begin));
  }
  CHECK(seen == std::vector<std::string>{"Phó Chủ tịch Thường trực UBND thành phố", "Trần Hải Đăng",
                                         "Phó Chủ tịch Thường trực", "Đăng"});
}

TEST_CASE("hostile text is only text") {
  for (const std::string& text :
       {std::string(), std::string("(((((((("), std::string("Chủ tịch"), std::string("Chủ tịch ("),
        std::string("ông"), std::string("Nghị quyết số"), std::string("(UBND"),
        std::string("Chủ tịch của của của thuộc"), std::string("45-/-/-"), std::string("- - - A")})
    CHECK_NOTHROW(findings(text, {text.empty() ? "." : text}));
}

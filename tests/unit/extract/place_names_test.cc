// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;
using timtin::test::findings;
using timtin::test::officials_in;

namespace {

struct Row {
  const char* text;
  const char* officials;
};

}  // namespace

TEST_CASE("where a place ends and a person's name begins") {
  const Row rows[] = {
      // A known place, whatever its syllables are elsewhere.
      {"Chủ tịch UBND xã Lộc Thủy Trần Văn Nam cho biết.",
       "Trần Văn Nam | Chủ tịch UBND xã Lộc Thủy"},
      {"Chủ tịch UBND phường An Hội Đông Phạm Thị Lan nói.",
       "Phạm Thị Lan | Chủ tịch UBND phường An Hội Đông"},
      {"Chủ tịch UBND xã Hồ Thị Kỷ Lê Minh Đức nói.", "Lê Minh Đức | Chủ tịch UBND xã Hồ Thị Kỷ"},
      {"Chủ tịch UBND xã Bảo Lâm 3 Đỗ Văn Tú nói.", "Đỗ Văn Tú | Chủ tịch UBND xã Bảo Lâm 3"},
      {"Ông Lê Văn Tám, Chủ tịch UBND xã Hoài Ân Đông, đến.",
       "Lê Văn Tám | Chủ tịch UBND xã Hoài Ân Đông"},
      {"Bí thư Tỉnh ủy Cao Bằng Quản Văn Hùng dự lễ.", "Quản Văn Hùng | Bí thư Tỉnh ủy Cao Bằng"},
      // It goes on behind a number or a dash.
      {"Chủ tịch UBND xã Bảo Lâm 2 Quách Hoài Yến nói.",
       "Quách Hoài Yến | Chủ tịch UBND xã Bảo Lâm 2"},
      {"Chủ tịch UBND phường Văn Miếu - Quốc Tử Giám Tô Xuân An nói.",
       "Tô Xuân An | Chủ tịch UBND phường Văn Miếu - Quốc Tử Giám"},
      // Of two known places the one with more syllables.
      {"Chủ tịch UBND xã Phong Dụ Hạ Kiều Thị Tùng nói.",
       "Kiều Thị Tùng | Chủ tịch UBND xã Phong Dụ Hạ"},
      {"Trưởng thôn Đông Hạ Hà Thanh Sơn nói.", "Hà Thanh Sơn | Trưởng thôn Đông Hạ"},
      // Its first syllable begins sentences elsewhere.
      {"Chủ tịch UBND xã Bà Điểm Trần Văn Nam nói.", "Trần Văn Nam | Chủ tịch UBND xã Bà Điểm"},
      {"Đồn trưởng Đồn Biên phòng Cửa khẩu quốc tế Bờ Y Lê Minh Đức nói.",
       "Lê Minh Đức | Đồn trưởng Đồn Biên phòng Cửa khẩu quốc tế Bờ Y"},
      // By shape.
      {"Chủ tịch UBND xã Kỳ Lạng Trần Văn Nam nói.", "Trần Văn Nam | Chủ tịch UBND xã Kỳ Lạng"},
      {"Chủ tịch UBND xã Bạch Hạc Sơn, ông Lê Văn Nam, nói.",
       "Lê Văn Nam | Chủ tịch UBND xã Bạch Hạc Sơn"},
      // No place at all.
      {"Chủ tịch UBND xã Trần Văn Nam nói.", "Trần Văn Nam | Chủ tịch UBND xã"},
      {"Chủ tịch UBND tỉnh Lê Minh Đức nói.", "Lê Minh Đức | Chủ tịch UBND tỉnh"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("a number of a district or a quarter goes on with its place") {
  const Row rows[] = {
      {"Chánh án TAND khu vực 2 - Cần Thơ Lê Văn Hải cho biết.",
       "Lê Văn Hải | Chánh án TAND khu vực 2 - Cần Thơ"},
      {"Trưởng Ban Công tác Mặt trận khu phố 7, phường Tân Hòa Lê Thị Mai nói.",
       "Lê Thị Mai | Trưởng Ban Công tác Mặt trận khu phố 7, phường Tân Hòa"},
      {"Bí thư Chi bộ tổ dân phố số 7, phường Ngô Quyền Lò Thị Mai nói.",
       "Lò Thị Mai | Bí thư Chi bộ tổ dân phố số 7, phường Ngô Quyền"},
      {"Ông Lê Văn Hải, Trưởng Thuế cơ sở 2 tỉnh Sơn La, nói.",
       "Lê Văn Hải | Trưởng Thuế cơ sở 2 tỉnh Sơn La"},
      {"Bà Lê Thị Mai, Chánh Văn phòng HĐND và UBND xã Tân Hòa, nói.",
       "Lê Thị Mai | Chánh Văn phòng HĐND và UBND xã Tân Hòa"},
      {"Cục trưởng Cục Đo đạc, Bản đồ và Môi trường Lê Văn Hải nói.",
       "Lê Văn Hải | Cục trưởng Cục Đo đạc, Bản đồ và Môi trường"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("names of the highlands behind a post") {
  const Row rows[] = {
      {"Trưởng Thuế thành phố Hải Phòng Siu Hương nói.",
       "Siu Hương | Trưởng Thuế thành phố Hải Phòng"},
      {"Bộ trưởng Bộ Dân tộc và Tôn giáo Bàn Văn Thạch nói.",
       "Bàn Văn Thạch | Bộ trưởng Bộ Dân tộc và Tôn giáo"},
      {"Trưởng Thuế cơ sở 4 tỉnh Lâm Đồng Y Thông nói.",
       "Y Thông | Trưởng Thuế cơ sở 4 tỉnh Lâm Đồng"},
      {"Bí thư Đảng ủy xã Tân An Rơ Châm Giáo nói.", "Rơ Châm Giáo | Bí thư Đảng ủy xã Tân An"},
      {"Chủ tịch UBND phường Tân An H'Yim Kđoh nói.", "H'Yim Kđoh | Chủ tịch UBND phường Tân An"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("names and headlines in capitals") {
  const Row rows[] = {
      {"Ông QUÁCH VĂN AN, Chủ tịch UBND tỉnh, cho biết.", "QUÁCH VĂN AN | Chủ tịch UBND tỉnh"},
      {"CHỦ TỊCH UBND TỈNH TRẦN VĂN AN THĂM XÃ TÂN HÒA", "TRẦN VĂN AN | CHỦ TỊCH UBND TỈNH"},
      {"ÔNG TRẦN VĂN AN, CHỦ TỊCH UBND TỈNH HẢI DƯƠNG",
       "TRẦN VĂN AN | CHỦ TỊCH UBND TỈNH HẢI DƯƠNG"},
      // Nothing tells where the name ends.
      {"CHỦ TỊCH TỈNH TRẦN VĂN AN KHÁNH HƯNG VINH", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
  const auto article = findings("CHỦ TỊCH UBND TỈNH TRẦN VĂN AN THĂM XÃ TÂN HÒA",
                                {"Chủ tịch UBND tỉnh Trần Văn An đến thăm."});
  REQUIRE(article.officials.size() == 1);
  CHECK(article.officials[0].name == "Trần Văn An");
  CHECK(article.officials[0].positions == std::vector<std::string>{"Chủ tịch UBND tỉnh"});
}

TEST_CASE("names that hold words") {
  const Row rows[] = {
      {"Ông Trần Quang Tự Do, Giám đốc Sở Y tế, nói.", "Trần Quang Tự Do | Giám đốc Sở Y tế"},
      {"Ông Phạm Văn Đoàn - Chủ tịch UBND tỉnh nói.", "Phạm Văn Đoàn | Chủ tịch UBND tỉnh"},
      {"Bộ trưởng Quốc phòng Đức Anna von der Halde đến.",
       "Anna von der Halde | Bộ trưởng Quốc phòng Đức"},
      {"Nữ hoàng Anh Margaret III đến.", "Margaret III | Nữ hoàng Anh"},
      {"Hiệu trưởng Trường THPT Nguyễn Thị Định cho biết.", ""},
      {"Hiệu trưởng Trường THPT Nguyễn Thị Minh Khai cho biết.", ""},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("whose post it is") {
  const Row rows[] = {
      {"Đoàn do ông Lê Văn Hải, Chủ tịch HĐND tỉnh làm trưởng đoàn đã đến.",
       "Lê Văn Hải | Chủ tịch HĐND tỉnh"},
      {"Các đồng chí Ủy viên Ban Thường vụ Thành ủy: Trưởng Ban Tổ chức Thành ủy Lê Văn Hải, Giám "
       "đốc Công an thành phố Trần Văn Nam dự.",
       "Lê Văn Hải | Ủy viên Ban Thường vụ Thành ủy; Trưởng Ban Tổ chức Thành ủy // Trần Văn Nam | "
       "Ủy viên Ban Thường vụ Thành ủy; Giám đốc Công an thành phố"},
      {"Ông gặp Thủ tướng Nhật Bản (Nguồn: AFP) Ông Jones đã nói.", ""},
      {"Ông Lê An giữ chức Chánh Thanh tra tỉnh thay ông Trần Bình đến nhận nhiệm vụ là Bí thư "
       "Huyện ủy Sơn Động.",
       "Lê An | Chánh Thanh tra tỉnh // Trần Bình | Chánh Thanh tra tỉnh; Bí thư Huyện ủy Sơn "
       "Động"},
      {"Trần Thị Mai và Lê Văn Hải, nguyên Giám đốc và Phó Giám đốc Ngân hàng Sao Mai, ra tòa.",
       "Trần Thị Mai | nguyên Giám đốc // Lê Văn Hải | Phó Giám đốc Ngân hàng Sao Mai"},
      {"Hai giám đốc sở từng qua đây là ông Trần An và ông Lê Bình.",
       "Trần An | giám đốc sở // Lê Bình | giám đốc sở"},
      {"Tổng thống Peter Novak đến. Ông nhớ cố Tổng thống Novak.", "Peter Novak | Tổng thống"},
  };
  for (const Row& row : rows) CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

TEST_CASE("names of the highlands and of the delta") {
  timtin::test::check_officials({
      {"Trưởng thôn Tả Van Giáy Vàng A Páo nói.", "Vàng A Páo | Trưởng thôn Tả Van Giáy"},
      {"Trưởng thôn Alăng Bhum nói.", "Alăng Bhum | Trưởng thôn"},
      {"Phó Chủ tịch UBND xã Lộc An Neáng Sa Mết cho biết.",
       "Neáng Sa Mết | Phó Chủ tịch UBND xã Lộc An"},
  });
}

TEST_CASE("short forms of levels and of foreign words, licences, counted nouns") {
  const auto defined = [](const char* text) { return findings("", {text}).abbreviations; };
  CHECK(defined("Tổ dân phố (TDP) ở đây có 100 hộ.").at("TDP") == "Tổ dân phố");
  CHECK(defined("Bất động sản xanh (GRE) đã mở.").at("GRE") == "Bất động sản xanh");
  CHECK(defined("Ông Lê Văn Hải sống ở đây (UK) lâu.").empty());
  CHECK(defined("Tay súng tổ chức Nhà nước Hồi giáo (IS) tự xưng.").at("IS") ==
        "Nhà nước Hồi giáo");
  CHECK(defined("Cục Bảo vệ và phòng, chống gian lận (A09) tổ chức.").at("A09") ==
        "Cục Bảo vệ và phòng, chống gian lận");
  CHECK(defined("Liên minh ba bên giữa Mỹ, Anh và Nhật Bản (ABJUS) đã họp.").at("ABJUS") ==
        "Liên minh ba bên giữa Mỹ, Anh và Nhật Bản");
  CHECK(defined("Tổng thư ký Hiệp hội lãnh đạo các trường phổ thông Anh (ASKL) nói.").at("ASKL") ==
        "Hiệp hội lãnh đạo các trường phổ thông Anh");
  CHECK(defined("Lực lượng lâm thời Liên Hiệp Quốc tại Lebanon (UNIFIL) ở đây.").at("UNIFIL") ==
        "Lực lượng lâm thời Liên Hiệp Quốc tại Lebanon");
  CHECK(defined("An ninh mạng và cơ sở hạ tầng (CISA) ở đây.").empty());
  CHECK(defined("Trụ sở Tổ chức Y tế Thế giới (WHO) ở đây.").at("WHO") == "Tổ chức Y tế Thế giới");
  const auto documents = [](const char* text) { return findings("", {text}).documents; };
  CHECK(documents("Quyết định 38/QĐ-UBND. Theo văn bản 38/QĐ-UBND, công văn số 5, văn bản 5.") ==
        std::vector<std::string>{"Quyết định 38/QĐ-UBND", "công văn số 5", "văn bản 5"});
  CHECK(documents("Giấy phép xây dựng số 45/GPXD và NĐ 15/2020.") ==
        std::vector<std::string>{"Giấy phép xây dựng số 45/GPXD", "NĐ 15/2020"});
  CHECK(documents("Nghị quyết TƯ 7 nêu rõ.") == std::vector<std::string>{"Nghị quyết TƯ 7"});
  CHECK(documents("Luật quy định 4 nguyên tắc.").empty());
  CHECK(documents("Theo quy định 15 của tỉnh.") == std::vector<std::string>{"quy định 15"});
}

TEST_CASE("a part of a commune goes on with the commune") {
  check_officials({
      {"Bà Lê Thị Hà, trưởng thôn 8, xã Bình Thắng, nói.",
       "Lê Thị Hà | trưởng thôn 8, xã Bình Thắng"},
      {"Tổ trưởng tổ dân phố số 12, phường Tân An Kiều Anh Tùng nói.",
       "Kiều Anh Tùng | Tổ trưởng tổ dân phố số 12, phường Tân An"},
      {"Ông Lý A Tùng, Trưởng bản Nà Ke, xã Tân Hội.", "Lý A Tùng | Trưởng bản Nà Ke, xã Tân Hội"},
      {"Ông Lê Văn An, Chủ tịch UBND xã Tân Hội, huyện đã họp.",
       "Lê Văn An | Chủ tịch UBND xã Tân Hội"},
  });
}

TEST_CASE("a known unit is the place, and who follows it the person") {
  check_officials({
      {"Trưởng Thuế tỉnh Nghệ An Văn Bá Quang nói.", "Văn Bá Quang | Trưởng Thuế tỉnh Nghệ An"},
      {"Giám đốc Sở Nội vụ Quảng Ngãi Ya Ti nói.", "Ya Ti | Giám đốc Sở Nội vụ Quảng Ngãi"},
      {"Ông Lê Văn Bảy, Giám đốc HTX Nông nghiệp Quy Nhơn Tây.",
       "Lê Văn Bảy | Giám đốc HTX Nông nghiệp Quy Nhơn Tây"},
      {"Bà Lê Thị Hà, Hiệu trưởng Trường Tiểu học Đức Xuân.",
       "Lê Thị Hà | Hiệu trưởng Trường Tiểu học Đức Xuân"},
      {"Hiệu trưởng Trường THPT Lương Thế Vinh Sùng A Chinh nói.",
       "Sùng A Chinh | Hiệu trưởng Trường THPT Lương Thế Vinh"},
      {"Bà Lê Thị Hà, Phó Hiệu trưởng Trường ĐH Bách khoa Hà Nội.",
       "Lê Thị Hà | Phó Hiệu trưởng Trường ĐH Bách khoa Hà Nội"},
  });
}

TEST_CASE("names that words and organisations hide") {
  check_officials({
      {"Ông Hoàng Gia Bảo, Chánh Thanh tra tỉnh.", "Hoàng Gia Bảo | Chánh Thanh tra tỉnh"},
      {"Chủ tịch Hội Nông dân tỉnh Đoàn Ngọc Lâm nói.",
       "Đoàn Ngọc Lâm | Chủ tịch Hội Nông dân tỉnh"},
      {"Ông Rơ Ông Ha Ngọc, Bí thư Đảng ủy xã.", "Rơ Ông Ha Ngọc | Bí thư Đảng ủy xã"},
      {"Ông Pơr'ning Bríu Pố, Bí thư Đảng ủy xã.", "Pơr'ning Bríu Pố | Bí thư Đảng ủy xã"},
      {"Ông Lê Hải Hà được bầu giữ chức Vụ trưởng Vụ Pháp chế.",
       "Lê Hải Hà | Vụ trưởng Vụ Pháp chế"},
      {"Ông Lê Hải Hà – Cục trưởng Cục Báo chí – thông tin thêm.",
       "Lê Hải Hà | Cục trưởng Cục Báo chí"},
      {"Cục trưởng Cục Môi trường, biến đổi khí hậu Ngô Tấn Thu nói.",
       "Ngô Tấn Thu | Cục trưởng Cục Môi trường, biến đổi khí hậu"},
      {"Ông Hoàng gia Anh mời là khách.", ""},
      {"Bà Hà Lan Anh, Giám đốc Sở Y tế, nói.", "Hà Lan Anh | Giám đốc Sở Y tế"},
  });
}

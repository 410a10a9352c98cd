// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Organisations whose names go on behind what reads like their end.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("organisations of members, of a theme, of two countries") {
  check_officials({
      {"Ông John Smithfield, Chủ tịch Liên đoàn các Nhà khoa học Mỹ, nói.",
       "John Smithfield | Chủ tịch Liên đoàn các Nhà khoa học Mỹ"},
      {"Ông Lê Minh An, Phó ban chỉ đạo quốc gia về giảng dạy tiếng Pháp, nói.",
       "Lê Minh An | Phó ban chỉ đạo quốc gia về giảng dạy tiếng Pháp"},
      {"Bà Mary Brown, Giám đốc Trung tâm An ninh Mỹ Mới (CNAS), nói.",
       "Mary Brown | Giám đốc Trung tâm An ninh Mỹ Mới"},
      {"Ông Ivan Petrov, thành viên Hội đồng An ninh và Quốc phòng Ukraine, nói.",
       "Ivan Petrov | thành viên Hội đồng An ninh và Quốc phòng Ukraine"},
  });
}

TEST_CASE("numbers in the names of things and places") {
  check_officials({
      {"Ông Lê Minh An, Giám đốc Trung tâm điều trị Covid-19 Bệnh viện Bạch Mai, nói.",
       "Lê Minh An | Giám đốc Trung tâm điều trị Covid-19 Bệnh viện Bạch Mai"},
      {"Ông Lê Minh An - Bí thư Chi bộ thôn Cổ Phúc 2 chia sẻ.",
       "Lê Minh An | Bí thư Chi bộ thôn Cổ Phúc 2"},
      {"Trưởng thôn Tân Lập 2 Lê Minh An chia sẻ.", "Lê Minh An | Trưởng thôn Tân Lập 2"},
      {"Ông Lê Minh An, Trưởng thôn Tân Lập 2 lần đến.", "Lê Minh An | Trưởng thôn Tân Lập"},
      {"Ông Lê Minh An, Trưởng khu dân cư Tân Xuân 2, nói.",
       "Lê Minh An | Trưởng khu dân cư Tân Xuân 2"},
  });
}

TEST_CASE("where a high court sits") {
  check_officials({
      {"Văn bản do Phó Chánh án TAND Cấp cao tại Hà Nội Lê Minh An ký.",
       "Lê Minh An | Phó Chánh án TAND Cấp cao tại Hà Nội"},
      {"Viện trưởng VKSND cấp cao tại Đà Nẵng Lê Văn Sơn nói.",
       "Lê Văn Sơn | Viện trưởng VKSND cấp cao tại Đà Nẵng"},
      {"Đại tướng Lê Minh An, Bộ trưởng Quốc phòng tại Quốc hội chiều 24/10.",
       "Lê Minh An | Bộ trưởng Quốc phòng"},
  });
}

TEST_CASE("units with commas and dashes") {
  check_officials({
      {"Ông Lê Minh An, Trưởng phòng Vật tư - thiết bị y tế Bệnh viện Đa khoa tỉnh, nói.",
       "Lê Minh An | Trưởng phòng Vật tư - thiết bị y tế Bệnh viện Đa khoa tỉnh"},
      {"Phó trưởng phòng Tu sửa, phục chế Lê Minh An nói.",
       "Lê Minh An | Phó trưởng phòng Tu sửa, phục chế"},
      {"Ông Lê Minh An, Chủ tịch Hội Mỹ nghệ TP HCM, nói.",
       "Lê Minh An | Chủ tịch Hội Mỹ nghệ TP HCM"},
  });
}

TEST_CASE("who is in charge of a unit of the state") {
  check_officials({
      {"Bà Lê Thị Mai, Phụ trách Trạm Y tế xã Lộc An, nói.",
       "Lê Thị Mai | Phụ trách Trạm Y tế xã Lộc An"},
      {"Bác sĩ Lê Thị Mai, phụ trách chuyên môn khoa Tai mũi họng Bệnh viện Bạch Mai, nói.",
       "Lê Thị Mai | phụ trách chuyên môn khoa Tai mũi họng Bệnh viện Bạch Mai"},
      {"Bà Lê Thị Mai phụ trách Phòng Kinh tế từ năm ngoái.", ""},
      {"Bộ trưởng phụ trách biên giới Campuchia John Smithfield nói.",
       "John Smithfield | Bộ trưởng phụ trách biên giới Campuchia"},
  });
}

TEST_CASE("who leads a delegation has no post") {
  check_officials({
      {"Ông John Smithfield, Trưởng đoàn đại biểu nhân dân Ấn Độ, nói.", ""},
      {"Ông Lê Minh An, Trưởng đoàn đại biểu Quốc hội tỉnh, nói.",
       "Lê Minh An | Trưởng đoàn đại biểu Quốc hội tỉnh"},
  });
}

TEST_CASE("a unit goes on behind its short form, and between two countries") {
  check_officials({
      {"Ông Lê Văn An - Trưởng phòng Cảnh sát phòng cháy (PCCC&CNCH), Công an tỉnh Hà Nam - nói.",
       "Lê Văn An | Trưởng phòng Cảnh sát phòng cháy (PCCC&CNCH), Công an tỉnh Hà Nam"},
      {"Ông Lê Văn An, Giám đốc Viện Nghiên cứu và Đào tạo Việt - Anh, nói.",
       "Lê Văn An | Giám đốc Viện Nghiên cứu và Đào tạo Việt - Anh"},
  });
}

TEST_CASE("an organisation may hold an office, or a word that is a head elsewhere") {
  check_officials({
      {"Lăng Chủ tịch Hồ Chí Minh mở cửa.", ""},
      {"Trưởng ban Ban Quản lý Lăng Chủ tịch Hồ Chí Minh Lê Văn An nói.",
       "Lê Văn An | Trưởng ban Ban Quản lý Lăng Chủ tịch Hồ Chí Minh"},
      {"Giám đốc Cơ quan Điều tra liên bang (FBI) John Smithfield nói.",
       "John Smithfield | Giám đốc Cơ quan Điều tra liên bang"},
      {"Ông Lê Văn An, Hiệu trưởng Trường Đại học Bách Khoa Hà Nội, nói.",
       "Lê Văn An | Hiệu trưởng Trường Đại học Bách Khoa Hà Nội"},
  });
}

TEST_CASE("a country that is misspelt is not the holder introduced behind it") {
  check_officials({
      {"Bộ trưởng Bộ Giáo dục Philippinn, bà Mary Smithfield, nói.",
       "Mary Smithfield | Bộ trưởng Bộ Giáo dục Philippinn"},
      {"Ngoại trưởng Mỹ John Smithfield, ông Lê Văn An và hai người khác đến.",
       "John Smithfield | Ngoại trưởng Mỹ"},
      {"Bộ trưởng Bộ Giáo dục Smithfield, năm nay 60 tuổi, nói.",
       "Smithfield | Bộ trưởng Bộ Giáo dục"},
  });
}

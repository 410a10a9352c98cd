// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The larger place or organisation behind a post.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a bracket behind a post says which one it is") {
  check_officials({
      {"Ông Lê Văn An, Tổ trưởng tổ dân phố Kim Sơn (thị trấn Tân Hải), cho biết.",
       "Lê Văn An | Tổ trưởng tổ dân phố Kim Sơn (thị trấn Tân Hải)"},
      {"Bà Lê Thị Nga, Vụ trưởng Vụ Giáo dục Đại học (Bộ GD-ĐT) nói.",
       "Lê Thị Nga | Vụ trưởng Vụ Giáo dục Đại học (Bộ GD-ĐT)"},
      {"Ông Lê Văn An, Chủ tịch UBND xã Tân Lập (huyện Kim Sơn, tỉnh Hà Nam cũ) nói.",
       "Lê Văn An | Chủ tịch UBND xã Tân Lập (huyện Kim Sơn, tỉnh Hà Nam cũ)"},
      {"Theo Chủ tịch UBND phường Tân Lập (TP Nam Định) Lê Văn An, việc đã xong.",
       "Lê Văn An | Chủ tịch UBND phường Tân Lập (TP Nam Định)"},
      {"Lê Văn An (Hiệu trưởng Trường THPT Kim Sơn (Hà Nam)) bị bắt.",
       "Lê Văn An | Hiệu trưởng Trường THPT Kim Sơn (Hà Nam)"},
      {"Ông Lê Văn An, Viện trưởng Viện Việt - Anh (thuộc Đại học Đà Nẵng), nói.",
       "Lê Văn An | Viện trưởng Viện Việt - Anh (thuộc Đại học Đà Nẵng)"},
      {"Ông Lê Văn An, Giám đốc Trung tâm Văn hóa tỉnh (đơn vị quản lý nhà hát), nói.",
       "Lê Văn An | Giám đốc Trung tâm Văn hóa tỉnh"},
      // Another name of the same organisation, or a remark.
      {"Bà Lê Thị Nga, Giám đốc Trung tâm Kiểm soát bệnh tật (CDC) nói.",
       "Lê Thị Nga | Giám đốc Trung tâm Kiểm soát bệnh tật"},
      {"Bà Lê Thị Nga, Giám đốc Sở Y tế Hà Nam (ảnh) nói.", "Lê Thị Nga | Giám đốc Sở Y tế Hà Nam"},
  });
}

TEST_CASE("a place lies in a larger one behind a comma") {
  check_officials({
      {"Ông Lê Văn An, Trưởng Công an phường Tân Lập, TP.Nam Định, cho biết.",
       "Lê Văn An | Trưởng Công an phường Tân Lập, TP.Nam Định"},
      {"Ông Lê Văn An - Chủ tịch UBND xã Tân Lập, huyện Kim Sơn, tỉnh Hà Nam cho biết.",
       "Lê Văn An | Chủ tịch UBND xã Tân Lập, huyện Kim Sơn, tỉnh Hà Nam"},
      {"Lê Văn An (Chủ tịch UBND xã Tân Lập huyện K’Rông Nô, Đắk Nông) bị bắt.",
       "Lê Văn An | Chủ tịch UBND xã Tân Lập huyện K’Rông Nô, Đắk Nông"},
      {"Ông Lê Văn An, Hiệu trưởng Trường THPT Sao Mai, huyện Kim Sơn, nói.",
       "Lê Văn An | Hiệu trưởng Trường THPT Sao Mai, huyện Kim Sơn"},
      // No larger place, or that of the sentence.
      {"Ông Lê Văn An, Chủ tịch UBND tỉnh Hà Nam, huyện Kim Sơn đã xong.",
       "Lê Văn An | Chủ tịch UBND tỉnh Hà Nam"},
      {"Theo ông Lê Văn An, Giám đốc Sở Y tế, TP Hải Phòng có ba ca.",
       "Lê Văn An | Giám đốc Sở Y tế"},
  });
}

TEST_CASE("where and for what a post is, and its terms") {
  check_officials({
      {"Ông Lê Văn An, Phó Viện trưởng Viện Phật học tại Hà Nội, Giám đốc Sở Y tế, nói.",
       "Lê Văn An | Phó Viện trưởng Viện Phật học tại Hà Nội; Giám đốc Sở Y tế"},
      {"Ông Lê Văn An, Trưởng Văn phòng đại diện báo Sao Mai tại TP HCM đã trao quà.",
       "Lê Văn An | Trưởng Văn phòng đại diện báo Sao Mai tại TP HCM"},
      {"Bà Mary Smithfield, thành viên ủy ban quốc phòng tại quốc hội Ukraine, nói.",
       "Mary Smithfield | thành viên ủy ban quốc phòng tại quốc hội Ukraine"},
      {"Ông Lê Văn An, đại sứ Việt Nam tại Nicaragua và Ecuador, nói.",
       "Lê Văn An | đại sứ Việt Nam tại Nicaragua và Ecuador"},
      {"Ông Lê Văn An, Trưởng Công an phường Tân Lập, Công an Hà Nội cho biết.",
       "Lê Văn An | Trưởng Công an phường Tân Lập, Công an Hà Nội"},
      {"Ông Paul Smithfield, Phó Tổng thư ký LHQ phụ trách các vấn đề nhân đạo, nói.",
       "Paul Smithfield | Phó Tổng thư ký LHQ phụ trách các vấn đề nhân đạo"},
      {"Bà Mary Smithfield, cựu cố vấn quân đội Mỹ về luật pháp quốc tế, nói.",
       "Mary Smithfield | cựu cố vấn quân đội Mỹ về luật pháp quốc tế"},
      {"Ông Lê Văn An, Phó Giám đốc Sở Y tế chuyên trách về Hệ dự phòng đã lên tiếng.",
       "Lê Văn An | Phó Giám đốc Sở Y tế"},
      {"Có ông Lê Văn An (ĐBQH khóa 8, 9, 10); bà Lê Thị Nga (ĐBQH khóa 9).",
       "Lê Văn An | ĐBQH khóa 8, 9, 10 // Lê Thị Nga | ĐBQH khóa 9"},
      {"Ông Lê Văn An, Trưởng phòng Cảnh sát điều tra tội phạm về ma tuý Công an tỉnh Hà Nam nói.",
       "Lê Văn An | Trưởng phòng Cảnh sát điều tra tội phạm về ma tuý Công an tỉnh Hà Nam"},
  });
}

TEST_CASE("a number behind the name of an institution") {
  check_officials({
      {"Bà Lê Thị Nga, hiệu trưởng Trường Tiểu học Tân Lập 1, cho biết.",
       "Lê Thị Nga | hiệu trưởng Trường Tiểu học Tân Lập 1"},
      {"Bà Lê Thị Nga - Hiệu trưởng Trường THPT Kim Sơn 2 cho biết.",
       "Lê Thị Nga | Hiệu trưởng Trường THPT Kim Sơn 2"},
      {"Hiệu trưởng Trường THCS Tân Lập 2 Lê Thị Nga nói.",
       "Lê Thị Nga | Hiệu trưởng Trường THCS Tân Lập 2"},
      {"Bà Lê Thị Nga, Giám đốc Sở Y tế Hà Nam 3 lần.", "Lê Thị Nga | Giám đốc Sở Y tế Hà Nam"},
  });
}

TEST_CASE("those who work with somebody are none of his post") {
  check_officials({
      {"Bác sĩ Lê Văn An, Trưởng đơn vị Can thiệp Mạch vành và ê kíp trực xác định bệnh.",
       "Lê Văn An | Trưởng đơn vị Can thiệp Mạch vành"},
  });
}

TEST_CASE("an institution that is named after a place lies in another") {
  check_officials({
      {"Ông Lê Văn An, Hiệu trưởng Trường THPT Nguyễn Trãi, Ba Đình, Hà Nội cho hay, việc đã xong.",
       "Lê Văn An | Hiệu trưởng Trường THPT Nguyễn Trãi, Ba Đình, Hà Nội"},
      {"Ông Lê Văn An, Giám đốc Sở Y tế Hà Nam, Hải Phòng, nói.",
       "Lê Văn An | Giám đốc Sở Y tế Hà Nam"},
  });
}

TEST_CASE("a letter or a number says which institution of a name it is") {
  check_officials({
      {"Ông Lê Văn An, Hiệu trưởng Trường THPT Chương Mỹ A, cho hay việc đã xong.",
       "Lê Văn An | Hiệu trưởng Trường THPT Chương Mỹ A"},
      {"Ông Lê Văn An, Trưởng khoa Nội, Bệnh viện Đại học Y dược TP HCM Cơ sở 3, nói.",
       "Lê Văn An | Trưởng khoa Nội, Bệnh viện Đại học Y dược TP HCM Cơ sở 3"},
  });
}

TEST_CASE("who stands for peace or good will has no post") {
  check_officials({
      {"Ông Lê Văn An, đại sứ hòa bình cho Viện quốc tế về hòa bình, nói.", ""},
      {"Ông Lê Văn An, đại sứ thiện chí của Liên hợp quốc, nói.", ""},
  });
}

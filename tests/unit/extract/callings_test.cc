// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Experts and officials with their organisation, officers of armed forces, titles that are none.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("an expert with his organisation behind a name") {
  check_officials({
      {"Ông Lê Văn An, chuyên gia cao cấp thuộc Viện Khoa học Thủy lợi, nhận xét.",
       "Lê Văn An | chuyên gia cao cấp thuộc Viện Khoa học Thủy lợi"},
      {"Bà Mary Smithfield - chuyên gia kinh tế của Ngân hàng Thế giới (World Bank) - cho biết.",
       "Mary Smithfield | chuyên gia kinh tế của Ngân hàng Thế giới"},
      {"Theo John Smithfield, cựu chuyên gia an ninh mạng của NATO, giá sẽ tăng.",
       "John Smithfield | cựu chuyên gia an ninh mạng của NATO"},
      {"Ông Lê Văn An, chuyên gia kinh tế, nói.", ""},
      {"Ông Lê Văn An, một chuyên gia kinh tế của Viện Sao Mai, nói.", ""},
      {"Chuyên gia kinh tế Lê Văn An của Viện Sao Mai nói.", ""},
      {"Ông Lê Văn An, chuyên gia có hơn 10 năm trong lĩnh vực của Viện Sao Mai, nói.", ""},
  });
}

TEST_CASE("an official with his organisation") {
  check_officials({
      {"Theo cựu quan chức Bộ Tài chính Mỹ John Smithfield, giá sẽ tăng.",
       "John Smithfield | cựu quan chức Bộ Tài chính Mỹ"},
      {"Bà Mary Smithfield, một quan chức cấp cao của Ủy ban Y tế Quốc gia, cho biết.",
       "Mary Smithfield | quan chức cấp cao của Ủy ban Y tế Quốc gia"},
      {"“Sẽ mất một năm”, John Smithfield, cựu quan chức hải quân Mỹ nói trên National Review.",
       "John Smithfield | cựu quan chức hải quân Mỹ"},
      {"Một quan chức của chính quyền ông John Smithfield xác nhận.", ""},
      {"Các cựu quan chức Bộ Tài chính John Smithfield gặp đã đến.", ""},
      {"Ông Paul Brown là quan chức Mỹ đầu tiên đến thăm.", ""},
  });
}

TEST_CASE("officers of armed forces") {
  check_officials({
      {"Tư lệnh Hải quân John Smithfield nói.", "John Smithfield | Tư lệnh Hải quân"},
      {"Bộ trưởng Lục quân Mary Smithfield, tuyên bố như vậy.",
       "Mary Smithfield | Bộ trưởng Lục quân"},
      {"Phát ngôn viên cảnh sát Rina Smithfield cho biết.",
       "Rina Smithfield | Phát ngôn viên cảnh sát"},
      {"Người phát ngôn quân đội Paul Smithfield nói.",
       "Paul Smithfield | Người phát ngôn quân đội"},
      {"Paul Brown, phát ngôn viên của cảnh sát Green Smithfield, nói.",
       "Paul Brown | phát ngôn viên của cảnh sát Green Smithfield"},
      {"Tư lệnh Hải quân Lê Văn An nói.", "Lê Văn An | Tư lệnh Hải quân"},
  });
}

TEST_CASE("a title between quotation marks is a ship or a nickname") {
  check_officials({
      {"Chiếc tàu mang tên \"Nữ hoàng Smithfield\" rời cảng.", ""},
      {"Ông được gọi là “Vua Smithfield” từ lâu.", ""},
      {"“Tổng thống Nga Smithfield đã đến”, ông nói.", "Smithfield | Tổng thống Nga"},
      {"Nữ hoàng Smithfield đến thăm.", "Smithfield | Nữ hoàng"},
  });
}

TEST_CASE("whom somebody met is another") {
  check_officials({
      {"Thủ tướng Đức Mary Smithfield đã đến. Tại cuộc họp với Thủ tướng Trung Quốc, bà Smithfield "
       "nhấn mạnh hợp tác.",
       "Mary Smithfield | Thủ tướng Đức"},
  });
}

TEST_CASE("more words beside a post") {
  check_officials({
      {"Chủ tịch HĐND thành phố nhiệm kỳ 2016-2021 Nguyễn Thị Bích vắng mặt.",
       "Nguyễn Thị Bích | Chủ tịch HĐND thành phố"},
      {"Họ đã đến. Đại sứ New Zealand tại Việt Nam, Bà Mary Smithfield, cho biết.",
       "Mary Smithfield | Đại sứ New Zealand tại Việt Nam"},
      {"HLV tuyển Ấn Độ gần nhất là John Smithfield.", "John Smithfield | HLV tuyển Ấn Độ"},
      {"Tổng thống Mỹ vừa mãn nhiệm John Smithfield từ chối.",
       "John Smithfield | Tổng thống Mỹ vừa mãn nhiệm"},
      {"Cựu tổng thống bị phế truất Park Geun Min ra tòa.", "Park Geun Min | Cựu tổng thống"},
      {"Bà Mary Smithfield, sáng lập kiêm giám đốc điều hành Trung tâm Sao Mai, nói.",
       "Mary Smithfield | giám đốc điều hành Trung tâm Sao Mai"},
      {"Chính sách của ông John Smithfield sau khi trúng cử tổng thống Mỹ đã rõ.",
       "John Smithfield | tổng thống Mỹ"},
      {"Ông Lê Văn An sinh năm 1960. Hiện ông là Giám đốc Sở Y tế tỉnh Hà Nam.",
       "Lê Văn An | Giám đốc Sở Y tế tỉnh Hà Nam"},
      {"Gồm Lê Văn An-nguyên Trưởng phòng Nông nghiệp; ông Trần Văn Bình-giám đốc Sở Y tế.",
       "Lê Văn An | nguyên Trưởng phòng Nông nghiệp // Trần Văn Bình | giám đốc Sở Y tế"},
  });
}

TEST_CASE("two words without marks that a post introduces") {
  check_officials({
      {"Hôm qua, Lu Kang - người phát ngôn Bộ Ngoại giao Trung Quốc tuyên bố.",
       "Lu Kang | người phát ngôn Bộ Ngoại giao Trung Quốc"},
      {"Hôm qua, Sao Capital, thành viên của Hiệp hội Sao Mai, mua thêm.", ""},
      {"Về sân bay Tân Sơn Nhất, lãnh đạo Cục Hàng không đã họp.", ""},
  });
}

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

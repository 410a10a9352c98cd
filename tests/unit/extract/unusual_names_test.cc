// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names that begin like none, and what is told between a name and its post.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a name begins with a particle, a stop word or a family in capitals") {
  check_officials({
      {"Thủ tướng Bỉ de Smithfield đã đến.", "de Smithfield | Thủ tướng Bỉ"},
      {"Thủ tướng Hà Lan van der Smithfield đã đến.", "van der Smithfield | Thủ tướng Hà Lan"},
      {"Thủ tướng Anh do Smithfield mời đã đến.", ""},
      {"Bộ trưởng Quốc phòng Bỉ Theo Smithfield khẳng định như vậy.",
       "Theo Smithfield | Bộ trưởng Quốc phòng Bỉ"},
      {"Thủ tướng Hà Lan Theo Janssen đã đến.", "Theo Janssen | Thủ tướng Hà Lan"},
      {"Ngoại trưởng Nga Theo Reuters đưa tin.", ""},
      {"Ông YOON Kwang Min - Tổng thư ký Quỹ Sao Mai cho biết.",
       "YOON Kwang Min | Tổng thư ký Quỹ Sao Mai"},
      {"Bà LEE Sang-ah, Giám đốc Sở Y tế, cho biết.", "LEE Sang-ah | Giám đốc Sở Y tế"},
      {"Hòa thượng Thích Từ Minh, Trưởng ban Trị sự tỉnh, nói.",
       "Thích Từ Minh | Trưởng ban Trị sự tỉnh"},
      {"Thượng nghị sĩ Rand Smithfield nói.", "Rand Smithfield | Thượng nghị sĩ"},
  });
}

TEST_CASE("where somebody stands in a picture, and the trade before another post") {
  check_officials({
      {"Ông Lê Văn An (thứ hai từ trái sang, Giám đốc Sở Y tế) trao quà.",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Bà Lê Thị Hoa (bìa phải, Chủ tịch Hội Phụ nữ tỉnh) trao quà.",
       "Lê Thị Hoa | Chủ tịch Hội Phụ nữ tỉnh"},
      {"John Smithfield, chuyên gia công nghệ kiêm cố vấn cho Bộ trưởng Tài chính Mỹ, nói.",
       "John Smithfield | cố vấn cho Bộ trưởng Tài chính Mỹ"},
      {"Anh Lê Văn An, kỹ sư nông nghiệp kiêm giám đốc Hợp tác xã Sao Mai, nói.",
       "Lê Văn An | giám đốc Hợp tác xã Sao Mai"},
  });
}

TEST_CASE("whom or where a post serves") {
  check_officials({
      {"Paul Smithfield, người phát ngôn cho Thủ tướng Anh, nói.",
       "Paul Smithfield | người phát ngôn cho Thủ tướng Anh"},
      {"Trợ lý Lê Văn An cho Bộ trưởng xem.", "Lê Văn An | Trợ lý"},
      {"Theo Mary Smithfield, giám đốc phân tích tại Stone Capital, giá dầu giảm.",
       "Mary Smithfield | giám đốc phân tích tại Stone Capital"},
      {"Người phát ngôn Đại sứ quán nước này tại Mỹ John Smithfield nói.",
       "John Smithfield | Người phát ngôn Đại sứ quán nước này tại Mỹ"},
      {"Đại sứ nước này tại Việt Nam John Smithfield nói.",
       "John Smithfield | Đại sứ nước này tại Việt Nam"},
      {"Thủ lĩnh phe đa số ở Hạ viện John Smithfield nói.",
       "John Smithfield | Thủ lĩnh phe đa số ở Hạ viện"},
      {"Tổng thư ký Hội Luật sư và Kỹ sư Xây dựng Trung Quốc Wang Wei nói.",
       "Wang Wei | Tổng thư ký Hội Luật sư và Kỹ sư Xây dựng Trung Quốc"},
  });
}

TEST_CASE("one post in two wordings") {
  check_officials({
      {"Bộ trưởng Ngoại giao Pháp Jean Smithfield đến. Ngoại trưởng Smithfield nói.",
       "Jean Smithfield | Bộ trưởng Ngoại giao Pháp"},
      {"Thủ tướng Nhật Bản Sanae Smithfield đến. Bà Smithfield, nữ Thủ tướng đầu tiên trong lịch "
       "sử Nhật Bản, nói.",
       "Sanae Smithfield | Thủ tướng Nhật Bản"},
      {"Vua Arnold đã mất. Nhà vua Arnold trị vì lâu.", "Arnold | Nhà vua"},
  });
}

TEST_CASE("a foreign surname alone, behind another post") {
  check_officials({
      {"Thượng nghị sĩ Bob Smithfield đến. Chủ tịch Ủy ban Đối ngoại Thượng viện Smithfield nói.",
       "Bob Smithfield | Thượng nghị sĩ; Chủ tịch Ủy ban Đối ngoại Thượng viện"},
      {"Thống đốc Jeb Smithfield đến. Tổng thống Smithfield nói.",
       "Jeb Smithfield | Thống đốc // Smithfield | Tổng thống"},
      {"Thống đốc Jeb Smithfield và Thị trưởng Paul Smithfield đến. Đại sứ Smithfield nói.",
       "Jeb Smithfield | Thống đốc // Paul Smithfield | Thị trưởng // Smithfield | Đại sứ"},
  });
}

TEST_CASE("clubs, coaches and lists whose commas are lost") {
  check_officials({
      {"Chủ tịch CLB Trần Thanh Bình nói.", "Trần Thanh Bình | Chủ tịch CLB"},
      {"HLV Kim gọi trung vệ Sao Mai Phạm Lý Thành.", ""},
      {"TS Lê Văn An Giám đốc Bệnh viện Mắt Trung ương ThS Lê Thị Lan Phó Giám đốc Bệnh viện Nhi "
       "Trung ương",
       "Lê Văn An | Giám đốc Bệnh viện Mắt Trung ương // "
       "Lê Thị Lan | Phó Giám đốc Bệnh viện Nhi Trung ương"},
      {"Thứ trưởng Bộ Công an kiêm Cảnh sát trưởng Bắc Kinh Lê Văn An nói.",
       "Lê Văn An | Thứ trưởng Bộ Công an; Cảnh sát trưởng Bắc Kinh"},
      {"John Smithfield, một đội trưởng và phát ngôn viên của Bộ Quốc phòng Mỹ, nói.",
       "John Smithfield | phát ngôn viên của Bộ Quốc phòng Mỹ"},
      {"Ông Lê Văn An - Giám đốc Quỹ Sao Mai đơn vị thực hiện dự án.",
       "Lê Văn An | Giám đốc Quỹ Sao Mai"},
  });
}

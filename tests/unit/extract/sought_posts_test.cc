// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Who does not hold the post beside him, and names that run into it.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("who seeks a post does not hold it") {
  check_officials({
      {"Bà Lê Thị Nga, Giám đốc Quỹ Sao Mai (thành viên Tập đoàn Kim Hải) nói.",
       "Lê Thị Nga | Giám đốc Quỹ Sao Mai"},
      {"Người được giới thiệu ứng cử đại biểu HĐND phường Tân Lập là ông Lê Văn An.", ""},
      {"Muốn làm Ngoại trưởng Mỹ, John Smithfield phải xin lỗi.", ""},
      {"Họ phản đối John Hill, ứng viên đầu tiên của ông Brown cho vị trí Thẩm phán Tòa án Tối "
       "cao, "
       "Lãnh đạo phe đa số Thượng viện Paul Smithfield nói.",
       "Paul Smithfield | Lãnh đạo phe đa số Thượng viện"},
  });
}

TEST_CASE("a post of a case that is only put") {
  check_officials({
      {"Giá sẽ tăng nếu ông John Smithfield trở thành Chủ tịch Quốc hội Mỹ.", ""},
      {"Ngoại trưởng Anh Paul Smithfield hôm qua đến. Ông Smithfield sẽ là Thủ tướng Anh trong "
       "tình "
       "huống đó.",
       "Paul Smithfield | Ngoại trưởng Anh"},
      {"Ông John Smithfield trở thành Chủ tịch Quốc hội Mỹ.",
       "John Smithfield | Chủ tịch Quốc hội Mỹ"},
  });
}

TEST_CASE("a list whose commas are lost before the names") {
  check_officials({
      {"Trong đó, Lê Văn An, cựu Vụ trưởng Vụ Kế hoạch Bộ Y tế Trần Văn Bình, cựu Cục phó Cục Quản "
       "lý dược Bộ Y tế Vũ Minh Hải, cựu Phó vụ trưởng Vụ Tài chính và Phạm Thị Nga bị truy tố.",
       "Lê Văn An | cựu Vụ trưởng Vụ Kế hoạch Bộ Y tế // Trần Văn Bình | cựu Cục phó Cục Quản lý "
       "dược Bộ Y tế // Vũ Minh Hải | cựu Phó vụ trưởng Vụ Tài chính"},
      {"Dự có ông Lê Văn An, Trưởng Ban Dược Bảo hiểm xã hội Việt Nam ông Trần Văn Bình Viện "
       "trưởng "
       "Viện Kiểm nghiệm thuốc, ông Vũ Minh Hải Viện trưởng Viện Pasteur.",
       "Lê Văn An | Trưởng Ban Dược Bảo hiểm xã hội Việt Nam // Trần Văn Bình | Viện trưởng Viện "
       "Kiểm nghiệm thuốc // Vũ Minh Hải | Viện trưởng Viện Pasteur"},
      // Each stands behind his post.
      {"Dự có Lê Văn An, Vụ trưởng Vụ Kế hoạch Trần Văn Bình, Cục phó Cục Quản lý dược Vũ Minh "
       "Hải.",
       "Trần Văn Bình | Vụ trưởng Vụ Kế hoạch // Vũ Minh Hải | Cục phó Cục Quản lý dược"},
  });
}

TEST_CASE("a name and the post behind it without a comma") {
  check_officials({
      {"PGS Bùi An Nguyên Giám đốc Bệnh viện Kim Sơn đã nói. Theo PGS Bùi An, bệnh đã giảm.",
       "Bùi An | Nguyên Giám đốc Bệnh viện Kim Sơn"},
      {"Ni sư Thích nữ Diệu An, Ủy viên Ban Trị sự Phật giáo tỉnh, phát biểu.",
       "Thích nữ Diệu An | Ủy viên Ban Trị sự Phật giáo tỉnh"},
  });
}

TEST_CASE("who may get a post does not hold it yet") {
  check_officials({
      {"Nếu được bổ nhiệm làm Đại sứ Nga tại Mỹ, ông John Smithfield sẽ đến Washington.", ""},
      {"Ông John Smithfield có thể trở thành Bộ trưởng Tư pháp Mỹ.", ""},
      {"Ông đã rút khỏi danh sách đề cử giữ vị trí Bộ trưởng Tư pháp Mỹ, ông John Smithfield nói.",
       ""},
      {"Đại sứ Nga tại Mỹ John Smithfield đến Washington.", "John Smithfield | Đại sứ Nga tại Mỹ"},
  });
}

TEST_CASE("two spaces stand for a comma between two foreign names") {
  check_officials({
      {"Ngoại trưởng Anh Mary Smithfield  John Brownhill đã đến.",
       "Mary Smithfield | Ngoại trưởng Anh"},
      {"Ngoại trưởng Anh Mary  Smithfield đã đến.", "Mary Smithfield | Ngoại trưởng Anh"},
  });
}

TEST_CASE("what stands in a bracket behind a relative") {
  check_officials({
      {"Bà Lê Thị Nga (phu nhân Bí thư Tỉnh ủy Hà Nam Trần Văn Bình, đại biểu Quốc hội khóa XI) "
       "đến dự.",
       "Trần Văn Bình | Bí thư Tỉnh ủy Hà Nam"},
  });
}

TEST_CASE("the heads of an organisation beside another one are nobody") {
  check_officials({
      {"Ông Lê Văn Tường, Trưởng thôn Tân Lập. Được sự giúp đỡ của địa phương và lãnh đạo Đồn Biên "
       "phòng Kim Sơn, thầy Tường đã mở lớp.",
       "Lê Văn Tường | Trưởng thôn Tân Lập"},
  });
}

TEST_CASE("a part in a film has no post") {
  check_officials({
      {"Trong phim, nghệ sĩ vào vai Park Min Ho - phó giám đốc Văn phòng Tổng thống.", ""},
      {"Anh thủ vai nhân vật John Smithfield, Thị trưởng thành phố London.", ""},
      {"Đạo diễn gặp John Smithfield, Thị trưởng thành phố London.",
       "John Smithfield | Thị trưởng thành phố London"},
  });
}

TEST_CASE("a wife or a child behind the comma has not the post") {
  check_officials({
      {"Đối với Phu nhân của Tổng thống Pháp, bà Mary Smithfield, ông đã chuẩn bị quà.", ""},
      {"Đi cùng có con trai của Tổng thống Pháp, ông John Smithfield.", ""},
      {"Đi cùng có con trai của Tổng thống Pháp John Smithfield.",
       "John Smithfield | Tổng thống Pháp"},
  });
}

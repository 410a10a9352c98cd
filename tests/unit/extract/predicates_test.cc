// SPDX-License-Identifier: GPL-2.0-or-later
// Posts in the predicate of a sentence, and what a sentence says of a career.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a career told in a row") {
  check_officials(
      {{"Ông Lê Văn Hải giữ chức Thị trưởng Nam Kinh từ tháng 1, đồng thời là Phó Bí thư Thành ủy "
        "Nam Kinh.",
        "Lê Văn Hải | Thị trưởng Nam Kinh; Phó Bí thư Thành ủy Nam Kinh"},
       {"Ông Lê Văn Hà là Phó Tổng cục trưởng rồi Tổng cục trưởng Tổng cục Thống kê.",
        "Lê Văn Hà | Phó Tổng cục trưởng; Tổng cục trưởng Tổng cục Thống kê"},
       {"Ông Lê Văn Hà từng đảm nhận nhiều vị trí như Trưởng phòng Tài chính huyện Kim Thành, Giám "
        "đốc Sở Y tế.",
        "Lê Văn Hà | Trưởng phòng Tài chính huyện Kim Thành; Giám đốc Sở Y tế"},
       {"Ông Lê Văn Hà trải qua các cương vị quan trọng gồm Giám đốc Sở Y tế.",
        "Lê Văn Hà | Giám đốc Sở Y tế"},
       {"Ông Lê Văn Hải rời vị trí Giám đốc Sở Tài chính năm 2020.",
        "Lê Văn Hải | Giám đốc Sở Tài chính"},
       // A name stands between.
       {"Ông Lê Văn Hải, Giám đốc Sở Y tế, gặp bà Trần Thị Lan, sau đó là Chủ tịch xã Tân An.",
        "Lê Văn Hải | Giám đốc Sở Y tế // Trần Thị Lan | Chủ tịch xã Tân An"}});
}

TEST_CASE("the pronoun is of whom the text spoke last") {
  check_officials(
      {{"Ông Lê Văn Hải vừa đến. Ngoài ra, ông còn là Chủ tịch Hội Nông dân huyện Kim Thành.",
        "Lê Văn Hải | Chủ tịch Hội Nông dân huyện Kim Thành"},
       {"Ông Lê Văn Hải ít tiếng tăm. Trong vai trò Giám đốc Sở Văn hóa, ông được giao việc lớn.",
        "Lê Văn Hải | Giám đốc Sở Văn hóa"},
       {"Ông Lê Văn Hải đến cùng bà Trần Thị Lan. Trong vai trò Giám đốc Sở Văn hóa, ông nói.",
        ""}});
}

TEST_CASE("whom somebody has appointed, and whom that one follows") {
  check_officials({{"Ông John Stone được Tổng thống Paul Brown bổ nhiệm làm Giám đốc CIA.",
                    "John Stone | Giám đốc CIA // Paul Brown | Tổng thống"},
                   {"Bà Maria Stone vừa được Quốc hội Ukraine phê chuẩn làm Thủ tướng.",
                    "Maria Stone | Thủ tướng"},
                   {"Ông Nguyễn Văn Hùng được Thủ tướng bổ nhiệm giữ chức Thứ trưởng Bộ Nội vụ.",
                    "Nguyễn Văn Hùng | Thứ trưởng Bộ Nội vụ"},
                   {"Bà Maria Stone được phê chuẩn làm Thủ tướng, kế nhiệm ông Denys Brown.",
                    "Maria Stone | Thủ tướng // Denys Brown | Thủ tướng"},
                   {"Thủ tướng bổ nhiệm ông Nguyễn Văn Hùng làm Thứ trưởng Bộ Nội vụ thay ông Lê "
                    "Văn Bình.",
                    "Nguyễn Văn Hùng | Thứ trưởng Bộ Nội vụ // Lê Văn Bình | Thứ trưởng Bộ Nội vụ"},
                   {"Ông Nguyễn Văn Hùng làm Thứ trưởng Bộ Nội vụ và gặp ông Lê Văn Bình.",
                    "Nguyễn Văn Hùng | Thứ trưởng Bộ Nội vụ"}});
}

TEST_CASE("who is only proposed has no post") {
  check_officials({{"Ông Nguyễn Văn Thành được đề cử làm Chủ tịch Liên đoàn Bóng đá.", ""},
                   {"Ông Nguyễn Văn Thành là ứng viên Chủ tịch Liên đoàn Bóng đá Việt Nam.", ""},
                   {"Hôm qua ứng viên phó tổng thống Tim Stone phát biểu.", ""},
                   {"Ứng viên cho vị trí Bộ trưởng Tài chính Tim Stone phát biểu.", ""},
                   {"Hôm qua ứng cử viên cho vị trí Bộ trưởng Tài chính Tim Stone đến.", ""},
                   {"Bà Mary Stone được đề cử vào vị trí Bộ trưởng Tài chính.", ""},
                   {"Ông Nguyễn Văn Thành được bầu làm Chủ tịch Liên đoàn Bóng đá.",
                    "Nguyễn Văn Thành | Chủ tịch Liên đoàn Bóng đá"}});
}

TEST_CASE("what somebody is in charge of") {
  check_officials(
      {{"Bộ trưởng phụ trách Brexit David Stone từng khẳng định.",
        "David Stone | Bộ trưởng phụ trách Brexit"},
       {"Bộ trưởng phụ trách John Stone từng khẳng định.", "John Stone | Bộ trưởng phụ trách"},
       {"Ông Trần Ngọc Hải, Phó tổng giám đốc phụ trách khối thương mại Sunhome, từng cho biết.",
        "Trần Ngọc Hải | Phó tổng giám đốc phụ trách khối thương mại Sunhome"},
       {"Ông Trần Ngọc Hải - Phó tổng giám đốc phụ trách mảng kinh doanh nước ngoài của Rigatex "
        "cho biết.",
        "Trần Ngọc Hải | Phó tổng giám đốc phụ trách mảng kinh doanh nước ngoài của Rigatex"},
       {"Ông John Stone-Trợ lý Ngoại trưởng Mỹ phụ trách An ninh quốc tế và Không phổ biến vũ khí "
        "hạt nhân từng cảnh báo.",
        "John Stone | Trợ lý Ngoại trưởng Mỹ phụ trách An ninh quốc tế và Không phổ biến vũ khí "
        "hạt nhân"}});
}

TEST_CASE("where somebody works") {
  check_officials(
      {{"Ông John Weyer - Giám đốc Bộ phận phòng hộ thương mại tại Walsh Trading nói.",
        "John Weyer | Giám đốc Bộ phận phòng hộ thương mại tại Walsh Trading"},
       {"Ông Paul Stone, Phó Hiệu trưởng Kết nối Toàn cầu tại Đại học Smithland cho biết.",
        "Paul Stone | Phó Hiệu trưởng Kết nối Toàn cầu tại Đại học Smithland"},
       // A place, and what somebody does there.
       {"Ông Lê Văn An, Giám đốc Bộ phận phòng hộ thương mại tại Hà Nội nói.",
        "Lê Văn An | Giám đốc Bộ phận phòng hộ thương mại"}});
}

TEST_CASE("beside the name") {
  check_officials(
      {{"Ông Phan Từ Long, Phó Trưởng phòng Tài chính huyện Kim Thành.",
        "Phan Từ Long | Phó Trưởng phòng Tài chính huyện Kim Thành"},
       {"Ông Nguyễn Tiến Dũng Nguyên Trưởng khoa Nội Bệnh viện Bạch Mai cho biết.",
        "Nguyễn Tiến Dũng | Nguyên Trưởng khoa Nội Bệnh viện Bạch Mai"},
       {"Ông Lê Văn Nguyên, Trưởng khoa Nội Bệnh viện Bạch Mai, cho biết.",
        "Lê Văn Nguyên | Trưởng khoa Nội Bệnh viện Bạch Mai"},
       {"Giám đốc Trung tâm du học Sunrise chia sẻ.", ""},
       {"Thủ tướng mới của Lào John Stone nói. Thủ tướng Lào John Stone cười.",
        "John Stone | Thủ tướng Lào"},
       {"Bà Mary Stone trở thành nữ Thủ tướng đầu tiên của Lào. Thủ tướng Lào Mary Stone cười.",
        "Mary Stone | Thủ tướng Lào"},
       {"Tổng Tham mưu trưởng Các lực lượng vũ trang Nga, Tướng Ivan Stonov, cho biết.",
        "Ivan Stonov | Tổng Tham mưu trưởng Các lực lượng vũ trang Nga"}});
}

TEST_CASE("who is elected, and who was something at that time") {
  check_officials(
      {{"Ông Lê Văn Hà thắng cử vị trí Phó chủ tịch Hội Nông dân huyện.",
        "Lê Văn Hà | Phó chủ tịch Hội Nông dân huyện"},
       {"Ông Lê Văn Hà được phân công nhiệm vụ Bí thư Huyện ủy Kim Thành.",
        "Lê Văn Hà | Bí thư Huyện ủy Kim Thành"},
       {"Ông Lê Văn Hà ít tiếng tăm. Năm 2008, khi đang là Giám đốc Sở Văn hóa, ông đã góp tiền.",
        "Lê Văn Hà | Giám đốc Sở Văn hóa"},
       {"Ông Lê Văn Hà đến. Hôm ấy bà Trần Thị Lan, khi đang là Giám đốc Sở Văn hóa, ông đã góp.",
        "Trần Thị Lan | Giám đốc Sở Văn hóa"},
       {"Bộ đã bổ nhiệm lại ông Lê Văn Hà, sinh ngày 12/1/1960 giữ chức Giám đốc Sở Y tế.",
        "Lê Văn Hà | Giám đốc Sở Y tế"},
       {"Rồi Lê Văn Hà giai đoạn 2012-2013 và giữ chức Giám đốc Sở Y tế năm 2018.", ""},
       {"Ông Lê Văn Hà, nhà ngoại giao của Việt Nam đảm nhiệm vai trò Tổng thư ký ASEAN, kể.",
        "Lê Văn Hà | Tổng thư ký ASEAN"},
       {"Vị Tổng thống đầu tiên bị xét xử là Tim Stone.", "Tim Stone | Tổng thống"},
       {"Chủ tịch Trung Quốc bấy giờ - ông Hồ Văn Đào - mở tiệc.",
        "Hồ Văn Đào | Chủ tịch Trung Quốc"}});
}

TEST_CASE("a post that nobody has yet") {
  check_officials({
      {"Hai bên bàn khả năng bổ nhiệm đô đốc hải quân Mỹ John Smithfield làm Cục trưởng Cục Hàng "
       "hải.",
       ""},
      {"Tỉnh dự kiến bổ nhiệm ông Lê Văn An làm Giám đốc Sở Y tế.", ""},
      {"Tổng thống đề cử bà Mary Smithfield làm Bộ trưởng Quốc phòng.", ""},
      {"Ông Lê Văn An có thể trở thành Giám đốc Sở Y tế.", ""},
      {"Liệu cử tri có đưa bà Mary Smithfield trở thành Thị trưởng Paris hay không.", ""},
      {"Tỉnh bổ nhiệm ông Lê Văn An làm Giám đốc Sở Y tế.", "Lê Văn An | Giám đốc Sở Y tế"},
      {"Ông Lê Văn An được bổ nhiệm làm Giám đốc Sở Y tế.", "Lê Văn An | Giám đốc Sở Y tế"},
  });
}

TEST_CASE("who leaves a post is not whom the next clause is about") {
  check_officials({
      {"Sau đó, bộ trưởng tài chính Ấn Độ đã từ chức, Thủ tướng Ấn Độ John Smithfield bị chê.",
       "John Smithfield | Thủ tướng Ấn Độ"},
      {"Ông Lê Văn An đã từ chức Giám đốc Sở Y tế.", "Lê Văn An | Giám đốc Sở Y tế"},
  });
}

TEST_CASE("who succeeds whom") {
  check_officials({
      {"Bà Mary Smithfield kế nhiệm ông John Jones làm Thị trưởng Paris.",
       "Mary Smithfield | Thị trưởng Paris // John Jones | Thị trưởng Paris"},
  });
}

TEST_CASE("a career told in dated sentences") {
  check_officials({
      {"Ông Trần Văn Bình thay ông Lê Văn An. Ông Lê Văn An sinh năm 1960. Tháng 7/2017, ông giữ "
       "chức "
       "Tổng Biên tập Báo Sao Mai. Từ tháng 3/2023, ông làm Bí thư Tỉnh ủy Hà Nam.",
       "Lê Văn An | Tổng Biên tập Báo Sao Mai; Bí thư Tỉnh ủy Hà Nam"},
      {"Bà Lê Thị An, Trưởng ban Dân vận Hà Nam khóa trước, được phân công đảm nhiệm vị trí Phó Bí "
       "thư "
       "Thành ủy.",
       "Lê Thị An | Trưởng ban Dân vận Hà Nam; Phó Bí thư Thành ủy"},
      // Nobody has been called `ông`.
      {"Trận đấu Hà Nam gặp Trần Văn Bình, Lê Văn An. Năm 2018, ông giữ chức Chủ tịch xã Kim Hải.",
       ""},
  });
}

TEST_CASE("whose words they are is no holder of what follows") {
  check_officials({
      {"Nghe những ý kiến của ông Lê Văn An, Tổng Bí thư, Chủ tịch nước Trần Văn Bình nhấn mạnh.",
       "Trần Văn Bình | Tổng Bí thư; Chủ tịch nước"},
  });
}

TEST_CASE("an alternate member is no full one") {
  check_officials({
      {"Ông Lê Văn An, Ủy viên dự khuyết Trung ương Đảng khóa 12. Ông Lê Văn An, Ủy viên Trung "
       "ương "
       "Đảng.",
       "Lê Văn An | Ủy viên dự khuyết Trung ương Đảng khóa 12; Ủy viên Trung ương Đảng"},
  });
}

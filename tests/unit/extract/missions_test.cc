// SPDX-License-Identifier: GPL-2.0-or-later
// Posts that say for what, for whom or where: envoys, advisers, heads of offices abroad.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("fields and organisations of posts") {
  check_officials(
      {{"Chiến dịch này do giám đốc tình báo quân đội John Smithfield giám sát.",
        "John Smithfield | giám đốc tình báo quân đội"},
       {"Trưởng đoàn khí hậu Liên Hiệp Quốc John Smithfield thừa nhận điều đó.",
        "John Smithfield | Trưởng đoàn khí hậu Liên Hiệp Quốc"},
       {"Đại diện đảng này tại Quốc hội Kim Byung-min đánh giá đây là kết quả tốt.",
        "Kim Byung-min | Đại diện đảng này tại Quốc hội"},
       {"Ông Kim Yong-min, Chánh thư ký về chính sách thuộc Phủ Tổng thống Hàn Quốc, cho biết.",
        "Kim Yong-min | Chánh thư ký về chính sách thuộc Phủ Tổng thống Hàn Quốc"},
       {"Ông John Smithfield, người đứng đầu Quỹ đầu tư trực tiếp của Nga (RDIF), cho biết.",
        "John Smithfield | người đứng đầu Quỹ đầu tư trực tiếp của Nga"},
       {"Ông Lê Văn Dũng, đồng Trưởng Ban Tổ chức giải chạy, cho hay.",
        "Lê Văn Dũng | đồng Trưởng Ban Tổ chức giải chạy"},
       {"Tòa hỏi ông Lê Văn Thắng (thời điểm trên là giám đốc Sở Y tế Quảng Ngãi) về việc này.",
        "Lê Văn Thắng | giám đốc Sở Y tế Quảng Ngãi"}});
}

TEST_CASE("what a post is for, and at whose place") {
  check_officials(
      {{"Ông Dan Smith, Giám đốc Trung Quốc tại công ty tư vấn chính trị Stone Group cho biết.",
        "Dan Smith | Giám đốc Trung Quốc tại công ty tư vấn chính trị Stone Group"},
       {"Giáo sư Anna Stone (phó chủ tịch và giám đốc khoa học AI tại Stonetech, đồng thời là giáo "
        "sư Silver tại Đại học Wellington) cho biết.",
        "Anna Stone | phó chủ tịch; giám đốc khoa học AI tại Stonetech"},
       {"John Smithfield, Phó Chủ tịch cấp cao về pháp lý và chính sách của Stonetown, so sánh.",
        "John Smithfield | Phó Chủ tịch cấp cao về pháp lý và chính sách của Stonetown"},
       // Where he is, not where he works.
       {"Ông Lê Văn Hải, Giám đốc Sở Y tế tại Bệnh viện Sao Mai, cho biết.",
        "Lê Văn Hải | Giám đốc Sở Y tế"}});
}

TEST_CASE("envoys and advisers of rulers") {
  check_officials(
      {{"Ông John Smithfield, người từng là đặc phái viên của Tổng thống Brown tại Ukraine trong "
        "nhiệm kỳ đầu tiên, nhận định.",
        "John Smithfield | đặc phái viên của Tổng thống Brown tại Ukraine // Brown | Tổng thống"},
       {"Ông John Smithfield là đại diện đặc biệt của Tổng thống Brown về hợp tác kinh tế, đã đến.",
        "John Smithfield | đại diện đặc biệt của Tổng thống Brown về hợp tác kinh tế // Brown | "
        "Tổng thống"},
       {"Cố vấn an ninh của Tổng thống Hàn Quốc Park Sung-min hôm 23/10 xác nhận chuyến thăm.",
        "Park Sung-min | Cố vấn an ninh của Tổng thống Hàn Quốc"},
       {"Cố vấn an ninh của Tổng thống Hàn Quốc Park Sung-min, ông Kim Min-ho, đã đến.",
        "Park Sung-min | Tổng thống Hàn Quốc // Kim Min-ho | Cố vấn an ninh của Tổng thống Hàn "
        "Quốc Park Sung-min"}});
}

TEST_CASE("what stands between a person and the post") {
  check_officials(
      {{"Giáo sư John Smithfield (giáo sư thần kinh học và dịch tễ học, giám đốc Viện Nghiên cứu "
        "đột quỵ) cho biết.",
        "John Smithfield | giám đốc Viện Nghiên cứu đột quỵ"},
       {"Ông John Smithfield, một nhà ngoại giao Malawi và là chủ tịch của khối Các nước kém phát "
        "triển nhất, cho biết.",
        "John Smithfield | chủ tịch của khối Các nước kém phát triển nhất"},
       {"Lê Văn Vinh hiện giữ các chức vụ quan trọng như Phó Chủ tịch HĐQT A&B Group, Chủ tịch CLB "
        "Bóng đá Hà Nội và Chủ tịch Sao Mai Airlines.",
        "Lê Văn Vinh | Phó Chủ tịch HĐQT A&B Group; Chủ tịch CLB Bóng đá Hà Nội; Chủ tịch Sao Mai "
        "Airlines"},
       {"TS Lê Anh Đài – Trưởng phòng Quản lý đào tạo, Đại học Sao Mai ThS Dương Văn An, Phó Hiệu "
        "trưởng trường Đại học Bình Minh, cũng cho rằng.",
        "Lê Anh Đài | Trưởng phòng Quản lý đào tạo, Đại học Sao Mai // Dương Văn An | Phó Hiệu "
        "trưởng trường Đại học Bình Minh"},
       {"Như tại Bình Trưng Đông, Bí thư Đoàn phường này cho biết không áp dụng cứng nhắc.", ""}});
}

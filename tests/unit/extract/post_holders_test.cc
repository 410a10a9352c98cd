// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whose a post is, where another person stands between or within.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a post holds another person") {
  check_officials({
      {"Cố vấn của Tổng thống Donald Trump, ông John Smith, nói.",
       "Donald Trump | Tổng thống // John Smith | Cố vấn của Tổng thống Donald Trump"},
      {"Ông John Smith, cố vấn của Tổng thống Donald Trump, nói.",
       "John Smith | cố vấn của Tổng thống Donald Trump // Donald Trump | Tổng thống"},
      {"Thư ký của Chủ tịch UBND tỉnh Trần Văn An, ông Lê Văn Bình, cho biết.",
       "Trần Văn An | Chủ tịch UBND tỉnh // Lê Văn Bình | Thư ký của Chủ tịch UBND tỉnh Trần Văn "
       "An"},
  });
}

TEST_CASE("within a post stands that of another") {
  check_officials({
      {"Tổng thống Mỹ John Smith nói. Họ gặp đặc phái viên của Tổng thống Mỹ Paul Jones tại Miami.",
       "John Smith | Tổng thống Mỹ // Paul Jones | đặc phái viên của Tổng thống Mỹ"},
      {"Tổng thống John Smith nói. Cố vấn của Tổng thống Paul Jones đến.",
       "John Smith | Tổng thống // Paul Jones | Tổng thống"},
      {"Thực hiện ý kiến của Phó Thủ tướng Chính phủ, Phó Chủ tịch UBND tỉnh Lê Văn An yêu cầu.",
       "Lê Văn An | Phó Chủ tịch UBND tỉnh"},
      {"Phó Thủ tướng, Bộ trưởng Ngoại giao Lê Văn An nói.",
       "Lê Văn An | Phó Thủ tướng; Bộ trưởng Ngoại giao"},
  });
}

TEST_CASE("who is quoted has the post behind the name, before another one's clause begins") {
  check_officials({
      {"Theo bà Trần Mai Hoa, Phó Chủ tịch UBND xã Lộc An, anh Lê Văn Tú đã cứu người.",
       "Trần Mai Hoa | Phó Chủ tịch UBND xã Lộc An"},
      {"Theo ông Lò Trọng Đạt, Hiệu trưởng trường THPT Lộc An, cô giáo Mai Ánh Tuyết đã nghỉ.",
       "Lò Trọng Đạt | Hiệu trưởng trường THPT Lộc An"},
      {"Theo Phó Chủ tịch UBND xã Lộc An, ông Lê Văn Tú, lũ đã rút.",
       "Lê Văn Tú | Phó Chủ tịch UBND xã Lộc An"},
  });
}

TEST_CASE("a firm before a person, and what is nobody") {
  check_officials({
      {"CEO Nvidia John Smithfield nói.", "John Smithfield | CEO Nvidia"},
      {"Giám đốc GlobalData Retail John Smithfield nói.",
       "John Smithfield | Giám đốc GlobalData Retail"},
      {"Trợ lý Morgan Stanley nói.", ""},
      {"Bác sĩ John Smithfield, trợ lý giáo sư tại Trường Y, nói.", ""},
  });
}

TEST_CASE("whom an office serves, and where somebody was before") {
  check_officials({
      {"Cố vấn cấp cao của ông Smith, ông John Jones, đã đến.",
       "John Jones | Cố vấn cấp cao của ông Smith"},
      {"Theo người phát ngôn của Ngoại trưởng Nga Sergei Pavlov, hai bên đã nhất trí.",
       "Sergei Pavlov | Ngoại trưởng Nga"},
      {"Ông Lê An từng là Chánh Thanh tra tỉnh trước khi giữ chức Giám đốc Sở Tài chính.",
       "Lê An | Chánh Thanh tra tỉnh; Giám đốc Sở Tài chính"},
  });
}

TEST_CASE("a relative stands between a person and the post") {
  check_officials({
      {"Tỉnh bổ nhiệm ông Lê Văn An, em trai Bí thư Tỉnh ủy Lê Thị Mai, làm Giám đốc Sở Y tế.",
       "Lê Văn An | Giám đốc Sở Y tế // Lê Thị Mai | Bí thư Tỉnh ủy"},
      {"Bà Lê Thị Mai, chị ông Quý, khi đó là Chủ tịch UBND tỉnh.",
       "Lê Thị Mai | Chủ tịch UBND tỉnh"},
      {"Ông Lê Văn An, người đã có nhiều năm làm Phó Giám đốc Sở Y tế, nói.",
       "Lê Văn An | Phó Giám đốc Sở Y tế"},
  });
}

TEST_CASE("two of one membership, two posts in order, a number, a relative") {
  check_officials({
      {"Chủ tịch HĐQT Lê Đức Anh, thành viên HĐQT Trần Văn Bình và Vũ Thị Cúc, thành viên Ban kiểm "
       "soát Đỗ Văn Dũng.",
       "Lê Đức Anh | Chủ tịch HĐQT // Trần Văn Bình | thành viên HĐQT // Vũ Thị Cúc | thành viên "
       "HĐQT // Đỗ Văn Dũng | thành viên Ban kiểm soát"},
      {"Khởi tố Tô Hồng Hà và Trần Thị Lan - giám đốc, phó giám đốc chi nhánh quận 5.",
       "Tô Hồng Hà | giám đốc // Trần Thị Lan | phó giám đốc chi nhánh quận 5"},
      {"Ông Lê Văn An, Giám đốc Tổng công ty Xây dựng số 1, nói.",
       "Lê Văn An | Giám đốc Tổng công ty Xây dựng số 1"},
      {"Đến dự có bà Lê Thị Mai, anh trai Trần Văn Bình giữ chức Giám đốc điều hành.",
       "Trần Văn Bình | Giám đốc điều hành"},
  });
}

TEST_CASE("another name of a person, several persons behind a verb, one of a group") {
  check_officials({
      {"Khởi tố Phạm Quang An (còn gọi là Hằng Du Mục, Giám đốc Sở Y tế) và Trần Thị Bình (tức "
       "Bình Lớn, Chủ tịch UBND xã).",
       "Phạm Quang An | Giám đốc Sở Y tế // Trần Thị Bình | Chủ tịch UBND xã"},
      {"Ba nghị sĩ Dân chủ ủng hộ kế hoạch này gồm John Smithfield, Paul Jones (bang Georgia) và "
       "Peter Brown.",
       "John Smithfield | nghị sĩ Dân chủ // Paul Jones | nghị sĩ Dân chủ // Peter Brown | nghị sĩ "
       "Dân chủ"},
      {"Không kích một thành viên của nhóm vũ trang Jihadist bị cáo buộc.", ""},
      {"Nữ hoàng Thái Lan Suriket đã đến.", "Suriket | Nữ hoàng Thái Lan"},
      {"Ông Lê Văn An, Chủ tịch HĐQT Công ty cổ phần Tập đoàn Chị em Rọt, nói.",
       "Lê Văn An | Chủ tịch HĐQT Công ty cổ phần Tập đoàn Chị em Rọt"},
      {"Tổng Giám đốc Công ty cổ phần dược phẩm Stonegen Trần Nhân cho biết.",
       "Trần Nhân | Tổng Giám đốc Công ty cổ phần dược phẩm Stonegen"},
      {"Giám đốc Trung tâm Kiểm soát và Phòng ngừa Dịch bệnh Mỹ John Smithfield nói.",
       "John Smithfield | Giám đốc Trung tâm Kiểm soát và Phòng ngừa Dịch bệnh Mỹ"},
      {"Bộ trưởng Bộ Phát triển Nhà ở và Đô thị Mỹ John Smithfield nói.",
       "John Smithfield | Bộ trưởng Bộ Phát triển Nhà ở và Đô thị Mỹ"},
  });
}

TEST_CASE("a decision names the post first") {
  check_officials({
      {"Quốc hội phê chuẩn việc bổ nhiệm Thẩm phán Tòa án nhân dân tối cao đối với ông Lê Văn An "
       "và "
       "ông Trần Văn Bình để bổ sung nhân sự.",
       "Lê Văn An | Thẩm phán Tòa án nhân dân tối cao // Trần Văn Bình | Thẩm phán Tòa án nhân dân "
       "tối cao"},
      {"Ông Lê Văn An được điều động về nhận công tác là Giám đốc Sở Y tế.",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Ông Lê An giữ chức Trưởng ban Tuyên giáo thay ông Trần Bình đến nhận công tác là Bí thư "
       "Quận "
       "ủy.",
       "Lê An | Trưởng ban Tuyên giáo // Trần Bình | Trưởng ban Tuyên giáo; Bí thư Quận ủy"},
  });
}

TEST_CASE("from one post to the next") {
  check_officials({
      {"Ông Lê Văn An thôi giữ chức Giám đốc Sở Y tế để nhận nhiệm vụ Phó Trưởng Ban Tổ chức Tỉnh "
       "ủy.",
       "Lê Văn An | Giám đốc Sở Y tế; Phó Trưởng Ban Tổ chức Tỉnh ủy"},
      {"Ông Lê Văn An, Giám đốc Sở Y tế, chuyển sang giữ chức Giám đốc Sở Nội vụ.",
       "Lê Văn An | Giám đốc Sở Y tế; Giám đốc Sở Nội vụ"},
  });
}

TEST_CASE("two names of a list have the posts behind") {
  check_officials({
      {"Kỷ luật các ông: Lê Văn An, Trần Văn Bình, Phó Giám đốc Bệnh viện Sao Mai; Vũ Văn Cường, "
       "Trưởng phòng Tài chính.",
       "Lê Văn An | Phó Giám đốc Bệnh viện Sao Mai // Trần Văn Bình | Phó Giám đốc Bệnh viện Sao "
       "Mai "
       "// Vũ Văn Cường | Trưởng phòng Tài chính"},
  });
}

TEST_CASE("who has no post") {
  check_officials({
      {"Mua hàng qua mạng Ảnh: TRẦN VĂN AN Lãnh đạo Chi cục Thuế quận nói.", ""},
      {"Phó Thủ tướng Lê Văn An, Bộ trưởng các Bộ Y tế, Xây dựng trả lời chất vấn.",
       "Lê Văn An | Phó Thủ tướng"},
      {"Đại tướng Lê Văn An, Tổng tham mưu trưởng các lực lượng vũ trang, nói.",
       "Lê Văn An | Tổng tham mưu trưởng các lực lượng vũ trang"},
      {"Trước sai phạm tại Trường Tiểu học Lê Văn An, Chủ tịch UBND tỉnh yêu cầu xử lý.", ""},
      {"Kiểm tra đường Lê Văn An, Chủ tịch UBND tỉnh yêu cầu sửa ngay.", ""},
      {"Lãnh đạo Đội CSGT Bàn Cờ nói.", ""},
      {"Thủ tướng Lê Xuân An đến. Thủ tướng Lê Xuấn An nói.", "Lê Xuân An | Thủ tướng"},
  });
}

TEST_CASE("what a post is about and what it is not") {
  check_officials({
      {"Đặc phái viên Mỹ về Trung Đông John Smithfield nói.",
       "John Smithfield | Đặc phái viên Mỹ về Trung Đông"},
      {"Tổng thống Mỹ về Hà Nội.", ""},
      {"Tân Tổng thống Hàn Quốc Lee Min-ho đến.", "Lee Min-ho | Tổng thống Hàn Quốc"},
      {"Ông Lê Văn An, Bí thư Đảng ủy Khối các cơ quan Trung ương, cùng các đồng chí lãnh đạo.",
       "Lê Văn An | Bí thư Đảng ủy Khối các cơ quan Trung ương"},
      {"Giám đốc Cơ quan Năng lượng nguyên tử Quốc tế (IAEA) John Smithfield nói.",
       "John Smithfield | Giám đốc Cơ quan Năng lượng nguyên tử Quốc tế"},
      {"Jane Roe, giám đốc Cơ quan Dược phẩm Na Uy, nói.",
       "Jane Roe | giám đốc Cơ quan Dược phẩm Na Uy"},
      {"Ông Lê Văn An, Trưởng ban Trọng tài khiến ai cũng buồn.",
       "Lê Văn An | Trưởng ban Trọng tài"},
  });
}

TEST_CASE("an organisation of a capital and a small letter, a former place") {
  check_officials({
      {"Lê Văn An, giám đốc Ban Phân tích Tình báo, nói.",
       "Lê Văn An | giám đốc Ban Phân tích Tình báo"},
      {"Lê Văn An, thành viên Tổ Giám sát của Ngân hàng Nhà nước, nói.",
       "Lê Văn An | thành viên Tổ Giám sát của Ngân hàng Nhà nước"},
      {"Nguyên Bí thư, Chủ tịch UBND xã Trọng An (cũ) Lê Văn An chia sẻ.",
       "Lê Văn An | Nguyên Bí thư; Chủ tịch UBND xã Trọng An (cũ)"},
      {"Ông Lê Văn An, Chủ tịch UBND xã Trọng An (cũ), nói.",
       "Lê Văn An | Chủ tịch UBND xã Trọng An (cũ)"},
      {"Ông Lê Văn An và Trần Văn Bình (Giám đốc và Phó giám đốc Sở Y tế) bị khiển trách.",
       "Lê Văn An | Giám đốc // Trần Văn Bình | Phó giám đốc Sở Y tế"},
      {"Bà mời phu nhân của Tổng thống đắc cử, Mary Smithfield, đến.", ""},
      {"Người đứng đầu Điện Kremli đã nói.", ""},
  });
}

TEST_CASE("posts at sea, in court, at talks, in states that call themselves so") {
  check_officials({
      {"Hạm trưởng John Smithfield (trái) chào.", "John Smithfield | Hạm trưởng"},
      {"Đại tá Lê Văn An-Phó Đoàn Trưởng Đoàn Kinh tế-Quốc phòng 75-nói.",
       "Lê Văn An | Phó Đoàn Trưởng Đoàn Kinh tế-Quốc phòng 75"},
      {"Ông Lê Văn An (Phó chánh tòa dân sự TAND TP.HCM) nói.",
       "Lê Văn An | Phó chánh tòa dân sự TAND TP.HCM"},
      {"Nhà đàm phán thương mại hàng đầu Mỹ John Smithfield đến.",
       "John Smithfield | Nhà đàm phán thương mại hàng đầu Mỹ"},
      {"Người đứng đầu Cộng hòa Nhân dân Lugansk tự xưng (LPR) John Smithfield nói.",
       "John Smithfield | Người đứng đầu Cộng hòa Nhân dân Lugansk tự xưng"},
      {"Giám đốc Trung tâm Sao Mai cùng kế toán trung tâm là Trần Thị Mai bị khởi tố.",
       "Trần Thị Mai | kế toán trung tâm"},
  });
}

TEST_CASE("who signs, and names with initials") {
  check_officials({
      {"theo văn bản do Chủ tịch UBND tỉnh Hà Nam, Lê Văn An ký ngày 2/3.",
       "Lê Văn An | Chủ tịch UBND tỉnh Hà Nam"},
      {"Phó Tổng thống Mỹ JR Stone nói.", "JR Stone | Phó Tổng thống Mỹ"},
      {"Ông HB McGregor, Bộ trưởng Quốc phòng Anh, nói.", "HB McGregor | Bộ trưởng Quốc phòng Anh"},
      {"Năm 2012, Sanomart do Chris White, giám đốc điều hành Sanomart, mở cửa.",
       "Chris White | giám đốc điều hành Sanomart"},
      {"Phó thủ tướng Mã Lai đến dự.", ""},
  });
}

TEST_CASE("a group within a group") {
  check_officials({
      {"Dự lễ có các đồng chí Ủy viên Bộ Chính trị: Thủ tướng Lê Văn An; các Phó Thủ tướng: Trần "
       "Văn Bình, Vũ Văn Cường.",
       "Lê Văn An | Ủy viên Bộ Chính trị; Thủ tướng // Trần Văn Bình | Ủy viên Bộ Chính trị; Phó "
       "Thủ tướng // Vũ Văn Cường | Ủy viên Bộ Chính trị; Phó Thủ tướng"},
  });
}

TEST_CASE("a whole name behind là") {
  check_officials({
      {"Bộ trưởng Tư pháp khi đó là Mary Johnson đã nói.", "Mary Johnson | Bộ trưởng Tư pháp"},
      {"Chủ tịch quỹ đầu tư KKR Global David Johnson nói.",
       "David Johnson | Chủ tịch quỹ đầu tư KKR Global"},
  });
}

TEST_CASE("a wife's name is not that of the post, nor a firm's, nor a word behind it") {
  check_officials(
      {{"Phu nhân Chủ tịch nước Trần Thị Hoa Mai đã đến thăm trường.", ""},
       {"Phu nhân Tổng thống Pháp, bà Mary Smithfield, tới thăm.", ""},
       {"Tổng thống Mỹ viết trên Truth Social hôm qua.", ""},
       {"Ông Lê Hữu Tuấn (63 tuổi, cựu trung tướng, cựu cục trưởng Cục Tình báo) bị phạt.",
        "Lê Hữu Tuấn | cựu cục trưởng Cục Tình báo"},
       {"em trai Bí thư tỉnh Lào Cai Trần Thị Hoa Mai", "Trần Thị Hoa Mai | Bí thư tỉnh Lào Cai"},
       {"TS Lê Văn Hùng, CEO Bit It, một công ty trẻ.", "Lê Văn Hùng | CEO Bit It"},
       {"John Smithfield, CEO của Stonebank Global Forex, lạc quan hơn.",
        "John Smithfield | CEO của Stonebank Global Forex"},
       {"Ông Lê Văn Long, Phó giám đốc Trung tâm Dự báo khí tượng thủy văn quốc gia thông tin hầu "
        "hết hồ đã đầy.",
        "Lê Văn Long | Phó giám đốc Trung tâm Dự báo khí tượng thủy văn quốc gia"},
       {"Giám đốc chương trình Medecins Sans Frontieres, bà Mary Smithfield cho rằng",
        "Mary Smithfield | Giám đốc chương trình Medecins Sans Frontieres"},
       {"Theo nhà nghiên cứu Lê Hoàng An, giám đốc nghệ thuật Stone Art, giá tranh cao.",
        "Lê Hoàng An | giám đốc nghệ thuật Stone Art"},
       {"Thầy Lê Văn Dũng, Hiệu trưởng Trường Phổ thông Dân tộc nội trú Lộc An nói.",
        "Lê Văn Dũng | Hiệu trưởng Trường Phổ thông Dân tộc nội trú Lộc An"},
       {"HLV trưởng John Paul Smithfield nâng cúp vàng, bà Mary Brown vỗ tay.",
        "John Paul Smithfield | HLV trưởng"},
       {"Giám đốc điều hành John Smithfield, ông Brown nói.",
        "John Smithfield | Giám đốc điều hành"},
       {"tại công ty quản lý tài sản J. Stone Sarasin Bank cho rằng", ""},
       {"bà Lê Thị Nga, Chủ tịch Tập đoàn BNG tình cờ gặp lại bạn.",
        "Lê Thị Nga | Chủ tịch Tập đoàn BNG"},
       {"Cô Lê Thị Quỳnh, giáo viên chủ nhiệm lớp 5A.", ""},
       {"anh Lê Văn Long - trưởng đoàn thiện nguyện nói.", ""},
       {"Ủy viên trưởng Nhân đại toàn quốc Trung Quốc Triệu Văn Tế",
        "Triệu Văn Tế | Ủy viên trưởng Nhân đại toàn quốc Trung Quốc"}});
}

TEST_CASE("what is no person's name behind a post is the organisation's") {
  check_officials(
      {{"Theo ông Lê Văn Thi, Tổng giám đốc CIPM Cửu Long (Bộ Xây dựng), đường sẽ rộng.",
        "Lê Văn Thi | Tổng giám đốc CIPM Cửu Long"},
       {"Ông Lê Văn Kha, Tổng Giám đốc Chu Lai Trường Sơn, cho biết.",
        "Lê Văn Kha | Tổng Giám đốc Chu Lai Trường Sơn"},
       {"Bà Mary Stone, giám đốc viện chính sách New Hope ở Oslo, đến.",
        "Mary Stone | giám đốc viện chính sách New Hope"},
       {"Ông Lê Văn Đoàn (Chủ tịch Phu An Holdings): Phú An sẽ nhập khẩu.",
        "Lê Văn Đoàn | Chủ tịch Phu An Holdings"},
       {"Trợ lý Bộ trưởng Bộ Ngoại giao Vũ Quang Sơn đánh giá cao.",
        "Vũ Quang Sơn | Trợ lý Bộ trưởng Bộ Ngoại giao"},
       {"Gặp ông Lê Hữu Tín, nguyên giám đốc Sở Nội vụ Đào Anh Sơn, họ hỏi.",
        "Đào Anh Sơn | nguyên giám đốc Sở Nội vụ"},
       {"Họ biết ông Stone là nghị sĩ Cộng hòa Mary Hill, và nói.", "Mary Hill | nghị sĩ Cộng hòa"},
       {"Theo Bộ trưởng Stone, bà Mary Hill sẽ đến.", "Stone | Bộ trưởng"},
       {"Tiến sĩ Lê Hữu Nghĩa từng là giảng viên Trường Đại học Cần Thơ.", ""}});
}

TEST_CASE("several holders, and who is new in a post") {
  check_officials(
      {{"Họ hỏi các đại biểu Quốc hội như Lê Trung Quân, Lưu Bình Sơn để nắm tin.",
        "Lê Trung Quân | đại biểu Quốc hội // Lưu Bình Sơn | đại biểu Quốc hội"},
       {"Nguyên Tổng Bí thư Nông Đức Sơn và Lê Khả Phiên; nguyên Chủ tịch Quốc hội Lê Văn An đến.",
        "Nông Đức Sơn | Nguyên Tổng Bí thư // Lê Khả Phiên | Nguyên Tổng Bí thư // Lê Văn An | "
        "nguyên Chủ tịch Quốc hội"},
       {"Hai cha con đều làm Tể tướng là Nguyễn Hiến (1708-1775) và Nguyễn Thân (1734-1786).",
        "Nguyễn Hiến | Tể tướng // Nguyễn Thân | Tể tướng"},
       {"Ông Christian Stone - tân Đại sứ Đức tại Việt Nam - nói rằng.",
        "Christian Stone | Đại sứ Đức tại Việt Nam"},
       {"Họ gọi cho ông Stone, tân Tổng thống Hàn Quốc bàn chuyện khác.", ""},
       {"Ông Ashton Stone – người sau này làm Bộ trưởng Quốc phòng Mỹ đã nói.",
        "Ashton Stone | Bộ trưởng Quốc phòng Mỹ"}});
}

TEST_CASE("firms behind a post, and whom a clause is about") {
  check_officials({{"Ông Lê Bằng Vũ, Trưởng khối Cho Vay Bán Lẻ Ngân hàng Stonetech, cho biết.",
                    "Lê Bằng Vũ | Trưởng khối Cho Vay Bán Lẻ"},
                   {"Ông Michiel van Stone - Tổng Thư ký Euro NCAP, cho biết.",
                    "Michiel van Stone | Tổng Thư ký Euro"},
                   {"Trưởng đại diện Stone Hill Việt Nam, ông Lê Đô Thành, cũng nói.",
                    "Lê Đô Thành | Trưởng đại diện Stone Hill Việt Nam"},
                   {"Gặp Ngoại trưởng Qatar, ông Lavrin nói gì?", ""}});
}

TEST_CASE("a post holds another person, and goes on behind him") {
  check_officials({
      {"Ông gặp đặc phái viên của Tổng thống Donald Trump là John Smithfield.",
       "Donald Trump | Tổng thống // John Smithfield | đặc phái viên của Tổng thống Donald Trump"},
      {"Đặc phái viên của Tổng thống Mỹ Donald Trump về hợp tác kinh tế John Smithfield nói.",
       "Donald Trump | Tổng thống Mỹ // John Smithfield | Đặc phái viên của Tổng thống Mỹ Donald "
       "Trump về hợp tác kinh tế"},
  });
}

TEST_CASE("where a branch is, and a place before a person") {
  check_officials({
      {"Lê Văn An – Giám đốc Vietcombank Sóng Thần.", "Lê Văn An | Giám đốc Vietcombank Sóng Thần"},
      {"Cán bộ tín dụng Phòng giao dịch Tân Lợi.", ""},
      {"Quyết định đối với ông Bình Ban Bạn đọc, Chủ tịch xã.", ""},
      {"Tổng Lãnh sự Việt Nam tại Frankfurt/Main Phạm Văn Giang cho biết.",
       "Phạm Văn Giang | Tổng Lãnh sự Việt Nam tại Frankfurt/Main"},
      {"Phó hiệu trưởng Trường CĐ Kinh tế - kỹ thuật Phú Lâm Trương Văn An nói.",
       "Trương Văn An | Phó hiệu trưởng Trường CĐ Kinh tế - kỹ thuật Phú Lâm"},
      {"Đại biểu Thượng tọa Thích Thanh Quang nói.", "Thích Thanh Quang | Đại biểu"},
  });
}

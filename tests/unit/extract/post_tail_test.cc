// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where a post ends, and where a chain of posts goes on.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("a post beside a name goes on to the sign that closes it") {
  check_officials({
      {"Bà Seiko Tanaka, Chủ tịch Hội đồng không phổ biến vũ khí, phát biểu.",
       "Seiko Tanaka | Chủ tịch Hội đồng không phổ biến vũ khí"},
      {"Ông Lê Văn An - giám đốc Trung tâm nuôi dưỡng, phục hồi chức năng trẻ em - cho biết.",
       "Lê Văn An | giám đốc Trung tâm nuôi dưỡng, phục hồi chức năng trẻ em"},
      {"Ông Lê Văn An, Trưởng khoa virus học tại Đại học Kim Hải, nói.",
       "Lê Văn An | Trưởng khoa virus học tại Đại học Kim Hải"},
      {"Ông Lê Văn An (Trưởng bộ môn Luật hình sự) nói.", "Lê Văn An | Trưởng bộ môn Luật hình sự"},
      {"Ông Paul Brown, người đứng đầu Hiệp hội các nhà vận tải đường bộ Litva đã hỏi.",
       "Paul Brown | người đứng đầu Hiệp hội các nhà vận tải đường bộ Litva"},
      {"Ông Lê Văn An, Trưởng Ban Quản lý Di tích và Rừng Quốc gia Kim Sơn nhận định.",
       "Lê Văn An | Trưởng Ban Quản lý Di tích và Rừng Quốc gia Kim Sơn"},
      // What the sentence says of the person is none of the post.
      {"Ông Lê Văn An, Giám đốc bệnh viện và đoạn phim ông đánh bài, đã gây ồn ào.",
       "Lê Văn An | Giám đốc bệnh viện"},
      {"Bà Lê Thị An, Bộ trưởng Bộ Y tế trong thời gian từ tháng 8, ký.",
       "Lê Thị An | Bộ trưởng Bộ Y tế"},
      {"Ông Lê Văn An (Giám đốc Công ty Sao Mai, chuyên sản xuất gạch) nói.",
       "Lê Văn An | Giám đốc Công ty Sao Mai"},
      {"Quốc vụ khanh phụ trách các vấn đề trong nước John Smithfield nói.",
       "John Smithfield | Quốc vụ khanh phụ trách các vấn đề trong nước"},
      {"Bộ trưởng phụ trách vấn đề Brexit John Smithfield nói.", ""},
  });
}

TEST_CASE("the first one in a post") {
  check_officials({
      {"Bà Mary Johnson là nữ Thủ tướng đầu tiên của Ukraine, từng giữ chức Phó Thủ tướng.",
       "Mary Johnson | nữ Thủ tướng đầu tiên của Ukraine; Phó Thủ tướng"},
      {"Ông John Smithfield là Tổng thống Mỹ đầu tiên thăm nước này.",
       "John Smithfield | Tổng thống Mỹ"},
      {"Trong nhiệm kỳ tổng thống đầu tiên, ông John Smithfield kiện.", ""},
      {"Bà Lê Thị An nguyên là Trưởng phòng Nội vụ huyện Kim Hải.",
       "Lê Thị An | nguyên là Trưởng phòng Nội vụ huyện Kim Hải"},
  });
}

TEST_CASE("posts joined by semicolons") {
  check_officials({
      {"Đồng chí Lê Văn An, nguyên Giám đốc Sở Y tế; Phó Chủ tịch Hội Đông y tỉnh dự.",
       "Lê Văn An | nguyên Giám đốc Sở Y tế; Phó Chủ tịch Hội Đông y tỉnh"},
      {"Đồng chí Lê Văn An, TUV; Phó Chủ tịch Ủy ban MTTQ tỉnh; Chủ tịch Hội Nông dân tỉnh dự.",
       "Lê Văn An | TUV; Phó Chủ tịch Ủy ban MTTQ tỉnh; Chủ tịch Hội Nông dân tỉnh"},
      {"Dự có đồng chí Lê Văn An, Giám đốc Sở Y tế; Phó Giám đốc Sở Nội vụ Trần Văn Bình; lãnh đạo "
       "các sở.",
       "Lê Văn An | Giám đốc Sở Y tế // Trần Văn Bình | Phó Giám đốc Sở Nội vụ"},
      {"Dự có đồng chí Lê Văn An, Giám đốc Sở Y tế; Chủ tịch UBND các xã; lãnh đạo thành phố.",
       "Lê Văn An | Giám đốc Sở Y tế"},
  });
}

TEST_CASE("what stands behind a post begins another part of the sentence") {
  check_officials({
      {"Theo ông Lê Văn An, Giám đốc Sở Y tế, các đội đã đến.", "Lê Văn An | Giám đốc Sở Y tế"},
      {"Theo ông Lê Văn An - Bí thư Thành Đoàn Đà Nẵng, các xã đều vui.",
       "Lê Văn An | Bí thư Thành Đoàn Đà Nẵng"},
      {"Gia đình tìm cháu Lê Văn An Một lãnh đạo Công an thị xã nói vậy.", ""},
      {"Ông Lê Văn An đã cùng lãnh đạo đơn vị vượt khó.", ""},
      {"Cựu Thứ trưởng Công an giúp Trần Nhôm mua đất. Chiêu đối phó Xuân Hương thất bại.", ""},
      {"Thuyền trưởng tàu Sna 90357 cho biết.", ""},
  });
}

TEST_CASE("organisations that bear a name, names that hold a word") {
  check_officials({
      {"BS Lê Thị An, Trưởng khoa Sản Bệnh viện Phụ sản Từ Liên, nói.",
       "Lê Thị An | Trưởng khoa Sản Bệnh viện Phụ sản Từ Liên"},
      {"Lê Văn An, Phó giám đốc Bệnh viện Y học cổ truyền Phạm Văn Thanh, tỉnh Hà Nam.",
       "Lê Văn An | Phó giám đốc Bệnh viện Y học cổ truyền Phạm Văn Thanh"},
      {"Bà Lê Thị An, Chủ tịch Quỹ học bổng Vừ A Sính, trao quà.",
       "Lê Thị An | Chủ tịch Quỹ học bổng Vừ A Sính"},
      {"Ông Lê Văn An, Giám thị Trại Cải tạo Đồng Tháp, nói.",
       "Lê Văn An | Giám thị Trại Cải tạo Đồng Tháp"},
      {"Đại biểu Trần Thị Quốc Khánh phát biểu.", "Trần Thị Quốc Khánh | Đại biểu"},
      {"Nhà báo Phan Văn Thanh (bút danh Lê Thanh), nguyên Giám đốc Đài Truyền hình, kể.",
       "Phan Văn Thanh | nguyên Giám đốc Đài Truyền hình"},
      {"Anh Lê Văn An (SN 1984) tổ trưởng tổ dân phố là người đầu tiên đến.",
       "Lê Văn An | tổ trưởng tổ dân phố"},
  });
}

TEST_CASE("one of the rank and file has no post beside others") {
  check_officials({
      {"Trung úy Lê Văn An, cán bộ Công an xã Trường Hà, cho biết.",
       "Lê Văn An | cán bộ Công an xã Trường Hà"},
      {"Các bị cáo Lê Văn An, Trần Văn Bình là cán bộ Sở Y tế.", ""},
      {"Hai cán bộ Sở Y tế gồm: Lê Văn An, Trần Văn Bình.", ""},
      {"Ông Lê Văn An, Trạm trưởng trạm Thú y và cán bộ phòng đến.",
       "Lê Văn An | Trạm trưởng trạm Thú y"},
  });
}

TEST_CASE("what stands between a post and its holder") {
  check_officials({
      {"Tổng giám đốc Tổ chức Y tế Thế giới (WHO), John Smithfield, cho biết.",
       "John Smithfield | Tổng giám đốc Tổ chức Y tế Thế giới"},
      {"Đặc phái viên Mỹ về Nga và Ukraine, ông John Smithfield, cho rằng.",
       "John Smithfield | Đặc phái viên Mỹ về Nga và Ukraine"},
      {"Cựu Bộ trưởng Tài chính Mỹ thời Tổng thống Paul Brownfield – ông John Smithfield nói.",
       "Paul Brownfield | Tổng thống // John Smithfield | Cựu Bộ trưởng Tài chính Mỹ"},
      {"Nguyên Phó Tổng giám đốc Vietnam Airlines, anh hùng phi công Lê Văn An nói.",
       "Lê Văn An | Nguyên Phó Tổng giám đốc Vietnam Airlines"},
      {"Ông Lê Văn An (SN 1964), chức vụ Trưởng ban Tuyên giáo Thành ủy, nhận nhiệm vụ mới.",
       "Lê Văn An | Trưởng ban Tuyên giáo Thành ủy"},
      {"Anh Thiên - thôn trưởng Ia Nueng không giấu niềm vui.", "Thiên | thôn trưởng Ia Nueng"},
      {"Phó Bí thư Tỉnh đoàn Nguyễn Trần Phương Hà phát biểu.",
       "Nguyễn Trần Phương Hà | Phó Bí thư Tỉnh đoàn"},
      // Who is quoted is not who did it.
      {"Theo Người phát ngôn Nhà Trắng, ông Smithfield sẽ đi.", ""},
      {"Theo bà Mary Johnson, Bộ trưởng Quốc phòng Mỹ đã cam kết.", ""},
  });
}

TEST_CASE("posts of whom the text spoke last") {
  check_officials({
      {"Ông Lê Văn An quê Nam Định. Ông từng giữ chức Giám đốc Sở Y tế.",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Ông Lê Văn An gặp bà Trần Thị Bích. Ông từng giữ chức Giám đốc Sở Y tế.", ""},
      {"Ông John Smithfield đến. Ông từng giữ chức Giám đốc Sở Y tế.", ""},
  });
}

TEST_CASE("posts that are none by themselves") {
  check_officials({
      {"Ông Lê Văn An, người sáng lập câu lạc bộ Sao Mai, nói.", ""},
      {"Bà Lê Thị An, thành viên Câu lạc bộ hát Ghẹo, hát.", ""},
      {"Bà Lê Thị An, thành viên Ban kiểm soát, ký.", "Lê Thị An | thành viên Ban kiểm soát"},
      {"Thống chế John Smithfield cảnh báo.", ""},
      {"Albert Brownfield, cựu Chủ tịch đảng Xanh, mất. Albert John Brownfield là người Mỹ.",
       "Albert John Brownfield | cựu Chủ tịch đảng Xanh"},
  });
}

TEST_CASE("a word of two syllables is no sentence that goes on") {
  check_officials({
      {"Ông Lê Văn An, Chủ tịch Hội Dược liệu tỉnh Kim Hải, cho biết.",
       "Lê Văn An | Chủ tịch Hội Dược liệu tỉnh Kim Hải"},
      {"Ông Lê Văn An, Trưởng đơn vị điều trị ban ngày, nói.",
       "Lê Văn An | Trưởng đơn vị điều trị ban ngày"},
      {"Bà Lê Thị An - điều phối viên chương trình kháng kháng sinh tại WHO - cho biết.",
       "Lê Thị An | điều phối viên chương trình kháng kháng sinh tại WHO"},
      {"Ông Lê Văn An, Vụ trưởng Vụ Trang thiết bị y tế, nói.",
       "Lê Văn An | Vụ trưởng Vụ Trang thiết bị y tế"},
      {"Ông Lê Văn An, giám đốc Trung tâm Pháp lý Sao Mai, cho hay.",
       "Lê Văn An | giám đốc Trung tâm Pháp lý Sao Mai"},
      {"Ông Lê Văn An, Giám đốc khối Khách hàng cá nhân Ngân hàng Sao Mai, nói.",
       "Lê Văn An | Giám đốc khối Khách hàng cá nhân Ngân hàng Sao Mai"},
      {"Ông Lê Văn An, Chi cục trưởng Chi cục Kiểm tra sau thông quan, nói.",
       "Lê Văn An | Chi cục trưởng Chi cục Kiểm tra sau thông quan"},
      {"Kỳ thủ cờ vua Ấn Độ Vihaan Sharma dẫn đầu.", ""},
  });
}

TEST_CASE("fields go on behind commas") {
  check_officials({
      {"Ông Lê Văn An – Phó Trưởng khoa Ngôn ngữ, Văn hóa, Nghệ thuật Khmer (Trường Đại học Kim "
       "Hải) – nói.",
       "Lê Văn An | Phó Trưởng khoa Ngôn ngữ, Văn hóa, Nghệ thuật Khmer (Trường Đại học Kim Hải)"},
      {"Tướng Ivan Petrov - chỉ huy lực lượng phòng thủ phóng xạ, hóa học và sinh học của Nga cho "
       "biết.",
       "Ivan Petrov | chỉ huy lực lượng phòng thủ phóng xạ, hóa học và sinh học của Nga"},
      {"Ông Lê Văn An, Giám đốc Sở Y tế, Trần Văn Bình và Ngô Văn Sơn dự.",
       "Lê Văn An | Giám đốc Sở Y tế"},
  });
}

TEST_CASE("a hyphen joins the parts of a firm, and no organisation to a name") {
  check_officials({
      {"Ông John Smithfield - Giám đốc Dịch vụ của Mercedes-Benz Việt Nam chia sẻ.",
       "John Smithfield | Giám đốc Dịch vụ của Mercedes-Benz Việt Nam"},
      {"Bác sĩ Lê Văn An, Trưởng Khối Sản-Bệnh viện Nhân dân Kim Hải, nói.",
       "Lê Văn An | Trưởng Khối Sản-Bệnh viện Nhân dân Kim Hải"},
  });
}

TEST_CASE("who took the photograph is no rank") {
  check_officials({
      {"Sân Kim Hải chiều 17/2. Ảnh: Đức Đồng HLV Lê Văn An về dẫn dắt đội.", "Lê Văn An | HLV"},
      {"Đồng Chủ tịch Quốc hội Lê Văn An nói.", "Lê Văn An | Đồng Chủ tịch Quốc hội"},
  });
}

TEST_CASE("who is introduced behind a post has all that stands before him") {
  check_officials({{"Tổng Lãnh sự Nga tại Narva - ông Ivan Stonov và bạn đã nhận.",
                    "Ivan Stonov | Tổng Lãnh sự Nga tại Narva"},
                   {"Theo Lãnh đạo phe Dân chủ tại Thượng viện Mỹ, bà Mary Stone, không ai đồng ý.",
                    "Mary Stone | Lãnh đạo phe Dân chủ tại Thượng viện Mỹ"},
                   {"Giám đốc bệnh viện thành phố Uige ở miền Bắc Angola, ông Paul Stone cho hay.",
                    "Paul Stone | Giám đốc bệnh viện thành phố Uige ở miền Bắc Angola"},
                   {"Giám đốc Sở Y tế tỉnh Kim Sơn cho biết, bà Trần Thị Lan đã khỏe.", ""},
                   {"Phát ngôn viên của Tổng thống Stone, ông Paul Brown, nói.",
                    "Stone | Tổng thống // Paul Brown | Phát ngôn viên của Tổng thống Stone"},
                   {"Sau đó Tổng giám đốc JMG toàn cầu – ông Paul Brown cùng bạn đã trao quà.",
                    "Paul Brown | Tổng giám đốc JMG toàn cầu"},
                   {"Phó Tổng giám đốc Tổ hợp Stonetech Việt Nam – Ông Bang HyunWoo khẳng định.",
                    "Bang HyunWoo | Phó Tổng giám đốc Tổ hợp Stonetech Việt Nam"},
                   {"Giám đốc sân bay Iqaluit, ông Paul Brown cho biết.",
                    "Paul Brown | Giám đốc sân bay Iqaluit"},
                   {"Báo dẫn lời người đứng đầu Cộng hòa Mordovia, ông Ivan Stonov, xác nhận.",
                    "Ivan Stonov | người đứng đầu Cộng hòa Mordovia"},
                   {"Theo Thị trưởng Pattani ông Paul Brown, mọi việc đã yên.",
                    "Paul Brown | Thị trưởng Pattani"},
                   {"Ông Lê Văn Tần, Phó Vụ trưởng Vụ Tín dụng các ngành, nói.",
                    "Lê Văn Tần | Phó Vụ trưởng Vụ Tín dụng các ngành"},
                   {"Phó chủ tịch VFF phụ trách chuyên môn Lê Quốc Sơn bác bỏ.",
                    "Lê Quốc Sơn | Phó chủ tịch VFF phụ trách chuyên môn"},
                   {"Giám đốc Bệnh viện Thanh Nhàn Lê Văn Hà, chị Trần Thị Lan nhập viện.",
                    "Lê Văn Hà | Giám đốc Bệnh viện Thanh Nhàn"},
                   {"Bộ trưởng Y tế Tim Stone, ông Paul Brown và bà Mary Hill đến.",
                    "Tim Stone | Bộ trưởng Y tế"}});
}

TEST_CASE("what a post is about, before a foreign name") {
  check_officials({{"Lãnh đạo phe đa số ở thượng viện John Stone đã cảnh báo.",
                    "John Stone | Lãnh đạo phe đa số ở thượng viện"},
                   {"Bộ trưởng Anh phụ trách đàm phán David Stone đến.",
                    "David Stone | Bộ trưởng Anh phụ trách đàm phán"},
                   {"Hiệu trưởng tại ngôi trường Peter Stone đang học là người khác.", ""},
                   {"Tổng thống Mỹ về việc Peter Stone từ chức không nói gì.", ""}});
}

TEST_CASE("what is no person has no post") {
  check_officials({
      {"Thượng tá phi công tiêm kích Su30-MK2 Lê Văn An, tham mưu trưởng Trung đoàn 5, nói.",
       "Lê Văn An | tham mưu trưởng Trung đoàn 5"},
      {"Vườn quốc gia Yok Hin đẹp. Giám đốc VQG Yok Hin cho biết.", ""},
      {"Ông Lê Văn An, Trưởng khoa Cơ khí, Trường cao đẳng Kỹ thuật Lý Thái Tổ TP HCM, nói.",
       "Lê Văn An | Trưởng khoa Cơ khí, Trường cao đẳng Kỹ thuật Lý Thái Tổ TP HCM"},
      {"Đại sứ Nhân ái Lê Thị An dự.", ""},
      {"Nhà sử học chuyên về các đời tổng thống Mỹ John Smithfield nói.", ""},
  });
}

TEST_CASE("a word of two syllables goes on behind a conjunction") {
  check_officials({
      {"Ông Lê Văn An, Giám đốc Trung tâm nghiên cứu và chuyển giao khoa học Kim Hải, nói.",
       "Lê Văn An | Giám đốc Trung tâm nghiên cứu và chuyển giao khoa học Kim Hải"},
      {"Ông Lê Văn An, Tổ trưởng Tổ An ninh, trật tự xóm Đông, nói.",
       "Lê Văn An | Tổ trưởng Tổ An ninh, trật tự xóm Đông"},
  });
}

TEST_CASE("no post ends in a conjunction") {
  check_officials({
      {"Ông John Smithfield, cựu trợ lý ngân sách của đảng Cộng hòa tại Thượng viện và hiện là Phó "
       "Chủ tịch cấp cao, nói.",
       "John Smithfield | cựu trợ lý ngân sách của đảng Cộng hòa tại Thượng viện; Phó Chủ tịch cấp "
       "cao"},
      {"Anh Lê Văn An, cán bộ Hạt Kiểm lâm mất khi làm nhiệm vụ, được truy tặng.",
       "Lê Văn An | cán bộ Hạt Kiểm lâm"},
  });
}

TEST_CASE("a unit that begins like a country") {
  check_officials({
      {"Chi cục trưởng Chi cục THADS Mỹ Tú Lê Văn An bác đơn.",
       "Lê Văn An | Chi cục trưởng Chi cục THADS Mỹ Tú"},
      {"Tổng thống Mỹ Lê Văn An nói.", "Lê Văn An | Tổng thống Mỹ"},
      {"Ông Lê Văn An, Viện trưởng Viện Hải dương học Kim Hải, nói.",
       "Lê Văn An | Viện trưởng Viện Hải dương học Kim Hải"},
  });
}

TEST_CASE("a post goes on with its subject and the organisation behind it") {
  check_officials({
      {"Ông John Smithfield, Giám đốc vàng và bạc tại Metals Hill, chia sẻ với hãng tin.",
       "John Smithfield | Giám đốc vàng và bạc tại Metals Hill"},
      {"Mary Johnson, Giám đốc Công nghệ của ứng dụng nhắn tin bảo mật Smithchat cho biết thêm.",
       "Mary Johnson | Giám đốc Công nghệ của ứng dụng nhắn tin bảo mật Smithchat"},
      {"Paul Brown, giám đốc đầu tư tại công ty quản lý tài sản Stone Hill cho rằng giá tăng.",
       "Paul Brown | giám đốc đầu tư tại công ty quản lý tài sản Stone Hill"},
      {"Ông Paul Brown - Giám đốc khai thác khu vực của Stone Line cho biết như vậy.",
       "Paul Brown | Giám đốc khai thác khu vực của Stone Line"},
      {"Ông Paul Brown, nhà kinh tế trưởng về Trung Quốc tại Stone Macroeconomics, nói.",
       "Paul Brown | nhà kinh tế trưởng về Trung Quốc tại Stone Macroeconomics"},
      {"Ông Lê Văn An, chủ tịch hệ thống bán lẻ dược phẩm Stonemart, xoay người.",
       "Lê Văn An | chủ tịch hệ thống bán lẻ dược phẩm Stonemart"},
      {"Theo Mary Johnson, tổng thư ký các vấn đề chính trị của Liên Hợp Quốc.",
       "Mary Johnson | tổng thư ký các vấn đề chính trị của Liên Hợp Quốc"},
      {"Ông Lê Văn An, Trưởng đoàn thanh tra đất đai tại xã Kim Sơn cho hay.",
       "Lê Văn An | Trưởng đoàn thanh tra đất đai tại xã Kim Sơn"},
      // What somebody does is no subject.
      {"Ông Lê Văn An, Phó chủ tịch tỉnh Hà Nam kiểm tra nhà ga của Stone Line, trước ngày chạy.",
       "Lê Văn An | Phó chủ tịch tỉnh Hà Nam"},
      {"Ông Paul Brown, giám đốc khẳng định với phóng viên của Stone Line, hãng tin lớn.",
       "Paul Brown | giám đốc"},
  });
}

TEST_CASE("what somebody is in charge of is part of the post") {
  check_officials({
      {"Ông Paul Brown, Tham tán phụ trách hợp tác và hoạt động văn hóa của Đại sứ quán Pháp tại "
       "Việt Nam - Giám đốc Viện Pháp cho biết.",
       "Paul Brown | Tham tán phụ trách hợp tác và hoạt động văn hóa của Đại sứ quán Pháp tại Việt "
       "Nam; Giám đốc Viện Pháp"},
      {"Ông Paul Brown, Phó Chủ tịch phụ trách phân tích thị trường dầu của Stone Energy, nhận "
       "định.",
       "Paul Brown | Phó Chủ tịch phụ trách phân tích thị trường dầu của Stone Energy"},
      {"Ông Lê Văn An, Phó Giám đốc phụ trách cho biết.", "Lê Văn An | Phó Giám đốc phụ trách"},
  });
}

TEST_CASE("a post without an organisation has the one behind a comma") {
  check_officials({
      {"Theo ông Lê Văn An, Trưởng phòng kinh doanh trái phiếu, Ngân hàng Sao Mai, giá tăng.",
       "Lê Văn An | Trưởng phòng kinh doanh trái phiếu, Ngân hàng Sao Mai"},
      {"Ông Paul Brown, Giám đốc thương mại, Công ty Stone Expert chia sẻ.",
       "Paul Brown | Giám đốc thương mại, Công ty Stone Expert"},
      {"Thượng tá Lê Văn An - Phó Chủ nhiệm Chính trị, Bộ CHQS tỉnh, khẳng định.",
       "Lê Văn An | Phó Chủ nhiệm Chính trị, Bộ CHQS tỉnh"},
      {"Dự có ông Lê Văn An, Trưởng phòng Kinh doanh, Sở Y tế, Công an tỉnh, Ban Quản lý dự án.",
       "Lê Văn An | Trưởng phòng Kinh doanh"},
      {"Theo ông Lê Văn An, Giám đốc thương mại, Công ty Sao Mai sẽ mở rộng.",
       "Lê Văn An | Giám đốc thương mại"},
      {"Ông Lê Văn An, Chủ tịch Hội Thầy thuốc Việt Nam, Hội đã làm nhiều việc.",
       "Lê Văn An | Chủ tịch Hội Thầy thuốc Việt Nam"},
  });
}

TEST_CASE("what is no part of a post") {
  check_officials({
      {"Luật sư Lê Văn An, Giám đốc Công ty Luật TNHH Sao Mai (Đoàn Luật sư TP Hà Nội) cho biết.",
       "Lê Văn An | Giám đốc Công ty Luật TNHH Sao Mai"},
      {"BS Lê Văn An, Giám đốc chuyên môn Bệnh viện Đa khoa Sao Mai thực hiện kỹ thuật nội soi.",
       "Lê Văn An | Giám đốc chuyên môn Bệnh viện Đa khoa Sao Mai"},
      {"Ông Lê Văn An, Phó tổng giám đốc khối Tài chính Stonepharm cho biết.",
       "Lê Văn An | Phó tổng giám đốc khối Tài chính Stonepharm"},
      {"Ông Lê Văn An, Tổng giám đốc Smithmart Việt Nam và Campuchia, cho biết.",
       "Lê Văn An | Tổng giám đốc Smithmart Việt Nam và Campuchia"},
      {"Ông Lê Văn An, Tổng giám đốc Smithmart Việt Nam và Campuchia ký kết.",
       "Lê Văn An | Tổng giám đốc Smithmart Việt Nam"},
  });
}

TEST_CASE("the year of an event or a law is of the post for it") {
  check_officials({
      {"Bà Lê Thị An, Trưởng Ban Tổ chức lễ hội Sao Mai năm 2017 cho biết.",
       "Lê Thị An | Trưởng Ban Tổ chức lễ hội Sao Mai năm 2017"},
      {"Ông Paul Brown - Giám đốc điều hành Liên hoan phim Quốc tế Boston 2017 - nói.",
       "Paul Brown | Giám đốc điều hành Liên hoan phim Quốc tế Boston 2017"},
      {"Ông Lê Văn An, Trưởng ban biên tập dự thảo sửa đổi Hiến pháp năm 1992 nói.",
       "Lê Văn An | Trưởng ban biên tập dự thảo sửa đổi Hiến pháp năm 1992"},
      {"Ông Lê Văn An, Chủ tịch UBND huyện Kim Sơn năm 2017, đã nghỉ.",
       "Lê Văn An | Chủ tịch UBND huyện Kim Sơn"},
      {"Ông Lê Văn An được bầu làm Trưởng BTC giải Sao Mai năm 2017.",
       "Lê Văn An | Trưởng BTC giải Sao Mai"},
  });
}

TEST_CASE("what a clause is about is no part of the post before it") {
  check_officials({
      {"Theo ông Lê Văn An, Phó Giám đốc Sở Y tế, Trung tâm Y tế Kim Sơn đã lấy mẫu.",
       "Lê Văn An | Phó Giám đốc Sở Y tế"},
  });
}

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Who a post belongs to, where it stands neither right before nor right behind the name.
#include <doctest/doctest.h>

#include "unit/extract/findings.h"

using timtin::test::check_officials;

TEST_CASE("the holder stands behind the post and a word") {
  check_officials({
      {"Hội đồng đồng ý thôi nhiệm vụ đại biểu Quốc hội của ông Lê Văn An.",
       "Lê Văn An | đại biểu Quốc hội"},
      {"Tỉnh ủy cách chức Bí thư Huyện ủy, Chủ tịch HĐND huyện đối với bà Trần Thị Bích.",
       "Trần Thị Bích | Bí thư Huyện ủy; Chủ tịch HĐND huyện"},
      {"Lái xe riêng của ông Lê Văn An là em Chủ tịch xã.", ""},
      {"Cháu Giám đốc Sở Y tế của bạn ông Lê Văn An.", ""},
      {"Trong thư gửi lãnh đạo Quốc hội nước này là ông Pablo Hernandez.",
       "Pablo Hernandez | lãnh đạo Quốc hội"},
  });
}

TEST_CASE("more words between a person and the post") {
  check_officials({
      {"Ông Lê Văn An xin thôi nhiệm vụ đại biểu Quốc hội khóa XIV.",
       "Lê Văn An | đại biểu Quốc hội khóa XIV"},
      {"Bà Mary Johnson - đồng thời là Chủ tịch đảng Xanh - nói.",
       "Mary Johnson | Chủ tịch đảng Xanh"},
      {"Ông Lê Văn An (60 tuổi, quê huyện Kim Hải, tỉnh Hà Nam) nguyên là Bí thư Tỉnh ủy.",
       "Lê Văn An | nguyên là Bí thư Tỉnh ủy"},
      {"Bà Ma-ri-a Đờ-la-ga (Maria Delaga), Chủ tịch Hội đồng Liên bang Đức.",
       "Ma-ri-a Đờ-la-ga | Chủ tịch Hội đồng Liên bang Đức"},
  });
}

TEST_CASE("what stands between says nothing new") {
  check_officials({
      {"Người phát ngôn Bộ này, John Smithfield, nói.", "John Smithfield | Người phát ngôn Bộ"},
      {"Giám đốc bệnh viện này là ông Lê Văn An.", "Lê Văn An | Giám đốc bệnh viện"},
      {"Ông Lê Văn An, Đại tá, Trưởng Công an quận 3, nói.", "Lê Văn An | Trưởng Công an quận 3"},
      {"Lê Văn An, Đảng viên, công chức giao thông thủy lợi xã.",
       "Lê Văn An | công chức giao thông thủy lợi xã"},
      {"Ông Lê Văn An sinh năm 1960, quê Hà Nam, là Giám đốc Sở Y tế.",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Ông Lê Văn An về nhận nhiệm vụ Phó Ban Kinh tế Trung ương Ông Trần Văn Bình, Ủy viên Bộ "
       "Chính trị, đến.",
       "Lê Văn An | Phó Ban Kinh tế Trung ương // Trần Văn Bình | Ủy viên Bộ Chính trị"},
      {"Ông John Smithfield – một thành viên của Hội đồng An ninh quốc gia – nói. Ông Lê Văn An, "
       "một "
       "nhân viên của cửa hàng, nghe.",
       "John Smithfield | thành viên của Hội đồng An ninh quốc gia"},
      {"Ông John Smithfield đến. Smithfield - nguyên Thứ trưởng Bộ Tư pháp - nói.",
       "John Smithfield | nguyên Thứ trưởng Bộ Tư pháp"},
  });
}

TEST_CASE("lists of persons with remarks in brackets") {
  check_officials({
      {"Ba cựu chủ tịch xã Đồng Hà: Lê Văn An (SN 1958, trú tại thôn Đoài), Trần Văn Bình (SN "
       "1965, "
       "trú tại thôn Đông), Phạm Văn Cường (SN 1955, trú tại thôn Đoài).",
       "Lê Văn An | cựu chủ tịch xã Đồng Hà // Trần Văn Bình | cựu chủ tịch xã Đồng Hà // Phạm Văn "
       "Cường | cựu chủ tịch xã Đồng Hà"},
      {"Bị cáo Lê Văn An (cựu cán bộ địa chính), Trần Văn Bình (SN 1965, cựu trưởng phòng Nội vụ "
       "huyện Kim Hải).",
       "Lê Văn An | cựu cán bộ địa chính // Trần Văn Bình | cựu trưởng phòng Nội vụ huyện Kim Hải"},
  });
}

TEST_CASE("a post that another one holds begins a new statement") {
  check_officials({
      {"Chủ tịch nước Trần Văn Bình đến. Trao quà cho ông Lê Văn An, Thứ trưởng Bộ Công an. Khen "
       "ngợi ông Lê Văn An, Chủ tịch nước nhấn mạnh niềm vui chung.",
       "Trần Văn Bình | Chủ tịch nước // Lê Văn An | Thứ trưởng Bộ Công an"},
  });
}

TEST_CASE("one rules one country") {
  check_officials({
      {"Trước chuyến thăm của Tổng thống Mỹ, Thủ tướng Israel Dan Levinson tuyên bố.",
       "Dan Levinson | Thủ tướng Israel"},
      {"Sau khi gặp Tổng thống Mỹ, Thủ tướng Nguyễn Văn An tới New York.",
       "Nguyễn Văn An | Thủ tướng"},
      {"Sau khi gặp Tổng thống Mỹ, Bộ trưởng Ngoại giao Nguyễn Văn An về nước.",
       "Nguyễn Văn An | Bộ trưởng Ngoại giao"},
      {"Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Bun-thong Xay-nha đến.",
       "Bun-thong Xay-nha | Phó Thủ tướng; Bộ trưởng Ngoại giao Lào"},
  });
}

TEST_CASE("posts of guests, of several, of others") {
  check_officials({
      {"Tại cuộc tiếp Chủ tịch kiêm Giám đốc Điều hành Tập đoàn Quixo, Thủ tướng Nguyễn Văn An "
       "nói.",
       "Nguyễn Văn An | Thủ tướng"},
      {"Sau khi gặp Đại sứ Mỹ tại Việt Nam, Thủ tướng Nguyễn Văn An nói.",
       "Nguyễn Văn An | Thủ tướng"},
      {"Ủy viên Bộ Chính trị, Phó Thủ tướng Lê Văn Bình.",
       "Lê Văn Bình | Ủy viên Bộ Chính trị; Phó Thủ tướng"},
      {"Từ thời ông Lê Văn An làm Bộ trưởng Bộ Y tế, ông Trần Văn Bình đã có kinh nghiệm.",
       "Lê Văn An | Bộ trưởng Bộ Y tế"},
      {"Trước khi công bố quyết định của Thủ tướng, ông Lê Văn An, Vụ trưởng Vụ Tổ chức cán bộ, "
       "nói.",
       "Lê Văn An | Vụ trưởng Vụ Tổ chức cán bộ"},
      {"Hôm nay Phó thủ tướng Lê Văn An, Viện trưởng Viện Kiểm sát nhân dân tối cao, Bộ trưởng Bộ "
       "Công an đều nói vậy.",
       "Lê Văn An | Phó thủ tướng"},
      {"Nói về những bộ trưởng mới được bổ nhiệm, Tổng thống Jean Dupuis khẳng định.",
       "Jean Dupuis | Tổng thống"},
      {"Bốn tập đoàn thuộc quản lý của Bộ Công Thương, bà Vũ Thị Hoa - Phó Vụ trưởng Ban Đổi mới "
       "doanh nghiệp nói.",
       "Vũ Thị Hoa | Phó Vụ trưởng Ban Đổi mới doanh nghiệp"},
      {"John Smithfield, phụ tá của cựu Giám đốc Cục Điều tra Liên bang (FBI) Robert Muellan, nói.",
       "John Smithfield | phụ tá của cựu Giám đốc Cục Điều tra Liên bang // Robert Muellan | cựu "
       "Giám đốc Cục Điều tra Liên bang"},
  });
}

TEST_CASE("two posts that nobody has at a time") {
  check_officials({
      {"Tại cuộc gặp với Bộ trưởng Bộ VH-TT&DL, HLV Lê Văn An than phiền.", "Lê Văn An | HLV"},
      {"Sau báo cáo của Giám đốc Sở Y tế, Chủ tịch UBND tỉnh Hà Nam Lê Văn An yêu cầu xử lý.",
       "Lê Văn An | Chủ tịch UBND tỉnh Hà Nam"},
      {"Tiếp thu ý kiến của đại biểu, Bộ trưởng Bộ Y tế Lê Văn An trả lời.",
       "Lê Văn An | Bộ trưởng Bộ Y tế"},
      {"Đàm phán giữa quyền Tổng thống Hàn Quốc và Phó Tổng thống Mỹ John Smithfield.",
       "John Smithfield | Phó Tổng thống Mỹ"},
      {"Cuộc gặp với Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lê Văn An. Phó Thủ tướng, Bộ trưởng "
       "Ngoại giao Trần Văn Bình.",
       "Lê Văn An | Bộ trưởng; Chủ nhiệm Văn phòng Chính phủ // Trần Văn Bình | Phó Thủ tướng; Bộ "
       "trưởng Ngoại giao"},
  });
}

TEST_CASE("posts told further on, posts joined by a hyphen") {
  check_officials({
      {"Thứ trưởng Lê Văn An chính thức nhận quyết định về việc kiêm nhiệm chức vụ Cục trưởng Cục "
       "Điện ảnh.",
       "Lê Văn An | Thứ trưởng; Cục trưởng Cục Điện ảnh"},
      {"Ông Lê Văn An gặp đoàn của Thái Lan, nước đảm nhiệm chức Chủ tịch ASEAN.", ""},
      {"Ông Lê Văn An vẫn đang là Bí thư Đảng ủy của Cục Điện ảnh.",
       "Lê Văn An | Bí thư Đảng ủy của Cục Điện ảnh"},
      {"Ông Lê Văn An, Cục trưởng-Chánh Văn phòng điều phối.",
       "Lê Văn An | Cục trưởng; Chánh Văn phòng điều phối"},
      {"Trong đó có Chánh văn phòng John Smithfield.", "John Smithfield | Chánh văn phòng"},
      {"Cựu Tổng thống Hàn Park Geun-soo bác bỏ cáo buộc.", "Park Geun-soo | Cựu Tổng thống Hàn"},
      {"Đại diện đặc biệt của Mỹ về chính sách Triều Tiên ông John Smithfield đến.",
       "John Smithfield | Đại diện đặc biệt của Mỹ về chính sách Triều Tiên"},
  });
}

TEST_CASE("whose time it was, and under whom") {
  check_officials({
      {"Bang thuê ông Eric Holman, Bộ trưởng Tư pháp dưới thời Tổng thống John Smithfield làm cố "
       "vấn "
       "chiến lược.",
       "Eric Holman | Bộ trưởng Tư pháp // John Smithfield | Tổng thống"},
      {"Dưới quyền Tổng thống John Smithfield, hải quân đi tuần.", "John Smithfield | Tổng thống"},
      {"HLV Petersen và HLV Lê Văn An dự họp báo.", "Petersen | HLV // Lê Văn An | HLV"},
      {"Biệt phủ của gia đình Giám đốc Sở Môi trưởng tỉnh Hà Nam.", ""},
      {"Ông Lê Văn An cán bộ nhà nước nên phải rõ ràng.", ""},
  });
}

TEST_CASE("a post behind a name that begins the next clause") {
  check_officials({
      {"Ngoại trưởng John Smithfield đến. Họp cùng ông Smithfield, Bộ trưởng Ngoại giao Ai Cập, "
       "Adel "
       "al-Karim nói vậy.",
       "John Smithfield | Ngoại trưởng // Adel al-Karim | Bộ trưởng Ngoại giao Ai Cập"},
      {"Tổng thống John Smithfield nói. Theo ông Smithfield, cựu giám đốc FBI giống một điệp viên.",
       "John Smithfield | Tổng thống"},
      {"Theo chỉ đạo của Phó Thủ tướng Lê Văn An, Thứ trưởng Ái yêu cầu sửa.",
       "Lê Văn An | Phó Thủ tướng"},
      {"Phó Tổng thống John Smithfield, các Bộ trưởng, thành viên Chính phủ gặp báo chí.",
       "John Smithfield | Phó Tổng thống"},
      {"Trước Bộ trưởng của 27 nước thành viên NATO, ông John Smithfield nói.", ""},
      {"Trợ lý của Thủ tướng Anh Mary Johnson, đồng Chánh Văn phòng Nội các Anna Hallway, từ chức.",
       "Mary Johnson | Thủ tướng Anh // Anna Hallway | đồng Chánh Văn phòng Nội các"},
  });
}

TEST_CASE("a firm is no person") {
  check_officials({
      {"Ông Phan Văn An, Chủ tịch HĐQT Phu Linh Investment, nói.",
       "Phan Văn An | Chủ tịch HĐQT Phu Linh Investment"},
      {"Nguyên tổng giám đốc DongZ Bank bị bắt. Tổng giám đốc hãng tin Quixo Media nói.", ""},
      {"Chủ tịch Atletico Madrid Pablo Hernandez nói.",
       "Pablo Hernandez | Chủ tịch Atletico Madrid"},
      {"Anh làm trợ lý luật sư Mỹ tại Boston. Nữ cơ trưởng đầu tiên Lê Thị Hoa bay.", ""},
  });
}

TEST_CASE("what follows the post is a name, a place or a firm") {
  check_officials({
      {"Ông Lê Tuấn An, Chủ tịch UBND phường Phạm Đình Hổ, nói.",
       "Lê Tuấn An | Chủ tịch UBND phường Phạm Đình Hổ"},
      {"Phó Giám đốc công ty Phạm Văn An nói. Giám đốc công ty Minh Hà nói.",
       "Phạm Văn An | Phó Giám đốc công ty"},
      {"Người phát ngôn Bộ VH-TT&DL Nguyễn Thái Bình trả lời.",
       "Nguyễn Thái Bình | Người phát ngôn Bộ VH-TT&DL"},
      {"Bà Phạm Thị An, Hiệu trưởng trường mầm non Sen Vàng, Hai Bà Trưng, Hà Nội.",
       "Phạm Thị An | Hiệu trưởng trường mầm non Sen Vàng, Hai Bà Trưng, Hà Nội"},
      {"Đại tá Tạ Văn An, Phó chính ủy Đoàn Kinh tế quốc phòng 799, nói.",
       "Tạ Văn An | Phó chính ủy Đoàn Kinh tế quốc phòng 799"},
      {"Ba người từng giữ chức Phó Tổng Giám đốc Quixobank gồm Lê Văn An, Trần Thị Bích và Vũ Minh "
       "Hoa.",
       "Lê Văn An | Phó Tổng Giám đốc Quixobank // Trần Thị Bích | Phó Tổng Giám đốc Quixobank // "
       "Vũ Minh Hoa | Phó Tổng Giám đốc Quixobank"},
      {"Đó là nguyên Phó Chủ tịch VFF thời đó, Lê Hùng An, với một câu.",
       "Lê Hùng An | nguyên Phó Chủ tịch VFF"},
      {"TS Lê Văn An - chuyên gia phong thủy - Trưởng khoa Khoa học cơ bản.",
       "Lê Văn An | Trưởng khoa Khoa học cơ bản"},
      {"Trung úy Lê Hữu An - cán bộ xử lý tai nạn Đội CSGT Công an huyện Kim Hải.",
       "Lê Hữu An | cán bộ xử lý tai nạn Đội CSGT Công an huyện Kim Hải"},
      {"Trường Đào tạo cán bộ quản lý TT&TT. Thứ trưởng Lê Văn Bảo nói.",
       "Lê Văn Bảo | Thứ trưởng"},
  });
}

TEST_CASE("the organisation of a post, to its end") {
  check_officials({
      {"Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc, Chủ tịch nước Cộng hòa Nhân "
       "dân Trung Hoa Lý Gia Hân đến.",
       "Lý Gia Hân | Tổng Bí thư Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc; Chủ tịch nước "
       "Cộng hòa Nhân dân Trung Hoa"},
      {"Bộ trưởng Kinh tế, Giao thông và Nông nghiệp bang Xa-ra Phan-hờ Phôn-cơ Vít-man.",
       "Phôn-cơ Vít-man | Bộ trưởng Kinh tế, Giao thông và Nông nghiệp bang Xa-ra Phan-hờ"},
      {"Ông Lê Văn An, Trưởng Ban Chỉ đạo Trung ương Chương trình mục tiêu quốc gia giảm nghèo.",
       "Lê Văn An | Trưởng Ban Chỉ đạo Trung ương Chương trình mục tiêu quốc gia giảm nghèo"},
      {"Ông Lê Văn An, đại biểu Quốc hội khóa XI, XIII, nói.",
       "Lê Văn An | đại biểu Quốc hội khóa XI, XIII"},
      {"John Smithfield, cựu cục trưởng tư vấn pháp lý thuộc Bộ Tư pháp, nói.",
       "John Smithfield | cựu cục trưởng tư vấn pháp lý thuộc Bộ Tư pháp"},
      {"Thành viên của Ủy ban Đối ngoại và An ninh Quốc gia Iran Reza Karimi nói.",
       "Reza Karimi | Thành viên của Ủy ban Đối ngoại và An ninh Quốc gia Iran"},
      {"Phó Thủ tướng Lê Văn An, Trưởng Ban Chỉ đạo Đổi mới doanh nghiệp, nói.",
       "Lê Văn An | Phó Thủ tướng; Trưởng Ban Chỉ đạo Đổi mới doanh nghiệp"},
      {"Nhà lãnh đạo Zambia Peter Mwanga. Lãnh đạo Zambia Peter Mwanga.",
       "Peter Mwanga | Nhà lãnh đạo Zambia"},
      {"Bà Lê Thị Hoa và chủ tịch YG Zplus trong cuộc gặp.", ""},
      {"Ông Lê Văn An, Thứ trưởng Bộ GD-ĐT kiểm tra công tác thi. Ông Trần Văn Bình, Cục trưởng "
       "Cục "
       "Quản lý Dược, Bộ Y tế thông tin thêm.",
       "Lê Văn An | Thứ trưởng Bộ GD-ĐT // Trần Văn Bình | Cục trưởng Cục Quản lý Dược, Bộ Y tế"},
      {"Bà Lê Thị Hoa, Giám đốc Công ty TNHH Du lịch sinh thái Bản Hà, nói.",
       "Lê Thị Hoa | Giám đốc Công ty TNHH Du lịch sinh thái Bản Hà"},
      {"Bà Lê Thị Hoa, Vụ trưởng Vụ Các tổ chức quốc tế, Bộ Ngoại giao, nói.",
       "Lê Thị Hoa | Vụ trưởng Vụ Các tổ chức quốc tế, Bộ Ngoại giao"},
      {"Đại tá Lê Văn An – Giám đốc Công an tỉnh Hà Nam, Ban chuyên án đã bắt hai người.",
       "Lê Văn An | Giám đốc Công an tỉnh Hà Nam"},
      {"Đặc khu trưởng Hong Kong Carrie Lambert đến.", "Carrie Lambert | Đặc khu trưởng Hong Kong"},
      {"Bà Lê Thị Hoa, Chủ tịch danh dự Viện Sao Mai. Bà Hoa, Chủ tịch danh dự của Viện, nói.",
       "Lê Thị Hoa | Chủ tịch danh dự Viện Sao Mai"},
      {"Người phát ngôn Nhà Trắng John Smithfield đến. Phát ngôn viên Smithfield nói.",
       "John Smithfield | Người phát ngôn Nhà Trắng"},
      {"Ông Lê Văn An, Hiệu trưởng của trường phàn nàn nhiều điều.",
       "Lê Văn An | Hiệu trưởng của trường"},
      {"Ông Lê Văn An, Chủ tịch xã kiêm Trưởng công an xã. Cuối năm, ông nghỉ.",
       "Lê Văn An | Chủ tịch xã; Trưởng công an xã"},
      {"Ông Lê Văn An, Trưởng phòng Đào tạo Trường Đại học Nông Lâm Thành phố Hồ Chí Minh, nói.",
       "Lê Văn An | Trưởng phòng Đào tạo Trường Đại học Nông Lâm Thành phố Hồ Chí Minh"},
      {"Tổng thống Mỹ John Smithfield đến. Tổng thống Hoa Kỳ John Smithfield nói.",
       "John Smithfield | Tổng thống Hoa Kỳ"},
      {"Nhóm Nghị sỹ hữu nghị Việt-Nga họp. Già làng Cơ Tu hát.", ""},
      {"Quốc vương Kuwait Sabah Al-Hadad Al-Karim nói.",
       "Sabah Al-Hadad Al-Karim | Quốc vương Kuwait"},
      {"Ông Lê Văn An, Giám đốc Trung tâm quản lý các công trình thủy sản tỉnh Hà Nam, nói.",
       "Lê Văn An | Giám đốc Trung tâm quản lý các công trình thủy sản tỉnh Hà Nam"},
      {"Tổng thống Pháp Jean Dupuis đến. Tổng thống đương nhiệm Jean Dupuis nói.",
       "Jean Dupuis | Tổng thống Pháp"},
      {"Bí thư Tỉnh ủy Hà Nam Lê Văn An đến. Tân Bí thư Tỉnh ủy Hà Nam Lê Văn An nói.",
       "Lê Văn An | Bí thư Tỉnh ủy Hà Nam"},
      {"Tổng thống mới nhậm chức của Pháp Jean Dupuis đến. Tổng thống Pháp Jean Dupuis nói.",
       "Jean Dupuis | Tổng thống Pháp"},
      {"Bà Lê Thị Hoa, Tổng Giám đốc Công ty cổ phần Hệ thống giáo dục chất lượng cao Quilox nói.",
       "Lê Thị Hoa | Tổng Giám đốc Công ty cổ phần Hệ thống giáo dục chất lượng cao Quilox"},
      {"Ông An từng làm Phó Tổng giám đốc CTCP Y Dược phẩm Quilomex Zorse.",
       "An | Phó Tổng giám đốc CTCP Y Dược phẩm Quilomex Zorse"},
      {"Ứng viên Lê Văn An - Chủ tịch Quix Lorm khi đó im lặng.", "Lê Văn An | Chủ tịch Quix Lorm"},
      {"Bộ trưởng Bộ NN&PTNT kiêm Trưởng ban chỉ đạo T.Ư về Phòng chống thiên tai Lê Văn An ký.",
       "Lê Văn An | Bộ trưởng Bộ NN&PTNT; Trưởng ban chỉ đạo T.Ư về Phòng chống thiên tai"},
  });
}

TEST_CASE("names of two families") {
  check_officials({
      {"Trưởng đặc khu hành chính Hong Kong Lâm Trịnh Gia Hân đến.",
       "Lâm Trịnh Gia Hân | Trưởng đặc khu hành chính Hong Kong"},
      {"Bà Đoàn Nguyễn Thùy Lan, Giám đốc Sở Y tế, nói.",
       "Đoàn Nguyễn Thùy Lan | Giám đốc Sở Y tế"},
      {"Hiệu trưởng Trường THPT Lê Quý Đôn Nguyễn Thị Lụa.",
       "Nguyễn Thị Lụa | Hiệu trưởng Trường THPT Lê Quý Đôn"},
  });
}

TEST_CASE("about whom is decided") {
  check_officials({
      {"Ban Bí thư thi hành kỷ luật ông Lê Văn An bằng hình thức cảnh cáo và cho thôi giữ chức Ủy "
       "viên Bộ Chính trị khóa XII.",
       "Lê Văn An | Ủy viên Bộ Chính trị khóa XII"},
      {"Quyết định kỷ luật ông Lê Văn An, bao gồm cách chức cả các chức vụ Phó bí thư Tỉnh ủy "
       "nhiệm "
       "kỳ 2005 - 2010, Bí thư Tỉnh ủy Hà Tĩnh.",
       "Lê Văn An | Phó bí thư Tỉnh ủy; Bí thư Tỉnh ủy Hà Tĩnh"},
      {"Chủ tịch UBND tỉnh Nguyễn Văn An ký quyết định cách chức Trưởng phòng Nội vụ huyện.",
       "Nguyễn Văn An | Chủ tịch UBND tỉnh"},
      {"Bà Trần Thị Hoa sẽ thay ông Lê Văn An giữ chức Giám đốc Sở Y tế.",
       "Trần Thị Hoa | Giám đốc Sở Y tế"},
      {"Bà Trần Thị Hoa chưa thay thế ông Lê Văn An để đảm nhiệm chức vụ Giám đốc Sở Y tế.",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Ông Lê Văn An nghỉ. Thay ông Lê Văn An làm Giám đốc Sở Y tế là ai?",
       "Lê Văn An | Giám đốc Sở Y tế"},
      {"Khi ông Sơn còn là Tổng Giám đốc Quixobank. Ông Trần Văn Sơn đến.",
       "Trần Văn Sơn | Tổng Giám đốc Quixobank"},
  });
}

TEST_CASE("a post, and a list of those who hold it") {
  check_officials({
      {"Ban Kinh tế Trung ương còn có 4 phó trưởng ban, gồm các ông Lê Văn An, Phó trưởng ban "
       "Thường "
       "trực; Trần Văn Bình; Phạm Văn Cường, Thứ trưởng Bộ Tài chính (kiêm nhiệm); và ông Vũ Văn "
       "Dũng.",
       "Lê Văn An | Phó trưởng ban Thường trực // Trần Văn Bình | phó trưởng ban // Phạm Văn Cường "
       "| "
       "phó trưởng ban; Thứ trưởng Bộ Tài chính // Vũ Văn Dũng | phó trưởng ban"},
  });
}

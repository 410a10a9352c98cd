// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/register/post_parts.h"

#include <doctest/doctest.h>

namespace timtin::registry {

TEST_CASE("a shorter form covers nothing but the post it is short for") {
  Analyzer analyzer;
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  const auto reading = [&](const char* post) {
    return post_parts(post, *lexicons, analyzer).reading;
  };
  const struct {
    const char *longer, *shorter;
    bool covered;
  } rows[] = {
      {"Chủ tịch UBND thành phố Hải Phòng", "Chủ tịch", true},
      {"Chủ tịch UBND thành phố Hải Phòng", "Chủ tịch UBND TP", true},
      {"Chủ tịch Ủy ban nhân dân TP Hải Phòng", "chủ tịch UBND Hải Phòng", true},
      {"Bộ trưởng Bộ Y tế", "Bộ trưởng Y tế", true},
      {"Đại sứ đặc mệnh toàn quyền Pháp tại Việt Nam", "Đại sứ Pháp tại Việt Nam", true},
      {"Phó Chủ tịch UBND thành phố", "Chủ tịch UBND thành phố", false},
      {"Chủ tịch UBND thành phố", "Phó Chủ tịch UBND thành phố", false},
      {"nguyên Giám đốc Sở Y tế", "Giám đốc Sở Y tế", false},
      {"nguyên Phó Giám đốc Sở Y tế", "nguyên Giám đốc", false},
      {"Phó Chủ tịch Thường trực UBND thành phố", "Phó Chủ tịch UBND thành phố", false},
      {"Chủ tịch Hội đồng Dân tộc của Quốc hội", "Chủ tịch Quốc hội", false},
      {"Phó Tổng thống Mỹ đắc cử", "Phó Tổng thống", false},
      {"Tổng thống đắc cử Mỹ", "Tổng thống đắc cử", true},
      {"Ủy viên dự khuyết Trung ương Đảng", "Ủy viên Trung ương Đảng", false},
      {"Ủy viên dự khuyết Trung ương Đảng khóa XII", "Ủy viên dự khuyết Trung ương Đảng", true},
  };
  for (const auto& row : rows) {
    CAPTURE(row.longer);
    CAPTURE(row.shorter);
    CHECK(covers(reading(row.longer), reading(row.shorter)) == row.covered);
  }
}

TEST_CASE("who was something is who is it") {
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  Analyzer analyzer;
  const auto same = [&](const char* one, const char* other) {
    return same_post(post_parts(one, *lexicons, analyzer).reading,
                     post_parts(other, *lexicons, analyzer).reading);
  };
  CHECK(same("nguyên Giám đốc Sở Y tế", "Giám đốc"));
  CHECK(same("Thủ tướng", "cố Thủ tướng"));
  CHECK_FALSE(same("nguyên Giám đốc Sở Y tế", "Phó Giám đốc Sở Y tế"));
}

TEST_CASE("a post is told that says by itself of what it is") {
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  Analyzer analyzer;
  const struct {
    const char* post;
    Told told;
  } rows[] = {
      {"Cố vấn", Told::no},
      {"Đội trưởng Đức", Told::no},
      {"chiến lược gia chính trị", Told::no},
      {"Trưởng ban tổ chức", Told::no},
      {"HLV thể lực của Công an Hà Nội", Told::no},
      {"Chủ tịch FIFA", Told::no},
      {"Giám đốc toàn quốc Khối Dịch vụ Quản lý Tài sản và Tài chính", Told::no},
      {"Trưởng ban Tổ chức Tỉnh ủy", Told::at_home},
      {"Trưởng Ban Tổ chức Trung ương", Told::yes},
      {"đội trưởng Đội Cảnh sát giao thông số 1", Told::yes},
      {"nguyên cán bộ Công an tỉnh Lào Cai", Told::no},
      {"Vua Morocco", Told::sole},
      {"Phó Tổng thống Mỹ", Told::yes},
      {"cựu Tổng thống Mỹ", Told::yes},
      {"Tổng thư ký", Told::no},
      {"nguyên Giám đốc công ty", Told::no},
      {"chủ tịch công ty tư vấn luật", Told::no},
      {"Hiệu trưởng của trường", Told::no},
      {"Chủ tịch UBND xã", Told::at_home},
      {"Phó Bí thư Tỉnh ủy", Told::at_home},
      {"Đại biểu", Told::no},
      {"Chủ tịch UBND xã Lộc An", Told::yes},
      {"Phó Bí thư Tỉnh ủy Lào Cai", Told::yes},
      {"Giám đốc Sở Y tế", Told::yes},
      {"Đại biểu Quốc hội", Told::yes},
      {"cựu Thủ tướng", Told::at_home},
      {"Tổng thống", Told::no},
      {"Tổng thống Mỹ", Told::sole},
      {"Phó Thủ tướng Chính phủ", Told::yes},
      {"Chủ tịch Hội Nhà văn Việt Nam", Told::yes},
      {"Trưởng khoa Tim mạch", Told::no},
      {"Trưởng khoa Tim mạch, Bệnh viện Bạch Mai", Told::at_home},
      {"Trưởng phòng Kế hoạch", Told::no},
      {"Trưởng phòng Kế hoạch, Sở Y tế", Told::yes},
      {"Trưởng phòng Giáo dục huyện Lộc An", Told::yes},
      {"Giám đốc Trung tâm Sunny", Told::no},
      {"Hiệu trưởng Trường Smithfield House", Told::no},
      {"Giám đốc Viện châu Âu", Told::no},
      {"Giám đốc Trung tâm Khuyến nông Quốc gia", Told::yes},
      {"Phó Đội trưởng Đội 4", Told::no},
      {"Trưởng phòng Kinh doanh Công ty Sao Mai", Told::no},
      {"giám đốc chính sách", Told::no},
      {"Chủ tịch Global Smithfield", Told::no},
      {"Cố vấn chuyên môn", Told::no},
      {"Bí thư Đảng ủy", Told::no},
      {"Bí thư Đảng ủy xã Lộc An", Told::yes},
      {"Chánh Văn phòng Quốc gia", Told::no},
      {"cựu Chánh Thanh tra", Told::no},
      {"Chánh Thanh tra tỉnh Lào Cai", Told::yes},
      {"Trưởng BTC cuộc thi Sao Mai", Told::no},
      {"Bí thư thứ nhất Đại sứ quán Việt Nam tại Nhật Bản", Told::yes},
      {"Giám đốc Trung tâm Chính sách Y tế châu Á", Told::no},
      {"Chủ tịch Hội đồng Kinh doanh Mỹ", Told::no},
      {"Chủ tịch Hội đồng Kinh doanh", Told::no},
      {"Chủ tịch Hội đồng châu Âu", Told::yes},
      {"Phó Chủ tịch Hội đồng An ninh Nga", Told::yes},
      {"Trưởng ban Quản trị", Told::no},
      {"Giám đốc Viện Y tế Quốc gia Mỹ", Told::yes},
      {"người đứng đầu Cơ quan Y tế Anh", Told::yes},
      {"Hiệu trưởng Smithfield", Told::no},
      {"Chủ tịch HĐQT của Bảo Lộc Smithfield", Told::no},
      {"Chủ tịch HĐQT Tổng công ty Đường sắt Việt Nam", Told::yes},
      {"Giám đốc tổ chức phi lợi nhuận Giám sát Chính phủ", Told::no},
      {"Phó Hiệu trưởng Nhà trường", Told::no},
      {"Bộ trưởng Quốc phòng", Told::at_home},
      {"Bộ trưởng Quốc phòng Anh", Told::yes},
      {"Giám đốc khu vực châu Á", Told::no},
      {"Phó Chủ tịch Smithfield Việt Nam", Told::no},
      {"Thứ trưởng", Told::no},
      {"Thứ trưởng Y tế", Told::at_home},
      {"Tổng thư ký Hội Sinh viên Trường Kinh tế London", Told::at_home},
      {"Phó Trưởng phòng tín dụng Sở giao dịch", Told::no},
      {"lãnh đạo của phong trào Mạng lưới Tự do", Told::no},
      {"thành viên Hội Nhà văn Việt Nam", Told::no},
      {"thành viên nhóm nghiên cứu", Told::no},
      {"thành viên Ủy ban Kinh tế của Quốc hội", Told::yes},
      {"Phó giám đốc Ban đầu tư Công ty cổ phần Sao Mai", Told::no},
      {"Giám đốc Ban Quản lý dự án, Sở Y tế", Told::yes},
      {"Bí thư Đảng ủy Công ty Sao Mai", Told::yes},
      {"Phó trưởng phòng Kinh doanh Smithfield Việt Nam", Told::no},
      {"Giám đốc Tổng công ty Hoa Sao Mai", Told::no},
      {"Chủ tịch HĐTV Tổng công ty Đường sắt Việt Nam", Told::yes},
      {"Trưởng khối Bán lẻ", Told::no},
      {"Nhà sáng lập Sao Mai", Told::no},
      {"Chủ tịch phụ trách thị trường Trung Quốc", Told::no},
      {"Phó chủ tịch phụ trách kinh tế UBND xã Lộc An", Told::yes},
      {"Tổng biên tập Baker Times", Told::no},
      {"Tổng thư ký SMF", Told::no},
      {"Viện trưởng Viện Hoa Sao", Told::no},
      {"Chủ tịch Học viện HSM", Told::no},
      {"Viện trưởng Viện Triết học", Told::at_home},
      {"Chủ tịch Hội đồng chuyên môn", Told::no},
      {"Trưởng ban Hậu cần", Told::no},
      {"Trưởng ban Dân vận Hà Nội", Told::at_home},
      {"Ủy viên Ban Thường vụ", Told::no},
      {"cựu Trưởng phòng Quản lý chất lượng", Told::no},
      {"Trưởng phòng Đào tạo, Đại học Luật", Told::at_home},
      {"Trưởng đơn vị Nội soi, Trung tâm Tim mạch", Told::no},
      {"Chủ tịch Hội Sinh viên Việt Nam tại Pháp", Told::no},
      {"Chủ tịch Hội Sinh viên Việt Nam TP HCM", Told::yes},
      {"Giám đốc Trung tâm Sao Mai Quốc gia Mỹ", Told::at_home},
      {"Giám đốc Liên minh Bản quyền", Told::no},
      {"Thị trưởng thành phố", Told::at_home},
      {"cán bộ kiểm lâm", Told::no},
      {"cán bộ Công an phường Lộc An", Told::no},  // staff of a named unit have no office either
      {"nguyên cán bộ Sở Y tế tỉnh Lào Cai", Told::no},
      {"cựu chuyên viên Vụ Kế hoạch Bộ Y tế", Told::no},
      {"chuyên gia cao cấp của Ngân hàng Thế giới", Told::no},
      {"cựu quan chức Bộ Tài chính Mỹ", Told::no},
      {"Chuyên gia Kinh tế trưởng Ngân hàng Nhà nước", Told::yes},
      {"công chức địa chính xã Lộc An", Told::no},
      {"trưởng nhóm nghiên cứu của Cơ quan Môi trường Anh", Told::no},
      {"cựu thành viên lực lượng lục quân Anh", Told::no},
      {"thành viên Viện hàn lâm Pháp", Told::no},
      {"lãnh đạo phe đối lập Pháp", Told::no},
      {"Lãnh đạo phe đa số tại Thượng viện Mỹ", Told::yes},
      {"Trưởng trạm CIA", Told::no},
      {"Trưởng trạm Y tế xã Lộc An", Told::yes},
      {"nghị sĩ Dân chủ", Told::no},
      {"cựu nghị sĩ đảng Cộng hòa", Told::no},
      {"nghị sĩ đảng Cộng hòa tại Hạ viện", Told::yes},
      {"Thư ký tòa soạn tạp chí Hoa Sao", Told::no},
      {"Tổng biên tập Tạp chí Cộng sản", Told::at_home},
      {"Chủ nhiệm Báo Smithfield (Mỹ)", Told::no},
      {"Phó ban Nghi lễ, Giáo hội Phật giáo TP HCM", Told::no},
      {"chỉ huy lực lượng chống chính phủ tại Aleppo", Told::no},
      {"Trưởng đơn vị Nội soi", Told::no},
      {"Trưởng đơn vị Nội soi, Bệnh viện Bạch Mai", Told::at_home},
      {"chủ tịch Viện Cộng hòa Quốc tế", Told::no},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.post));
    CHECK((post_parts(row.post, *lexicons, analyzer).told == row.told));
  }
}

TEST_CASE("a post is bare that does not say of what it is") {
  const auto lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  Analyzer analyzer;
  const struct {
    const char* post;
    bool bare;
  } rows[] = {
      {"Giám đốc", true},          {"nguyên Tổng giám đốc công ty", true},
      {"HLV của đội khách", true}, {"Giám đốc Công ty Hương Lan", false},
      {"Giám đốc Sở Y tế", false}, {"Chủ tịch UBND xã Lộc An", false},
  };
  for (const auto& row : rows) {
    CAPTURE(row.post);
    CHECK(post_parts(row.post, *lexicons, analyzer).is_bare() == row.bare);
  }
}

}  // namespace timtin::registry

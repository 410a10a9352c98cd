// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include <initializer_list>

#include "unit/extract/findings.h"

using timtin::test::findings;

namespace {

/// A paragraph, a short form in it, and what it stands for, "" if the paragraph does not say.
struct Definition {
  const char* text;
  const char* brief;
  const char* full;
};

void check_definitions(std::initializer_list<Definition> rows) {
  for (const Definition& row : rows) {
    CAPTURE(row.text);
    const auto found = findings("", {row.text}).abbreviations;
    CHECK((found.contains(row.brief) ? found.at(row.brief) : "") == row.full);
  }
}

}  // namespace

TEST_CASE("the long form of foreign initials begins with its own noun") {
  check_definitions({
      {"Phía A tố B phóng một tên lửa đạn đạo liên lục địa (ICBM) hôm qua.", "ICBM",
       "tên lửa đạn đạo liên lục địa"},
      {"Hội nghị Ban chấp hành LĐBĐ Việt Nam (VFF) họp.", "VFF", "LĐBĐ Việt Nam"},
      {"Họ xem cơ sở dữ liệu của LĐBĐ Nga (RFU).", "RFU", "LĐBĐ Nga"},
      {"Viện Nghiên cứu Quân đội Smithfield (SRAIR) cho biết.", "SRAIR",
       "Viện Nghiên cứu Quân đội Smithfield"},
      {"Trường Đại học Ngân hàng Lộc An (BULA) tuyển sinh.", "BULA",
       "Trường Đại học Ngân hàng Lộc An"},
      {"Cơ quan Kiểm soát và Phòng ngừa Dịch bệnh Hàn Quốc (KDCA) nói.", "KDCA",
       "Cơ quan Kiểm soát và Phòng ngừa Dịch bệnh Hàn Quốc"},
      {"Có người bị khó tiêu, kéo dài...Người ở khoa Hồi sức Cấp cứu (ICU) kể.", "ICU", ""},
      {"Đội tuyển Toán quốc tế (WMTC) đã về.", "WMTC", ""},
      {"Ủy ban Lưỡng đảng Smithland về Hòa bình (USCP) họp.", "USCP",
       "Ủy ban Lưỡng đảng Smithland về Hòa bình"},
      {"Họ rút khỏi Hiệp ước Các lực lượng Không gian (INF) rồi.", "INF",
       "Hiệp ước Các lực lượng Không gian"},
      {"Hiệp định giữa Lộc An và Vương quốc Anh (UKLAF) có hiệu lực.", "UKLAF",
       "Hiệp định giữa Lộc An và Vương quốc Anh"},
      {"Theo thỏa thuận Kế hoạch Hành động Biển xanh (GOAP) năm ấy, họ rút.", "GOAP",
       "Kế hoạch Hành động Biển xanh"},
      {"Họ nghe Đài Tiếng nói Lộc An (VOLA) mỗi sáng.", "VOLA", "Đài Tiếng nói Lộc An"},
      {"Trong đó,Ngân hàng TMCP Lộc An(Techcombank) gia nhập.", "Techcombank",
       "Ngân hàng TMCP Lộc An"},
  });
}

TEST_CASE("long initials, trading names, and a name before a dash") {
  check_definitions({
      {"Lực lượng do Bộ Tư lệnh Miền Tây (USWESTCOM) phụ trách sẽ tăng.", "USWESTCOM",
       "Bộ Tư lệnh Miền Tây"},
      {"Bà Hà làm ở Cơ quan Hợp tác và Đầu tư Canada (Cantrade).", "Cantrade",
       "Cơ quan Hợp tác và Đầu tư Canada"},
      {"Ngân hàng TMCP Phương Đông Lộc An (Orientbank) lãi lớn.", "Orientbank",
       "Ngân hàng TMCP Phương Đông Lộc An"},
      {"Ông ở Đại học Purdue (Indiana) ba năm.", "Indiana", ""},
      {"Tổ chức Hợp tác và Phát triển Lộc An - OCDL cho biết.", "OCDL",
       "Tổ chức Hợp tác và Phát triển Lộc An"},
      {"Trường Đại học Kinh tế Lộc An - ĐHQGHN tuyển sinh.", "ĐHQGHN", ""},
      {"Tổng công ty Xây dựng Lộc An - TNHH lãi lớn.", "TNHH", ""},
      {"Nga dùng Mô-đun Dẫn đường và Cánh nâng (UMPX) kèm động cơ.", "UMPX",
       "Mô-đun Dẫn đường và Cánh nâng"},
      {"Nền tảng Dịch vụ công Quốc gia (NDPX) mở cửa.", "NDPX", "Nền tảng Dịch vụ công Quốc gia"},
      {"Theo chương trình Quỹ Bảo vệ Khí hậu Toàn cầu (GCFX), tiền đã về.", "GCFX",
       "Quỹ Bảo vệ Khí hậu Toàn cầu"},
      {"Họ rời tổ chức Hiệp ước Bắc Đại Tây Dương (NATO) rồi.", "NATO",
       "tổ chức Hiệp ước Bắc Đại Tây Dương"},
      {"Liên minh với đảng Đại hội Dân tộc Lộc An (ANCL) đã tan.", "ANCL",
       "đảng Đại hội Dân tộc Lộc An"},
  });
}

TEST_CASE("what holds such a noun begins no long form") {
  check_definitions({
      {"Nhà cung cấp dịch vụ trung gian (ISP) chịu trách nhiệm.", "ISP", ""},
      {"Đảng Xã hội và Dân chủ (S&D) bỏ phiếu.", "S&D", "Đảng Xã hội và Dân chủ"},
      {"Đó là trường hợp của Smith Jones (Arsenal) năm ấy.", "Arsenal", ""},
      {"Bộ trưởng Quốc phòng John Smith (SPD) phát biểu.", "SPD", ""},
      {"Tàu USS Lake Smith (CG-70) đã tới.", "CG-70", ""},
      {"Người bệnh nhập viện chức năng co bóp tim (EF) còn 30%.", "EF", ""},
      {"Đài Trang (TTXVN)", "TTXVN", ""},
      {"Công ty Cổ phần Nhựa Thiếu niên Tiền Phong (NTP) họp.", "NTP",
       "Công ty Cổ phần Nhựa Thiếu niên Tiền Phong"},
      {"Bộ Giáo dục và Đào tạo (GD- ĐT) vừa họp.", "GD", ""},
      {"Đài phát thanh Quốc tế Đài Loan (RTI) phát.", "RTI", "Đài phát thanh Quốc tế Đài Loan"},
      {"Cô học ở Trường Nghệ thuật Sao Mai (NY, Mỹ).", "NY", ""},
      {"theo Thông tư 04/1999/TT-BCA(C13), thẻ cũ", "C13", ""},
      {"giảm các chỉ số như đường huyết, cholesterol xấu (LDL) và mỡ", "LDL", ""},
  });
}

TEST_CASE("a known term and its initials stand side by side") {
  check_definitions({
      {"Họ ứng dụng trí tuệ nhân tạo (AI) vào trồng lúa.", "AI", "trí tuệ nhân tạo"},
      {"Tăng trưởng tổng sản phẩm quốc nội - GDP, rồi giá cả.", "GDP", "tổng sản phẩm quốc nội"},
      {"Vốn ODA (hỗ trợ phát triển chính thức) giảm.", "ODA", "hỗ trợ phát triển chính thức"},
      {"Năm nay ở đó họ nuôi cả trí tuệ nhân tạo (VKIST).", "VKIST", ""},
  });
}

TEST_CASE("a dash defines what it leaves no doubt about") {
  check_definitions({
      {"Mô hình thông tin công trình (Building Information Modeling - BIM) chạy tốt.", "BIM",
       "Building Information Modeling"},
      {"Giám đốc tuyến số 2 (Ban quản lý đường sắt đô thị - MAUR) cho biết.", "MAUR",
       "Ban quản lý đường sắt đô thị"},
      {"Giấy chứng nhận quyền sử dụng đất - QSDĐ, của các hộ.", "QSDĐ", "quyền sử dụng đất"},
      {"Viện trưởng Viện Lúa - TS Trần An nói.", "TS", ""},
      {"Tổng giám đốc Ngân hàng Lộc An - CNN cho biết.", "CNN", ""},
  });
}

TEST_CASE("foreign names in full, reversed brackets and codes of shares") {
  check_definitions({
      {"Họ trấn áp Tehreek-e-Taliban Pakistan (TTP), một nhóm.", "TTP",
       "Tehreek-e-Taliban Pakistan"},
      {"Anh vào University of British Columbia (UBC) năm ấy.", "UBC",
       "University of British Columbia"},
      {"Anh còn là Chủ tịch CFDA (Hội đồng Nhà thiết kế Thời trang Mỹ).", "CFDA",
       "Hội đồng Nhà thiết kế Thời trang Mỹ"},
      {"Viện Quản trị FSB (Đại học Lộc An) tuyển sinh.", "FSB", ""},
      {"Công ty Cổ phần Đường Lộc An (HOSE: BHS) thông báo.", "BHS",
       "Công ty Cổ phần Đường Lộc An"},
      {"CTCP Vàng bạc Lộc An (mã PNJ) công bố.", "PNJ", "CTCP Vàng bạc Lộc An"},
      {"Người dân Lộc An (mã PNJ) công bố.", "PNJ", ""},
  });
}

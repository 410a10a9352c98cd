// SPDX-License-Identifier: GPL-2.0-or-later
#include "property/officials_sentences.h"

#include <cstdint>
#include <string_view>

namespace timtin::test {
namespace {

using Words = std::vector<std::string_view>;

/// `{x}`: a commune or a ward, `{k}`: a known one, `{z}`: a special zone, `{p}`: a province or a
/// city.
const Words posts{
    "Chủ tịch UBND xã {x}",
    "Phó Chủ tịch UBND phường {x}",
    "Phó Chủ tịch Thường trực UBND xã {x}",
    "Bí thư Đảng ủy xã {x}",
    "Phó Bí thư Thường trực Đảng ủy phường {x}",
    "Chủ tịch HĐND phường {x}",
    "Trưởng Công an xã {x}",
    "Phó Trưởng Công an phường {x}",
    "Chủ tịch Ủy ban MTTQ Việt Nam xã {x}",
    "Chánh Văn phòng HĐND và UBND xã {x}",
    "Giám đốc Trung tâm Phục vụ hành chính công phường {x}",
    "Trưởng phòng Kinh tế xã {x}",
    "Trưởng phòng Kinh tế, Hạ tầng và Đô thị phường {x}",
    "Trưởng phòng Văn hóa - Xã hội xã {x}",
    "Chủ tịch Hội Nông dân xã {x}",
    "Chủ tịch Hội Liên hiệp Phụ nữ phường {x}",
    "Bí thư Đoàn phường {x}",
    "Chỉ huy trưởng Ban Chỉ huy Quân sự xã {x}",
    "Trưởng trạm Y tế xã {x}",
    "Trưởng Ban Công tác Mặt trận khu phố 4, phường {x}",
    "Bí thư Chi bộ thôn 3, xã {x}",
    "Chủ tịch UBND đặc khu {z}",
    "Bí thư Đảng ủy đặc khu {z}",
    "Chủ tịch UBND tỉnh {p}",
    "Bí thư Tỉnh ủy {p}",
    "Phó Chủ tịch Thường trực HĐND tỉnh {p}",
    "Giám đốc Sở Nông nghiệp và Môi trường tỉnh {p}",
    "Giám đốc Sở Dân tộc và Tôn giáo tỉnh {p}",
    "Phó Giám đốc Sở Xây dựng tỉnh {p}",
    "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy {p}",
    "Phó Trưởng Đoàn ĐBQH tỉnh {p}",
    "Giám đốc Công an tỉnh {p}",
    "Chánh án TAND khu vực 3 - {p}",
    "Viện trưởng VKSND khu vực 5 - {p}",
    "Trưởng Thuế cơ sở 4 tỉnh {p}",
    "Trưởng Thuế tỉnh {p}",
    "Trưởng Thi hành án dân sự tỉnh {p}",
    "Giám đốc Trung tâm Phục vụ hành chính công tỉnh {p}",
    "Giám đốc Kho bạc Nhà nước khu vực 7",
    "Chi cục trưởng Chi cục Hải quan khu vực 3",
    "Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã {x}",
    "Phó Chánh Văn phòng Đảng ủy phường {x}",
    "Bí thư Chi bộ tổ dân phố số 7, phường {x}",
    "Trưởng Thuế thành phố Hải Phòng",
    "Giám đốc Bảo hiểm xã hội tỉnh {p}",
    "Bộ trưởng Bộ Dân tộc và Tôn giáo",
    "Thứ trưởng Bộ Nông nghiệp và Môi trường",
    "Giám đốc Kho bạc Nhà nước khu vực IV",
    "Giám đốc Chi nhánh Văn phòng Đăng ký đất đai khu vực 7",
    "Phó Chủ tịch HĐND đặc khu {z}",
    "Trưởng thôn Phú Lâm, xã {x}",
    "Trưởng bản Nà Ke, xã {x}",
    "Trưởng khu phố 7, phường {x}",
    "Tổ trưởng tổ dân phố 12, phường {x}",
    "Bí thư Chi bộ khu phố Tân Lập, phường {x}",
    "Già làng làng Kon Brap, xã {x}",
    "Chủ tịch Hội Cựu chiến binh xã {x}",
    "Trưởng Ban Văn hóa - Xã hội HĐND phường {x}",
    "Giám đốc HTX Nông nghiệp {k}",
    "Hiệu trưởng Trường Tiểu học {k}",
    "Đồn trưởng Đồn Biên phòng {k}",
    "Phó Cục trưởng Cục Quản lý, giám sát bảo hiểm",
    "Trưởng Ban Chính sách, Chiến lược Trung ương",
    "Chủ nhiệm Ủy ban Văn hóa và Xã hội của Quốc hội",
    "Phó Chủ nhiệm Ủy ban Pháp luật và Tư pháp",
    "Vụ trưởng Vụ Tổ chức cán bộ",
    "Trưởng Thống kê tỉnh {p}",
    "Trưởng Phòng Thi hành án dân sự khu vực 4 - {p}",
    "Giám đốc Sở Nội vụ {p}",
    "Chủ tịch Hội Nông dân tỉnh",
    "Tư lệnh Quân khu 9",
};

const Words frames{
    "{post} {name} cho biết kế hoạch đã xong.",
    "Theo {post} {name}, việc này đã có kết quả.",
    "Ông {name}, {post}, cho biết như vậy.",
    "Ông {name} - {post} phát biểu tại hội nghị.",
    "Tại buổi làm việc, {post} {name} đề nghị các đơn vị vào cuộc.",
    "Đồng chí {name}, {post} chủ trì hội nghị.",
    "{post}, ông {name} cho hay.",
    "Dự lễ có bà {name}, {post}.",
    "Hội nghị do ông {name} - {post} chủ trì.",
    "Chiều qua, {post} {name} đã kiểm tra hiện trường.",
    "Ông {name} – {post} – thông tin thêm.",
    "Ông {name} ({post}) cho rằng cần làm sớm.",
    "Bà {name} được bầu giữ chức {post}.",
    "Theo ông {name}-{post}, mọi việc đã ổn.",
    "Tham dự có các đồng chí: {name}, {post}.",
};

/// The last ones are invented: shape alone must tell where they end.
const Words communes{
    "Lộc An",      "Hoài Châu Bắc",  "Tân An",         "Hồ Thị Kỷ",   "Phú Mỹ",
    "Vạn Thắng",   "Đông Anh",       "Kim Liên",       "Lý Văn Lâm",  "Tân Phú Trung",
    "Mỹ Đức",      "Cao Minh",       "Yên Bình",       "Đoàn Đào",    "Bình Hưng",
    "Văn Giang",   "Dương Hòa",      "Châu Thành",     "Hà Lam",      "Lương Sơn",
    "Mai Sơn",     "La Bằng",        "Quang Trung",    "Thủy Nguyên", "Nghĩa Lâm",
    "Vũ Lễ",       "Trần Đề",        "Ea Súp",         "Đắk Mil",     "Tam Kỳ",
    "Bảo Lâm 2",   "Phan Rang",      "An Hội Tây",     "Nam Đàn",     "Tiên Lãng",
    "Thọ Xuân",    "Long Hải",       "Hương Trà",      "Kỳ Xuân",     "Ngọc Hồi",
    "Lê Chân",     "Đại Thanh",      "Hải Vân Thượng", "Kim Vọng",    "Lâm Nhạn",
    "Đông Quế Hạ", "Vĩnh Trác Đông", "Bạch Hạc Sơn",   "Bà Điểm",     "Đạ Huoai 3",
    "A Lưới 2",    "Móng Cái 1",     "Phong Dụ Hạ",    "Nếnh",
};
/// After which schools, posts and cooperatives are called.
const Words known{"An Hội", "Quy Nhơn Tây", "Yên Phúc", "Đức Xuân", "Phú Hữu", "Mỹ Phước Tây"};
const Words zones{"Phú Quốc", "Cát Hải", "Lý Sơn", "Vân Đồn", "Cô Tô", "Côn Đảo", "Thổ Châu"};
const Words provinces{"Hải Dương", "Quảng Ninh", "Lâm Đồng", "Hà Tĩnh",  "Cao Bằng",  "Khánh Hòa",
                      "An Giang",  "Đắk Lắk",    "Gia Lai",  "Phú Thọ",  "Vĩnh Long", "Cà Mau",
                      "Nghệ An",   "Sơn La",     "Lai Châu", "Tây Ninh", "Hưng Yên",  "Đồng Tháp"};

const Words families{"Nguyễn", "Trần", "Lê",    "Phạm", "Hoàng", "Vũ",    "Đặng", "Bùi",   "Đỗ",
                     "Hồ",     "Ngô",  "Dương", "Lý",   "Đinh",  "Mai",   "Cao",  "Trịnh", "Hà",
                     "Lương",  "Tô",   "Tạ",    "Đoàn", "Lò",    "Hoàng", "Phan", "Huỳnh"};
const Words middles{"Văn",  "Thị", "Hữu", "Đức",  "Minh",    "Quang", "Thanh", "Xuân",
                    "Ngọc", "Bá",  "",    "Đình", "Thị Kim", "Mạnh",  "Quốc",  "Tiến"};
const Words givens{"An",   "Bình",  "Hải",  "Cường", "Nam",  "Sơn",  "Hạnh", "Tuấn", "Lan",
                   "Phúc", "Thắng", "Vinh", "Yến",   "Long", "Khoa", "Thủy", "Tùng", "Đạt"};

/// Of other peoples, and with families that no list has.
const Words whole_names{"Ksor H'Bơ Khắp", "Rơ Châm Giáo",    "Y Thông",        "Siu Hương",
                        "Thào A Sử",      "Vàng Seo Cón",    "H'Yim Kđoh",     "Điểu K'Ré",
                        "Bàn Văn Thạch",  "Quản Minh Cường", "Lê Quang Tự Do", "Lương Văn Đoàn",
                        "Hoàng Gia Bảo",  "Đoàn Ngọc Lâm",   "Rơ Ông Ha Ngọc", "Pơr'ning Bríu Pố",
                        "Bh'riu Liếc",    "Sùng A Chinh",    "Chu Hải Dân",    "Văn Bá Quang"};

/// A linear congruential generator (Knuth, TAOCP 2, 3.3.4): the same draws on every machine.
class Draw {
 public:
  std::string_view from(const Words& words) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return words[(state_ >> 33) % words.size()];
  }

 private:
  std::uint64_t state_ = 2025;
};

void fill(std::string& text, std::string_view slot, std::string_view word) {
  if (const auto at = text.find(slot); at != std::string::npos) text.replace(at, slot.size(), word);
}

std::string person(Draw& draw) {
  const std::string_view kind = draw.from({"whole", "parts", "parts", "parts", "parts"});
  if (kind == "whole") return std::string(draw.from(whole_names));
  std::string name(draw.from(families));
  if (const std::string_view middle = draw.from(middles); !middle.empty())
    name += ' ' + std::string(middle);
  return name + ' ' + std::string(draw.from(givens));
}

}  // namespace

std::vector<OfficialSentence> official_sentences(std::size_t each) {
  std::vector<OfficialSentence> sentences;
  Draw draw;
  for (const std::string_view pattern : posts)
    for (const std::string_view frame : frames)
      for (std::size_t i = 0; i < each; ++i) {
        std::string post(pattern);
        fill(post, "{x}", draw.from(communes));
        fill(post, "{k}", draw.from(known));
        fill(post, "{z}", draw.from(zones));
        fill(post, "{p}", draw.from(provinces));
        OfficialSentence sentence{std::string(frame), person(draw), post};
        fill(sentence.text, "{post}", post);
        fill(sentence.text, "{name}", sentence.name);
        sentences.push_back(std::move(sentence));
      }
  return sentences;
}

}  // namespace timtin::test

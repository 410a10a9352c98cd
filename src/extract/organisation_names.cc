// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {

/// `VN Oil Nguyễn Hữu Văn`: what stands before a whole name is no name.
bool OrganisationReader::vietnamese_name_follows(std::size_t at) const {
  const std::size_t run = capital_run_end(passage_, at);
  for (std::size_t i = at + 1; i + 2 < run; ++i)
    if (vietnamese_name_end(passage_, i) == run) return !passage_.vietnamese(at);
  // `công ty dược Stonegen | Hồ Nhân`
  const bool brief = run == at + 3 && (passage_.marked(at + 1) || passage_.marked(at + 2));
  return brief && (last_ == Piece::field || last_ == Piece::plain) && !passage_.vietnamese(at) &&
         vietnamese_name_end(passage_, at + 1) == run;
}

/// One word, no family, and then the short form of the whole in brackets.
bool OrganisationReader::is_last_before_acronym(std::size_t at) const {
  const std::size_t brief = at + 1;
  return brief < passage_.size() && capital_run_end(passage_, at) == brief &&
         passage_.phrase(PhraseKind::family, at).length == 0 &&
         passage_.gap_before(brief) == (gap::space | gap::open) &&
         passage_.shape(brief) == Shape::upper && passage_.gap_before(brief + 1) & gap::close;
}

/// `WikiLeaks | Julian Brown`: capitals inside a word are a brand's, unless a family begins with
/// them: `McDonald`, `DeSantis`.
bool OrganisationReader::brand_begins(std::size_t at) const {
  constexpr std::array<std::string_view, 9> prefixes{"Mc", "Mac", "De",   "Di", "La",
                                                     "Le", "Van", "Fitz", "Du"};
  if (passage_.shape(at) != Shape::capital || passage_.vietnamese(at)) return false;
  const std::string_view word = passage_.text(at, at + 1);
  const auto inner =
      std::find_if(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const std::string_view before(word.begin(), inner);
  return inner != word.end() &&
         std::find(prefixes.begin(), prefixes.end(), before) == prefixes.end() &&
         foreign_name_end(passage_, at + 1) >= at + 3;
}

/// `Tư lệnh Hải quân | John Smithfield`, `phát ngôn viên cảnh sát | Mary Smithfield nói`: armed
/// forces are called after nobody, but the police of a place is: `Mary Smithfield, phát ngôn viên
/// cảnh sát Santa Smith,`.
bool OrganisationReader::officer_begins(std::size_t at) const {
  constexpr auto forces = std::to_array<std::string_view>(
      {"Hải quân", "hải quân", "Không quân", "không quân", "Lục quân", "lục quân", "Quân đội",
       "quân đội", "Cảnh sát", "cảnh sát", "Vũ trang", "vũ trang"});
  if (at < 2 || !is_capital(passage_, at)) return false;
  const std::string_view force = passage_.text(at - 2, at);
  if (std::find(forces.begin(), forces.end(), force) == forces.end()) return false;
  const std::size_t end = foreign_name_end(passage_, at);
  const bool police = force.ends_with("sát");
  const std::uint16_t behind = passage_.gap_before(end);
  return end > at + 1 && (police ? behind == gap::space
                                 : !(behind & gap::comma &&
                                     passage_.phrase(PhraseKind::honorific, end).length > 0));
}

bool OrganisationReader::name_begins(std::size_t at) const {
  if ((person_ > 0 && at == person_) || officer_begins(at)) return true;
  if (brand_begins(at)) return false;
  if (!is_capital(passage_, at))
    return vietnamese_name_end(passage_, at) > at ||
           (((last_ == Piece::place && ends_country(at)) || (last_ == Piece::office && state_)) &&
            initials_name_end(passage_, at) > at);
  if (vietnamese_name_begins(at) || unknown_family_begins(at)) return true;
  // A foreign name needs a complete organisation before it: `Tổng thống Mỹ Donald Trump`.
  const bool acronym = last_ == Piece::proper && passage_.shape(at - 1) == Shape::upper &&
                       capital_run_end(passage_, at) > at + 1;
  if (last_ == Piece::head || (last_ == Piece::proper && !acronym) || vietnamese_name_follows(at))
    return false;
  const std::size_t place = std::max(passage_.phrase(PhraseKind::country, at).length,
                                     passage_.phrase(PhraseKind::place, at).length);
  // `Quốc vương Kuwait Sabah Al-Ahmad`: a state needs no other place behind it.
  if (place == 1 && last_ == Piece::place && ends_country(at) &&
      foreign_name_end(passage_, at + 1) > at + 1)
    return true;
  const bool known = place > 0 || passage_.phrase(PhraseKind::whole, at).length > 0;
  return !known && foreign_name_end(passage_, at) > at;
}

/// `thành phố Huế | Quản Minh Cường`: no list of families is complete. Three capitals behind a
/// complete organisation, the last two a name with a rare family, are one.
bool OrganisationReader::unknown_family_begins(std::size_t at) const {
  // `Quân khu 9 | Quản Minh Cường`
  const bool numbered = at > 0 && passage_.shape(at - 1) == Shape::digit;
  if (last_ != Piece::place && last_ != Piece::whole && last_ != Piece::field && !numbered)
    return false;
  if (capital_run_end(passage_, at) != at + 3 || passage_.gap_before(at) != gap::space)
    return false;
  for (const PhraseKind kind :
       {PhraseKind::head, PhraseKind::whole, PhraseKind::field, PhraseKind::level,
        PhraseKind::place, PhraseKind::country, PhraseKind::family, PhraseKind::office,
        PhraseKind::word, PhraseKind::linker, PhraseKind::not_name, PhraseKind::stop})
    if (passage_.phrase(kind, at).length > 0) return false;
  return passage_.vietnamese(at) && vietnamese_name_end(passage_, at + 1) == at + 3 &&
         !(passage_.phrase(PhraseKind::family, at + 1).attributes & attribute::family::common);
}

bool OrganisationReader::vietnamese_name_begins(std::size_t at) const {
  const std::size_t end = vietnamese_name_end(passage_, at);
  if (end == at) return false;
  // `Công ty địa ốc Hoàng Lâm (HLC) | Trần Anh Tú`
  const bool firm = last_ != Piece::office && end == at + 2 &&
                    passage_.gap_before(end) & gap::open && end + 1 < passage_.size() &&
                    passage_.shape(end) == Shape::upper &&
                    passage_.gap_before(end + 1) == (gap::close | gap::space) &&
                    vietnamese_name_end(passage_, end + 1) >= end + 3;
  if (firm) return false;
  // `Trường THPT Lê Quý Đôn` bears a person's name; so may a company.
  // `Giám đốc công ty Phạm Văn An`: hardly a company is called so.
  const bool person =
      passage_.shape(at - 1) == Shape::lower && holder_ == Holder::company &&
      passage_.phrase(PhraseKind::family, at + 1).attributes & attribute::family::middle &&
      passage_.phrase(PhraseKind::family, at).attributes & attribute::family::common;
  // `Chủ tịch CLB Phạm Văn An`: no club is called so.
  const bool club = end >= at + 3 && passage_.text(at - 1, at) == "CLB" &&
                    passage_.phrase(PhraseKind::family, at).attributes & attribute::family::common;
  if (named_ && last_ == Piece::head) return person || club;
  // `Trường Cao đẳng Kỹ thuật Lý Tự Trọng TP HCM`: no place follows a person.
  if (namesake() && passage_.gap_before(end) == gap::space &&
      (passage_.phrase(PhraseKind::level, end).length > 0 ||
       passage_.phrase(PhraseKind::place, end).length > 0))
    return false;
  // `Bệnh viện Phụ sản Từ Dũ`
  if (namesake() && end == at + 2 &&
      !(passage_.phrase(PhraseKind::family, at).attributes & attribute::family::common))
    return false;
  // `Đội CSGT Bàn Cờ`, `Đội Cảnh sát giao thông Bàn Cờ`
  const bool police = last_ == Piece::field && passage_.text(at - 1, at) == "thông";
  if ((last_ == Piece::head || police) && end == at + 2 && passage_.is_unit(at, end) &&
      !(passage_.phrase(PhraseKind::family, at).attributes & attribute::family::common))
    return false;
  // `Chủ tịch Hồ Chí Minh` is the person, `Thành ủy Hồ Chí Minh` the place.
  if (last_ == Piece::office && end >= at + 3 &&
      passage_.phrase(PhraseKind::place, at).length == end - at)
    return true;
  // `Bộ Văn hóa Nguyễn Thái Bình`, though wards are called so
  const PhraseAt ward = passage_.phrase(PhraseKind::place, at);
  if (ward.length == end - at && ward.attributes & attribute::place::common) return true;
  const std::size_t known = std::max({passage_.phrase(PhraseKind::field, at).length,
                                      passage_.phrase(PhraseKind::head, at).length,
                                      passage_.phrase(PhraseKind::whole, at).length,
                                      passage_.phrase(PhraseKind::country, at).length,
                                      passage_.phrase(PhraseKind::place, at).length});
  // `Lâm nghiệp` and `Kim Sơn` are no persons; `Đoàn Ngọc Hải` is, though `Đoàn` is a youth union.
  if (known >= 2 && vietnamese_name_end(passage_, at + known) > at + known) return false;
  // `Thành Đoàn Đà Nẵng`
  if (known >= 2 && passage_.phrase(PhraseKind::place, at + known).length == end - at - known)
    return false;
  // `Liên hợp quốc Phó Thông`, though no list of families is complete
  if (passage_.phrase(PhraseKind::whole, at).length == known && known >= 3) return false;
  const bool place =
      known >= 2 && known == std::max(ward.length, passage_.phrase(PhraseKind::country, at).length);
  // `Sở Nội vụ Quảng Ngãi Ya Ti`: names of other peoples look like no name behind a place.
  const bool rare =
      !(passage_.phrase(PhraseKind::family, at).attributes & attribute::family::common);
  if (place && rare && end - at == known + 2) return false;
  // `tỉnh Thanh Hóa Chu Hải Chính`: hardly a place follows another one.
  // `Bộ Ngoại giao Vũ Quang Minh`: nor does a family's that many have begin one.
  if (place && (last_ == Piece::place || !rare) && end - at == known + 1)
    return passage_.phrase(PhraseKind::opening, at + known).length == 0;
  return known < 2 || end - at > known + 1;
}

}  // namespace timtin

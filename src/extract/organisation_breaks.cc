// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {

/// After a comma or a dash: `Trung tâm Xúc tiến Đầu tư - Thương mại`, `Cục X, Bộ Công an`.
std::size_t OrganisationReader::read_behind_break(std::size_t at) {
  const std::uint16_t between = passage_.gap_before(at);
  const bool dash = between == (gap::dash | gap::space);
  if (!dash && between != (gap::comma | gap::space)) return at;
  std::size_t end = read_numbered_place(at, dash);
  if (end == at && !dash) end = read_countries(at);
  if (end == at) end = read_larger(at);
  if (end == at && !dash) end = read_capital_fields(at);
  if (end == at && !dash) end = read_further_fields(at);
  if (end == at && !dash) end = read_lower_field(at);
  if (end == at && !dash) end = read_lower_list(at);
  return end > at || !dash ? end : read_joined(at);
}

/// `khu vực Việt Nam, Lào và Campuchia`, `Đại sứ Mỹ tại Đức, Áo và Ba Lan`: all of the region.
std::size_t OrganisationReader::read_countries(std::size_t at) const {
  constexpr std::size_t most = 8;
  if (last_ != Piece::place || !ends_country(at)) return at;
  std::size_t end = at;
  for (std::size_t countries = 0; countries < most && end < passage_.size(); ++countries) {
    const bool last = passage_.text(end, end + 1) == "và";
    const std::size_t next = end + (last ? 1 : 0);
    const std::size_t country = passage_.phrase(PhraseKind::country, next).length;
    if (country == 0) return at;
    end = next + country;
    if (last) return end;
    const bool goes_on =
        end < passage_.size() && (passage_.gap_before(end) == (gap::comma | gap::space) ||
                                  passage_.text(end, end + 1) == "và");
    if (!goes_on) return at;
  }
  return at;
}

/// `khu phố 5, phường Tân An`, `TAND khu vực 3 - Hải Phòng`: a number says little without the place
/// behind it. So does a part of a commune, `thôn Đông, xã Lộc An`, and a place whose larger one
/// leads to a person.
std::size_t OrganisationReader::read_numbered_place(std::size_t at, bool dash) {
  if (last_ != Piece::place || nameless_) return at;
  const bool numbered = passage_.shape(at - 1) == Shape::digit;
  if (dash) {
    if (!numbered || !is_capital(passage_, at)) return at;
    const auto place = place_name(passage_, at, {false, true});
    if (!place || place->end == at) return at;
    if (place->person_follows) person_ = place->end;
    return place->end;
  }
  if (passage_.phrase(PhraseKind::level, at).length == 0) return at;
  const std::size_t person = person_;
  const bool part = part_;
  const std::size_t end = read_level(at);
  if (end > at && !nameless_ && (numbered || (part && !part_) || person_ != person)) return end;
  part_ = part;
  nameless_ = false;
  person_ = person;
  return at;
}

/// `Cục Xuất bản, In và Phát hành`, no matter whether a lexicon knows the parts: capitals between
/// commas, and `và` before the last.
std::size_t OrganisationReader::read_capital_fields(std::size_t at) {
  constexpr std::size_t most = 12;
  if (last_ != Piece::field && last_ != Piece::proper && last_ != Piece::plain) return at;
  for (std::size_t i = at; i < passage_.size() && i < at + most; ++i) {
    const bool begins = i == at || passage_.gap_before(i) & gap::comma;
    if (passage_.gap_before(i) & ~(gap::space | gap::comma)) return at;
    const bool other = passage_.phrase(PhraseKind::office, i).length > 0 ||
                       passage_.phrase(PhraseKind::honorific, i).length > 0 ||
                       passage_.phrase(PhraseKind::head, i).length > 0 ||
                       passage_.phrase(PhraseKind::level, i).length > 0;
    if (begins && (!is_capital(passage_, i) || other || vietnamese_name_end(passage_, i) > i + 2))
      return at;
    if (!begins && passage_.phrase(PhraseKind::stop, i).length > 0) return at;
    if (passage_.text(i, i + 1) != "và") continue;
    const std::size_t field = passage_.phrase(PhraseKind::field, i + 1).length;
    if (field == 0 || !is_capital(passage_, i + 1)) return at;
    last_ = Piece::field;
    return i + 1 + field;
  }
  return at;
}

/// `Cục Chống tham nhũng, Thanh tra Chính phủ`: the larger organisation, where it is no subject of
/// its own and no person's.
std::size_t OrganisationReader::read_larger(std::size_t at) {
  const bool organisation = passage_.phrase(PhraseKind::head, at).length > 0 ||
                            passage_.phrase(PhraseKind::whole, at).length > 0;
  // `trưởng khoa Tai mặt cổ - bệnh viện Sao Mai`
  const bool lower = passage_.shape(at) == Shape::lower;
  const PhraseAt head = passage_.phrase(PhraseKind::head, at);
  const bool institution = head.length > 1 && head.attributes & attribute::head::named;
  if (last_ == Piece::office || (lower && !institution) || !organisation ||
      passage_.phrase(PhraseKind::office, at).length > 0 || vietnamese_name_end(passage_, at) > at)
    return at;
  const Piece last = last_;
  const bool named = named_;
  std::size_t end = read_piece(at);
  for (std::size_t next = end; next < passage_.size() && passage_.soft_before(next); end = next) {
    next = read_piece(end);
    if (next == end) break;
  }
  // `Giám đốc Công an tỉnh Hà Nam, Ban chuyên án đã bắt`: behind a place it is what the sentence
  // goes on about.
  const bool subject = last == Piece::place && end < passage_.size() &&
                       passage_.gap_before(end) == gap::space &&
                       passage_.phrase(PhraseKind::stop, end).length > 0;
  if (end > at + 1 && !subject) return end;
  last_ = last;
  named_ = named;
  return at;
}

/// `Kinh tế, Giao thông và Nông nghiệp`: after a comma the fields go on, if `và` leads to the last,
/// or if there are two: `khoa Ngôn ngữ, Văn hóa, Nghệ thuật`.
std::size_t OrganisationReader::read_further_fields(std::size_t at) {
  constexpr int most = 4;
  if (last_ != Piece::field && last_ != Piece::proper && last_ != Piece::plain) return at;
  std::size_t end = at;
  for (int fields = 0; fields < most; ++fields) {
    const std::size_t length = passage_.phrase(PhraseKind::field, end).length;
    if (length == 0 || passage_.shape(end) == Shape::lower) return at;
    end += length;
    if (end >= passage_.size()) return fields > 0 ? end : at;
    if (passage_.phrase(PhraseKind::conjunction, end).length == 1) {
      const std::size_t last = passage_.phrase(PhraseKind::field, end + 1).length;
      return last > 0 ? end + 1 + last : at;
    }
    if (passage_.gap_before(end) != (gap::comma | gap::space)) {
      if (fields == 0) return at;
      last_ = Piece::proper;  // `Nghệ thuật Khmer`
      return end;
    }
  }
  return at;
}

/// `lực lượng phòng thủ phóng xạ, hóa học và sinh học`: in lower case it goes on after a comma, if
/// `và` leads to a last one that the lexicons know.
std::size_t OrganisationReader::read_lower_list(std::size_t at) {
  constexpr std::size_t most = 4;
  if (last_ != Piece::plain && last_ != Piece::field) return at;
  if (passage_.shape(at - 1) != Shape::lower) return at;
  std::size_t end = at;
  while (end < passage_.size() && end < at + most && passage_.shape(end) == Shape::lower &&
         (end == at || passage_.gap_before(end) == gap::space)) {
    const std::size_t word = passage_.phrase(PhraseKind::word, end).length;
    if (word == 0 && ends_plain_words(end)) break;
    end += std::max<std::size_t>(word, 1);
  }
  if (end == at || end >= passage_.size() || passage_.text(end, end + 1) != "và" ||
      passage_.shape(end + 1) != Shape::lower)
    return at;
  const std::size_t last = std::max(passage_.phrase(PhraseKind::field, end + 1).length,
                                    passage_.phrase(PhraseKind::word, end + 1).length);
  if (last < 2) return at;
  last_ = Piece::plain;
  return end + 1 + last;
}

/// `Cục Quản lý, giám sát bảo hiểm Ngô Tấn Thu`: in lower case the fields go on after a comma, if
/// they lead to a whole name.
std::size_t OrganisationReader::read_lower_field(std::size_t at) {
  constexpr std::size_t most = 8;
  const std::size_t field = passage_.phrase(PhraseKind::field, at).length;
  if (last_ == Piece::office || last_ == Piece::place || last_ == Piece::whole || field < 2 ||
      passage_.shape(at) != Shape::lower || passage_.phrase(PhraseKind::stop, at).length >= field)
    return at;
  std::size_t end = at + field;
  while (end < passage_.size() && end < at + most && passage_.gap_before(end) == gap::space &&
         passage_.shape(end) == Shape::lower &&
         (!ends_plain_words(end) || passage_.text(end, end + 1) == "và"))
    ++end;
  if (end >= passage_.size() || passage_.gap_before(end) != gap::space ||
      vietnamese_name_end(passage_, end) < end + 3)
    return at;
  last_ = Piece::plain;
  return end;
}

/// A further part of a name: `Nghiên cứu và Ứng dụng`, `Đầu tư - Thương mại`. A post, a person or
/// another organisation is none.
std::size_t OrganisationReader::read_joined(std::size_t at) {
  // `Hội Hữu nghị Việt Nam - Cuba`
  const std::size_t country = passage_.phrase(PhraseKind::country, at).length;
  if (last_ == Piece::place && country > 0 && ends_country(at)) return at + country;
  // `Viện Đào tạo Việt - Anh`
  if (country > 0 && is_capital(passage_, at) && passage_.text(at - 1, at) == "Việt") {
    last_ = Piece::place;
    return at + country;
  }
  const bool about = last_ == Piece::head && passage_.phrase(PhraseKind::field, at).length > 1;
  if (last_ != Piece::proper && last_ != Piece::field && last_ != Piece::plain && !about) return at;
  // The `Phòng` of `Kiểm soát và Phòng ngừa dịch bệnh` is no office.
  const std::size_t head = passage_.phrase(PhraseKind::head, at).length;
  const bool other = passage_.phrase(PhraseKind::office, at).length > 0 ||
                     head > passage_.phrase(PhraseKind::word, at).length ||
                     passage_.phrase(PhraseKind::whole, at).length > 0 ||
                     passage_.phrase(PhraseKind::honorific, at).length > 0 ||
                     passage_.phrase(PhraseKind::title, at).length > 0 ||
                     passage_.phrase(PhraseKind::before, at).length > 0 ||
                     passage_.phrase(PhraseKind::level, at).length > 0 ||
                     passage_.phrase(PhraseKind::copula, at).length > 0 ||
                     passage_.phrase(PhraseKind::plural, at).length > 0 ||
                     passage_.phrase(PhraseKind::stop, at).length > 0 ||
                     vietnamese_name_end(passage_, at) > at || foreign_name_end(passage_, at) > at;
  // `– thông tin thêm` is no field.
  const bool verb =
      passage_.shape(at) == Shape::lower && passage_.gap_before(at) & gap::dash &&
      passage_.phrase(PhraseKind::stop, at).length >= passage_.phrase(PhraseKind::field, at).length;
  const bool field = !verb && passage_.phrase(PhraseKind::field, at).length > 1;
  // `Thứ trưởng Bộ Công an kiêm Cảnh sát trưởng`
  const bool post = passage_.phrase(PhraseKind::office, at).length >
                    passage_.phrase(PhraseKind::field, at).length;
  if (other && (!field || post)) return at;
  if (passage_.shape(at) == Shape::digit) return at;
  if (passage_.shape(at) == Shape::lower && last_ != Piece::plain && !field) return at;
  const std::size_t known = read_known(at);
  if (known > at) return known;
  last_ = passage_.shape(at) == Shape::lower ? Piece::plain : Piece::proper;
  return at + std::max<std::size_t>(passage_.phrase(PhraseKind::word, at).length, 1);
}

/// `Ban An toàn giao thông (ATGT) TP.HCM`: an abbreviation in brackets does not end the post.
std::size_t OrganisationReader::read_behind_acronym(std::size_t at) {
  std::size_t close = at;
  while (close < passage_.size() && close < at + 3 && passage_.shape(close) == Shape::upper &&
         (close == at || !(passage_.gap_before(close) & gap::close)))
    ++close;
  constexpr std::uint16_t behind = gap::close | gap::space;
  // `Giám đốc điều hành (CEO) của Sao Mai`
  const bool office =
      last_ == Piece::office && passage_.phrase(PhraseKind::linker, close).length == 0;
  if (close == at || close >= passage_.size() || office) return at;
  // `Cảnh sát Phòng cháy chữa cháy (PCCC), Công an tỉnh`
  if (passage_.gap_before(close) == (behind | gap::comma)) {
    const std::size_t larger = read_larger(close);
    return larger > close ? larger : at;
  }
  if (passage_.gap_before(close) != behind) return at;
  const std::size_t end = read_piece(close);
  return end > close ? end : at;
}

}  // namespace timtin

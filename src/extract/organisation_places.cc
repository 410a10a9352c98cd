// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {
/// A country ends right before `at`.
bool OrganisationReader::ends_country(std::size_t at) const {
  constexpr std::size_t most = 3;
  for (std::size_t length = 1; length <= most && length <= at; ++length)
    if (passage_.phrase(PhraseKind::country, at - length).length == length) return true;
  return false;
}

/// `TAND cấp cao | tại Hà Nội`: there are three of them; `at` if it is another one.
std::size_t OrganisationReader::read_seat(std::size_t at, std::size_t next) {
  const std::size_t rank = begin_of(passage_, at, "cấp cao");
  const bool high = rank < at || begin_of(passage_, at, "Cấp cao") < at;
  if (!high || last_ == Piece::office || passage_.text(at, at + 1) != "tại") return at;
  const std::size_t level = next + passage_.phrase(PhraseKind::level, next).length;
  const std::size_t place = passage_.phrase(PhraseKind::place, level).length;
  if (place == 0 || passage_.gap_before(next) != gap::space) return at;
  last_ = Piece::place;
  return level + place;
}

/// `tổ 5` is a place, `tổ soạn thảo` none.
bool OrganisationReader::is_level(std::size_t at, PhraseAt known, bool head) const {
  const std::size_t length = passage_.phrase(PhraseKind::level, at).length;
  const std::size_t next = at + length;
  const bool lower = next < passage_.size() && passage_.shape(next) == Shape::lower;
  return length > known.length || (length == known.length && length > 0 &&
                                   !(head && (lower || begins_organisation(passage_, at))));
}

/// `huyện Bình Giang`, `Q.1`, `tỉnh`.
std::size_t OrganisationReader::read_level(std::size_t at) {
  const PhraseAt level = passage_.phrase(PhraseKind::level, at);
  if (level.length == 0) return at;
  const std::size_t next = at + level.length;
  const bool bare = level.attributes & attribute::level::bare;
  // `khối Khách hàng`, `làng Thiếu niên`, `khối Tài chính`: no place is called so.
  const bool word = passage_.phrase(PhraseKind::word, next).length > 1 ||
                    (passage_.phrase(PhraseKind::field, next).length > 1 &&
                     passage_.shape(next + 1) == Shape::lower);
  if (level.attributes & attribute::level::part && passage_.gap_before(next) == gap::space &&
      word) {
    last_ = Piece::head;
    nameless_ = false;
    return next;
  }
  std::size_t end = next;
  if (next < passage_.size() && passage_.soft_before(next))
    end = place_end(next, {bare, (level.attributes & attribute::level::province) != 0});
  if (end == next && !bare) return at;
  last_ = Piece::place;
  local_ = false;
  part_ = (level.attributes & attribute::level::part) != 0;
  nameless_ = end == next;
  known_ = true;
  named_ = false;
  return end;
}

/// `thôn Tân Lập | 2`: one or two digits, and no thing that is counted.
std::size_t OrganisationReader::read_part_number(std::size_t at) const {
  constexpr std::size_t most_digits = 2;
  const std::size_t next = at + 1;
  if (!part_ || last_ != Piece::place || passage_.shape(at) != Shape::digit ||
      passage_.gap_before(at) != gap::space || !is_capital(passage_, at - 1) ||
      passage_.text(at, next).size() > most_digits)
    return at;
  const bool ends = passage_.gap_before(next) != gap::space || is_capital(passage_, next) ||
                    passage_.phrase(PhraseKind::stop, next).length > 0 ||
                    passage_.phrase(PhraseKind::level, next).length > 0;
  return ends ? next : at;
}

/// `Trưởng thôn |`, `Tổ trưởng tổ dân phố |`
bool OrganisationReader::follows_part(std::size_t at) const {
  constexpr std::size_t most = 3;
  for (std::size_t length = 1; length <= most && length <= at; ++length) {
    const PhraseAt level = passage_.phrase(PhraseKind::level, at - length);
    if (level.length >= length) return (level.attributes & attribute::level::part) != 0;
  }
  return false;
}

/// `Trưởng thôn Tân Lập`, `Trưởng khu phố 5`, `Huyện ủy Đầm Hà`: two syllables there are the place,
/// unless they begin with a common family name.
std::size_t OrganisationReader::read_local_place(std::size_t at) {
  const std::size_t number = at + (passage_.text(at, at + 1) == "số" ? 1 : 0);
  if (local_ && number < passage_.size() && passage_.shape(number) == Shape::digit &&
      follows_part(at)) {
    last_ = Piece::place;
    part_ = known_ = true;
    local_ = false;
    return number + 1;
  }
  if (!local_ || !is_capital(passage_, at) || passage_.text(at, at + 1).size() == 1 ||
      passage_.phrase(PhraseKind::honorific, at).length > 0 || begins_next_sentence(passage_, at))
    return at;
  const bool two = capital_run_end(passage_, at) == at + 2;
  const bool common =
      passage_.phrase(PhraseKind::family, at).attributes & attribute::family::common;
  // `Trưởng thôn Alăng Bhuốch`: no word of Vietnamese, but a family.
  const bool foreign =
      passage_.phrase(PhraseKind::family, at).length > 0 && !passage_.vietnamese(at);
  if (two && (common || foreign)) return at;
  std::size_t end = at + 2;
  if (!two) {
    const auto place = place_name(passage_, at, {true, false});
    if (!place || place->end == at) return at;
    // `Tỉnh đoàn | Nguyễn Trần Phương Hà`
    if (common && place->end == at + 1) return at;
    // `Tỉnh ủy Quảng Ninh Quản Minh Cường`: no list of families is complete.
    const std::size_t run = capital_run_end(passage_, at);
    const bool unit = run == place->end && passage_.is_unit(at, run);  // `Đồn Mỹ Phước Tây`
    if (!place->person_follows && !unit && run < place->end + 2) return at;
    end = place->end;
    if (place->person_follows) person_ = end;
  }
  last_ = Piece::place;
  part_ = follows_part(at);
  known_ = true;
  local_ = false;
  return end;
}

/// The end of a place's name; `at` if what stands there is none.
std::size_t OrganisationReader::place_end(std::size_t at, PlaceContext context) {
  // `xã Bà Điểm`, `xã Các Sơn`
  if (begins_next_sentence(passage_, at) && passage_.phrase(PhraseKind::place, at).length < 2 &&
      !passage_.is_unit(at, std::min(at + 2, passage_.size())))
    return at;
  if (is_capital(passage_, at) || passage_.shape(at) == Shape::digit) {
    if (const auto place = place_name(passage_, at, context)) {
      if (place->person_follows) person_ = place->end;
      return place->end;
    }
  }
  if (passage_.shape(at) == Shape::digit || is_roman_number(passage_, at)) return at + 1;
  return is_capital(passage_, at) ? place_end_by_shape(at) : at;
}

/// A place that no lexicon knows, no Vietnamese name behind it.
std::size_t OrganisationReader::place_end_by_shape(std::size_t at) const {
  std::size_t run = capital_run_end(passage_, at);
  // `bang Andhra Pradesh | N. Chandra Naidu`
  for (std::size_t i = at + 1; i + 1 < run; ++i)
    if (passage_.gap_before(i + 1) & gap::dot && passage_.text(i, i + 1).size() == 1) run = i;
  // `tỉnh Bắc Kivu John Smithfield`: a foreign name has two words.
  if (run >= at + 3 && !passage_.vietnamese(run - 1) && !passage_.vietnamese(run - 2))
    return run - 2;
  // `Rai-lan Phan-xờ`
  std::size_t words = at;
  for (int i = 0; i < 2 && words < run; ++i)
    for (++words; words < run && passage_.gap_before(words) == gap::hyphen;) ++words;
  if (words > at + 2) return words;
  // `Bình Trị Đông B`
  constexpr std::size_t most = 3;
  if (run == at + most + 1 && passage_.text(run - 1, run).size() == 1) return run;
  return std::min(run, at + most);
}

}  // namespace timtin

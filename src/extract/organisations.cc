// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/organisations.h"

#include <algorithm>
#include <array>

#include "extract/names.h"

namespace timtin {

std::size_t OrganisationReader::read(std::size_t at) {
  std::size_t end = at;
  while (end < passage_.size() && passage_.soft_before(end)) {
    const std::size_t next = read_piece(end);
    if (next == end) break;
    end = next;
  }
  return end;
}

std::size_t OrganisationReader::read_piece(std::size_t at) {
  if (name_begins(at)) return at;
  for (const auto step : {&OrganisationReader::read_known, &OrganisationReader::read_level,
                          &OrganisationReader::read_linker, &OrganisationReader::read_proper,
                          &OrganisationReader::read_plain_words}) {
    const std::size_t end = (this->*step)(at);
    if (end > at) return end;
  }
  return at;
}

void OrganisationReader::note_holder(std::uint8_t attributes) {
  const auto holder = static_cast<Holder>(attributes & attribute::holder_mask);
  if (holder_ == Holder::unclear) holder_ = holder;
}

/// The longest phrase of the lexicons. Of two equally long the one named first wins.
std::size_t OrganisationReader::read_known(std::size_t at) {
  struct Choice {
    Kind kind;
    Piece piece;
  };
  constexpr std::array<Choice, 5> choices{{{Kind::whole, Piece::whole},
                                           {Kind::head, Piece::head},
                                           {Kind::country, Piece::place},
                                           {Kind::place, Piece::place},
                                           {Kind::field, Piece::field}}};
  const Choice* best = nullptr;
  PhraseAt longest;
  for (const Choice& choice : choices) {
    const PhraseAt found = passage_.phrase(choice.kind, at);
    const bool name_of_place = choice.piece == Piece::place;
    if (name_of_place && passage_.shape(at) == Shape::lower) continue;
    if (found.length > longest.length) {
      best = &choice;
      longest = found;
    }
  }
  if (best == nullptr || passage_.phrase(Kind::level, at).length > longest.length) return at;
  // A lower-case word that begins a sentence part, `phòng chống`, is no organisation by itself.
  if (passage_.phrase(Kind::stop, at).length > longest.length) return at;
  if (best->kind == Kind::head || best->kind == Kind::whole) note_holder(longest.attributes);
  named_ = best->kind == Kind::head && (longest.attributes & attribute::named ||
                                        (longest.attributes & attribute::holder_mask) ==
                                            static_cast<std::uint8_t>(Holder::company));
  last_ = best->piece;
  return at + longest.length;
}

/// `thuộc`, `của`: only with an organisation behind it.
std::size_t OrganisationReader::read_linker(std::size_t at) {
  const std::size_t length = passage_.phrase(Kind::linker, at).length;
  const std::size_t next = at + length;
  if (length == 0 || next >= passage_.size() || !passage_.soft_before(next) || name_begins(next))
    return at;
  const std::size_t end = read_known(next);
  return end > next ? end : (read_level(next) > next ? read_level(next) : at);
}

/// `huyện Bình Giang`, `Q.1`, `tỉnh`.
std::size_t OrganisationReader::read_level(std::size_t at) {
  const PhraseAt level = passage_.phrase(Kind::level, at);
  if (level.length == 0) return at;
  const std::size_t next = at + level.length;
  const bool bare = level.attributes & attribute::bare;
  std::size_t end = next;
  if (next < passage_.size() && passage_.soft_before(next))
    end = place_end(next, bare, level.attributes & attribute::province);
  if (end == next && !bare) return at;
  last_ = Piece::place;
  named_ = false;
  return end;
}

/// The end of a place's name. Where a person's name follows at once, the place has two syllables
/// rather than one or three.
std::size_t OrganisationReader::place_end(std::size_t at, bool bare, bool province) const {
  if (passage_.shape(at) == Shape::digit) return at + 1;
  if (!is_capital(passage_, at)) return at;
  const std::size_t known =
      std::max(passage_.phrase(Kind::place, at).length, passage_.phrase(Kind::country, at).length);
  if (known > 0) return at + known;
  const std::size_t run = capital_run_end(passage_, at);
  const std::size_t name = vietnamese_name_end(passage_, at);
  if (bare && name == run && (province || run - at >= 3)) return at;
  for (const std::size_t syllables : {2U, 1U, 3U}) {
    const std::size_t person = at + syllables;
    if (person < run && vietnamese_name_end(passage_, person) == run) return person;
  }
  constexpr std::size_t most = 3;
  return std::min(run, at + most);
}

/// One syllable of an organisation's own name: `Điện lực 1`, `FPT`.
std::size_t OrganisationReader::read_proper(std::size_t at) {
  const Shape shape = passage_.shape(at);
  if (last_ == Piece::office) return shape == Shape::upper ? (last_ = Piece::whole, at + 1) : at;
  if (last_ == Piece::place && shape != Shape::upper) return at;
  if (last_ == Piece::whole && shape != Shape::upper) return at;
  if (shape == Shape::lower) return at;
  if (passage_.phrase(Kind::stop, at).length > 1) return at;
  last_ = Piece::proper;
  return at + 1;
}

/// Words in lower case that say what the organisation does, up to a word that is known to go on
/// with the sentence: `Đội quản lý trật tự đô thị`.
std::size_t OrganisationReader::read_plain_words(std::size_t at) {
  constexpr std::size_t most = 8;
  if (last_ != Piece::head && last_ != Piece::proper) return at;
  std::size_t end = at;
  while (end < passage_.size() && end < at + most && passage_.soft_before(end) &&
         passage_.shape(end) == Shape::lower && passage_.phrase(Kind::stop, end).length == 0 &&
         passage_.phrase(Kind::copula, end).length == 0 &&
         passage_.phrase(Kind::conjunction, end).length == 0 &&
         passage_.phrase(Kind::level, end).length == 0 &&
         passage_.phrase(Kind::linker, end).length == 0)
    ++end;
  return end;
}

bool OrganisationReader::name_begins(std::size_t at) const {
  if (!is_capital(passage_, at)) return false;
  if (vietnamese_name_begins(at)) return true;
  // A foreign name needs a complete organisation before it: `Tổng thống Mỹ Donald Trump`.
  if (last_ == Piece::head || last_ == Piece::proper) return false;
  const bool known = passage_.phrase(Kind::country, at).length > 0 ||
                     passage_.phrase(Kind::place, at).length > 0 ||
                     passage_.phrase(Kind::whole, at).length > 0;
  return !known && foreign_name_end(passage_, at) > at;
}

bool OrganisationReader::vietnamese_name_begins(std::size_t at) const {
  const std::size_t end = vietnamese_name_end(passage_, at);
  if (end == at) return false;
  // `Trường THPT Lê Quý Đôn` bears a person's name; so may a company.
  if (named_ && last_ == Piece::head) return false;
  const std::size_t known =
      std::max({passage_.phrase(Kind::field, at).length, passage_.phrase(Kind::head, at).length,
                passage_.phrase(Kind::whole, at).length, passage_.phrase(Kind::country, at).length,
                passage_.phrase(Kind::place, at).length});
  // `Lâm nghiệp` and `Kim Sơn` are no persons; `Đoàn Ngọc Hải` is, though `Đoàn` is a youth union.
  return known < 2 || end - at > known + 1;
}

}  // namespace timtin

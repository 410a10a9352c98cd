// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Organisations that bear the name of a person or of a unit.
#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {

/// `Trường Tiểu học Điện Bàn Đông`, `HTX Nông nghiệp An Hội`: schools and cooperatives are called
/// after units.
std::size_t OrganisationReader::read_unit_name(std::size_t at) {
  const bool school = named_ && last_ == Piece::head && holder_ != Holder::company;
  const bool bears = school || (last_ == Piece::field && holder_ != Holder::state);
  if (!bears || !is_capital(passage_, at)) return at;
  const auto place = place_name(passage_, at, {false, false});
  if (!place || place->end < at + 2 || !passage_.is_unit(at, place->end) ||
      capital_run_end(passage_, at) < place->end)
    return at;
  if (place->person_follows) person_ = place->end;
  last_ = Piece::place;
  part_ = false;
  return place->end;
}

/// `Trường THPT Nguyễn Thị Minh Khai`; `at` if it bears no name of a person. Where a whole name
/// with a common family name is left, that is the head's: `Trường THPT Lê Quý Đôn | Nguyễn Thị
/// Lụa`.
std::size_t OrganisationReader::named_after_person_end(std::size_t at) {
  if (!named_ || last_ != Piece::head || holder_ == Holder::company) return at;
  const std::size_t run = capital_run_end(passage_, at);
  if (const std::size_t head = head_of_namesake(at, run); head > at) {
    person_ = head;
    return head;
  }
  const std::size_t end = vietnamese_name_end(passage_, at);
  // `Nguyễn Thị | Minh Khai`: a phrase that is no name by itself is one behind Thị.
  const bool middle =
      end == at + 2 && run > end && run <= at + 4 &&
      passage_.phrase(PhraseKind::family, at + 1).attributes & attribute::family::middle;
  if (middle) return run;
  if (end < at + 3) return at;
  return run == end + 1 && passage_.phrase(PhraseKind::honorific, end).length == 0 ? run : end;
}

/// Where in the capitals [at, run) the head begins of what bears a name; `at` if nowhere. A rare
/// family needs a whole name before it: `Lương Thế Vinh | Sùng A Chinh`.
std::size_t OrganisationReader::head_of_namesake(std::size_t at, std::size_t run) const {
  const auto is_common = [&](std::size_t token) {
    return (passage_.phrase(PhraseKind::family, token).attributes & attribute::family::common) != 0;
  };
  for (std::size_t i = at + 2; i + 3 <= run; ++i)
    if (is_common(i) && vietnamese_name_end(passage_, i) == run) return i;
  const std::size_t behind = at + 3;
  const bool whole = is_common(at) && behind + 3 <= run;
  return whole && vietnamese_name_end(passage_, behind) == run ? behind : at;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "extract/larger_units.h"
#include "extract/names.h"
#include "extract/organisations.h"

namespace timtin {

bool OrganisationReader::ends_with_rank(std::size_t at) const {
  if (at < 2) return false;
  const std::string_view before = passage_.text(at - 2, at);
  return before == "quốc gia" || before == "Quốc gia" || before == "trung ương" ||
         before == "Trung ương";
}

/// `Ban chỉ đạo |`, `Ban Chỉ đạo Trung ương |`: what it is about follows.
bool OrganisationReader::steers(std::size_t at) const {
  constexpr std::size_t most = 4;
  const std::string_view words = passage_.text(at - std::min(at, most), at);
  return last_ != Piece::office && (words.find("chỉ đạo") != std::string_view::npos ||
                                    words.find("Chỉ đạo") != std::string_view::npos);
}

/// `Liên đoàn | các Nhà khoa học Mỹ`, `Hiệp hội | các nhà lãnh đạo trường phổ thông`
std::size_t OrganisationReader::read_members(std::size_t at) {
  constexpr std::size_t least = 2;
  if (last_ != Piece::head || passage_.text(at, at + 1) != "các") return at;
  const std::string_view word = passage_.text(at + 1, at + 2);
  const std::size_t length = std::max(passage_.phrase(PhraseKind::honorific, at + 1).length,
                                      passage_.phrase(PhraseKind::office, at + 1).length);
  // `Hiệp hội các rạp chiếu phim quốc gia`
  const std::string_view head = passage_.text(at - std::min<std::size_t>(at, 2), at);
  const bool association = head == "Hiệp hội" || head == "Liên đoàn" || head == "Liên minh";
  const bool lower = association && at + 1 < passage_.size() &&
                     passage_.shape(at + 1) == Shape::lower && !ends_plain_words(at + 1);
  if (((word != "nhà" && word != "Nhà") || length < least) && !lower) return at;
  last_ = Piece::plain;
  return at + 1 + (lower ? 1 : length);
}

/// A word that goes on with the sentence, or begins another part of the post.
bool OrganisationReader::ends_plain_words(std::size_t at) const {
  constexpr std::array<PhraseKind, 6> enders{PhraseKind::stop,        PhraseKind::copula,
                                             PhraseKind::conjunction, PhraseKind::level,
                                             PhraseKind::linker,      PhraseKind::office};
  return std::any_of(enders.begin(), enders.end(),
                     [&](PhraseKind kind) { return passage_.phrase(kind, at).length > 0; });
}

/// Words in lower case that say what the organisation does, up to a word that is known to go on
/// with the sentence: `Đội quản lý trật tự đô thị`.
std::size_t OrganisationReader::read_plain_words(std::size_t at) {
  constexpr std::size_t most = 8;
  const bool allowed = last_ == Piece::head || last_ == Piece::proper || last_ == Piece::plain ||
                       (last_ == Piece::field && (open_ || holder_ == Holder::company));
  const std::size_t named = std::max(words_before_name(at), words_before_linker(at));
  const std::size_t limit = at + (allowed ? most : named);
  std::size_t end = at;
  while (end < passage_.size() && end < limit && passage_.soft_before(end) &&
         passage_.shape(end) == Shape::lower) {
    const std::size_t word = passage_.phrase(PhraseKind::word, end).length;
    if ((word == 0 || ends_with_rank(end)) && ends_plain_words(end)) break;
    if (end > at && passage_.phrase(PhraseKind::field, end).length >= 2) break;
    end += std::max<std::size_t>(word, 1);
  }
  end = std::min(end, passage_.size());
  if (end > at) last_ = Piece::plain;
  return end;
}

/// `Trường Tiểu học Tân Lập | 1,`, `Trường THPT Kim Sơn | 2 cho biết`: a small number behind the
/// name of a place, up to a sign or a verb; not `Việt Nam | 2 - 1 Lào`, `khu vực | 3/4`.
bool OrganisationReader::is_last_number(std::size_t at) const {
  constexpr std::size_t most_digits = 2;
  constexpr std::uint16_t signs =
      gap::comma | gap::open | gap::close | gap::dash | gap::stop | gap::colon;
  const std::size_t end = at + 1;
  if (passage_.shape(at) != Shape::digit || passage_.text(at, end).size() > most_digits ||
      passage_.gap_before(at) != gap::space || !is_capital(passage_, at - 1) ||
      passage_.phrase(PhraseKind::country, at - 1).length == 1 || ends_country(at))
    return false;
  if (end >= passage_.size()) return true;
  if (passage_.shape(end) == Shape::digit) return false;
  return (passage_.gap_before(end) & signs &&
          passage_.gap_before(end) & ~(gap::dash | gap::stop)) ||
         passage_.phrase(PhraseKind::adverb, end).length > 0 || begins_speech(passage_, end) ||
         vietnamese_name_end(passage_, end) >= end + 3;
}

/// `Bộ Giao thông vân tải Nguyễn Văn A`: what stands between a field and a whole name belongs to
/// the field, though no lexicon has it so.
std::size_t OrganisationReader::words_before_name(std::size_t at) const {
  constexpr std::size_t most = 3;
  if (last_ != Piece::field) return 0;
  std::size_t end = at;
  while (end < passage_.size() && end <= at + most && passage_.gap_before(end) == gap::space &&
         passage_.shape(end) == Shape::lower && !ends_plain_words(end))
    ++end;
  const bool name = end > at && end < passage_.size() && passage_.gap_before(end) == gap::space &&
                    vietnamese_name_end(passage_, end) >= end + 3;
  return name ? end - at : 0;
}

/// `cục trưởng tư vấn pháp lý thuộc Bộ Tư pháp`: words between an office and the organisation that
/// it belongs to.
std::size_t OrganisationReader::words_before_linker(std::size_t at) const {
  constexpr std::size_t most = 4;
  if (last_ != Piece::office) return 0;
  std::size_t end = at;
  while (end < passage_.size() && end <= at + most && passage_.gap_before(end) == gap::space &&
         passage_.shape(end) == Shape::lower) {
    const std::size_t word = passage_.phrase(PhraseKind::word, end).length;
    if (word == 0 && ends_plain_words(end)) break;
    end += std::max<std::size_t>(word, 1);
  }
  if (end >= passage_.size()) return 0;
  const PhraseAt linker = passage_.phrase(PhraseKind::linker, end);
  const std::size_t next = end + linker.length;
  // `cán bộ xử lý tai nạn Đội Cảnh sát giao thông`
  const bool joined = linker.length > 0 ? !(linker.attributes & attribute::linker::abroad) : weak_;
  if (end == at || !joined || next >= passage_.size()) return 0;
  const bool known = passage_.phrase(PhraseKind::head, next).length > 0 ||
                     passage_.phrase(PhraseKind::whole, next).length > 0;
  return known && passage_.gap_before(next) == gap::space ? end - at : 0;
}

/// `[Phòng Cảnh sát] điều tra tội phạm về ma túy`: a field that begins within the head and goes on
/// behind it; `at` without one.
std::size_t OrganisationReader::field_across(std::size_t at, std::size_t head) const {
  constexpr std::size_t least = 4;  // syllables more: no chance
  for (std::size_t within = 1; within < head; ++within)
    if (const std::size_t field = passage_.phrase(PhraseKind::field, at + within).length;
        within + field >= head + least)
      return at + within + field;
  return at;
}

/// `đại biểu Quốc hội khóa XIV`, `các khóa XI, XII và XIII`
std::size_t OrganisationReader::read_term(std::size_t at) {
  const auto is_number = [&](std::size_t token) {
    return token < passage_.size() &&
           (passage_.shape(token) == Shape::digit || is_roman_number(passage_, token));
  };
  const std::size_t number = at + passage_.phrase(PhraseKind::term, at).length;
  if (number == at || !is_number(number) || passage_.gap_before(number) != gap::space) return at;
  last_ = Piece::whole;
  std::size_t end = number + 1;
  while (end < passage_.size()) {
    const std::size_t next =
        end + (passage_.phrase(PhraseKind::conjunction, end).length == 1 ? 1 : 0);
    const bool joined = next > end || passage_.gap_before(end) == (gap::comma | gap::space);
    // `khóa 8, 9, 10`, not `khóa 8, 15 đại biểu`
    constexpr std::size_t most_digits = 2;
    if (!joined || !is_number(next)) break;
    if (passage_.shape(next) == Shape::digit &&
        (passage_.shape(end - 1) != Shape::digit || passage_.gap_before(next + 1) == gap::space ||
         passage_.text(next, next + 1).size() > most_digits))
      break;
    end = next + 1;
  }
  return end;
}

}  // namespace timtin

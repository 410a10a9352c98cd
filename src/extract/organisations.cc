// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/organisations.h"

#include <algorithm>
#include <array>

#include "extract/names.h"

namespace timtin {

std::size_t quality_length(const Passage& passage, std::size_t at) {
  constexpr KindSet links = kind_bit(PhraseKind::linker) | kind_bit(PhraseKind::copula);
  const PhraseAt quality = passage.phrase(PhraseKind::after, at);
  const std::size_t end = at + quality.length;
  const bool goes_on = end >= passage.size() || passage.gap_before(end) != gap::space ||
                       is_capital(passage, end) || passage.begins(links, end);
  return quality.attributes & attribute::after::limited && !goes_on ? 0 : quality.length;
}

std::size_t OrganisationReader::read(std::size_t at) {
  constexpr std::size_t most = 5;
  for (std::size_t length = 1; length <= most && length <= at; ++length)
    envoy_ = envoy_ || passage_.phrase(PhraseKind::envoy, at - length).length == length;
  std::size_t end = at;
  while (end < passage_.size()) {
    std::size_t next = end;
    if (passage_.soft_before(end))
      next = read_piece(end);
    else if (passage_.gap_before(end) & gap::open)
      next = read_behind_acronym(end);
    else
      next = read_behind_break(end);
    if (next == end) break;
    end = next;
  }
  return end;
}

std::size_t OrganisationReader::read_in_bracket(std::size_t at) {
  const std::size_t end = read_piece(at);
  return end > at && !(passage_.gap_before(end) & gap::close) ? read(end) : end;
}

std::size_t OrganisationReader::read_piece(std::size_t at) {
  const bool nameless = nameless_;
  nameless_ = false;
  const std::size_t end = read_any_piece(at);
  if (end == at) nameless_ = nameless;
  return end;
}

std::size_t OrganisationReader::read_any_piece(std::size_t at) {
  // `Trung tâm điều trị Covid|-19`
  if (passage_.gap_before(at) == gap::hyphen && passage_.shape(at) == Shape::digit) return at + 1;
  if (const std::size_t end = read_members(at); end > at) return end;
  if (const std::size_t end = read_part_number(at); end > at) return end;
  if (const std::size_t end = read_local_place(at); end > at) return end;
  if (const std::size_t end = read_unit_name(at); end > at) return end;
  if (name_begins(at)) return at;
  if (personal_ && last_ == Piece::office) {
    // A name behind it is the assistant's: `Trợ lý Tổng thống Nga Ivan Petrov`.
    const std::size_t end = read_linked_office(at, at);
    resume_ = 0;
    if (end > at) return end;
  }
  for (const auto step :
       {&OrganisationReader::read_term, &OrganisationReader::read_number,
        &OrganisationReader::read_known, &OrganisationReader::read_level,
        &OrganisationReader::read_linker, &OrganisationReader::read_quality,
        &OrganisationReader::read_proper, &OrganisationReader::read_plain_words}) {
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
    PhraseKind kind;
    Piece piece;
  };
  constexpr std::array<Choice, 5> choices{{{PhraseKind::whole, Piece::whole},
                                           {PhraseKind::head, Piece::head},
                                           {PhraseKind::country, Piece::place},
                                           {PhraseKind::place, Piece::place},
                                           {PhraseKind::field, Piece::field}}};
  const Choice* best = nullptr;
  PhraseAt longest;
  for (const Choice& choice : choices) {
    const PhraseAt found = passage_.phrase(choice.kind, at);
    const bool name_of_place = choice.piece == Piece::place;
    const bool lower = passage_.shape(at) == Shape::lower;
    // `châu Âu` and `miền Trung` begin with a small letter.
    if (lower && name_of_place && (found.length < 2 || !is_capital(passage_, at + 1))) continue;
    // `tinh Gia Lai` is Tĩnh Gia only with a capital.
    if (lower && name_of_place && passage_.plain() &&
        passage_.phrase(PhraseKind::level, at).length > 0)
      continue;
    // `thông tin` behind a place says what the official does next.
    if (lower && choice.kind == PhraseKind::field &&
        (found.length < 2 || last_ == Piece::place || last_ == Piece::whole))
      continue;
    // `Hội Nông dân tỉnh Đoàn Ngọc Lâm`: the level and a person, not the youth union.
    if (lower && found.length == 2 && is_capital(passage_, at + 1) &&
        passage_.phrase(PhraseKind::level, at).length == 1 &&
        vietnamese_name_end(passage_, at + 1) > at + 3)
      continue;
    if (found.length > longest.length) {
      best = &choice;
      longest = found;
    }
  }
  // `Mỹ Tú | Lê Văn An`: a unit called like a country with a syllable more, before a whole name.
  if (best != nullptr && best->kind == PhraseKind::country && longest.length == 1 &&
      passage_.gap_before(at + 1) == gap::space && passage_.is_unit(at, at + 2) &&
      vietnamese_name_end(passage_, at + 2) >= at + 5) {
    last_ = Piece::place;
    return at + 2;
  }
  if (best == nullptr || is_level(at, longest, best->kind == PhraseKind::head)) return at;
  // `Giám đốc Sở Y tế thông tin rằng`: what may be a verb is no second field.
  if (((fixed_ && last_ == Piece::field) || ends_with_rank(at)) &&
      passage_.shape(at) == Shape::lower &&
      passage_.phrase(PhraseKind::stop, at).length >= longest.length)
    return at;
  // The `Pháp` of `Trung tâm Pháp lý` is no France.
  if (is_capital(passage_, at) && passage_.phrase(PhraseKind::word, at).length > longest.length &&
      last_ == Piece::head)
    return at;
  // A lower-case word that begins a sentence part, `phòng chống`, is no organisation by itself.
  if (passage_.phrase(PhraseKind::stop, at).length > longest.length) return at;
  local_ = false;
  known_ = true;
  if (best->kind == PhraseKind::head)
    if (const std::size_t end = field_across(at, longest.length); end > at) {
      note_holder(longest.attributes);
      named_ = false;
      last_ = Piece::field;
      return end;
    }
  if (best->kind == PhraseKind::head || best->kind == PhraseKind::whole) {
    note_holder(longest.attributes);
    local_ = (longest.attributes & attribute::organisation::local) != 0;
  }
  if (best->kind != PhraseKind::field)
    named_ = best->kind == PhraseKind::head && (longest.attributes & attribute::head::named ||
                                                (longest.attributes & attribute::holder_mask) ==
                                                    static_cast<std::uint8_t>(Holder::company));
  last_ = best->piece;
  if (last_ == Piece::head) fixed_ = (longest.attributes & attribute::head::fixed) != 0;
  open_ = last_ == Piece::field && longest.attributes & attribute::field::open;
  if (last_ == Piece::field && passage_.shape(at) == Shape::lower) last_ = Piece::plain;
  return at + longest.length;
}

/// `Viện Kiểm sát nhân dân tối cao`, `Tổng thống Pháp đắc cử`.
std::size_t OrganisationReader::read_quality(std::size_t at) {
  const std::size_t length = quality_length(passage_, at);
  if (last_ == Piece::office || passage_.phrase(PhraseKind::stop, at).length >= length) return at;
  if (length > 0) last_ = Piece::whole;
  return at + length;
}

/// `Tổng công ty Xây dựng số 1`
std::size_t OrganisationReader::read_number(std::size_t at) {
  const std::size_t number = at + 1;
  if ((last_ == Piece::place || last_ == Piece::whole) && is_last_number(at)) {
    last_ = Piece::proper;
    return number;
  }
  if (last_ == Piece::office || last_ == Piece::place || number >= passage_.size() ||
      passage_.text(at, number) != "số" || passage_.gap_before(number) != gap::space ||
      (passage_.shape(number) != Shape::digit && passage_.text(number, number + 1) != "một"))
    return at;
  last_ = Piece::proper;
  return number + 1;
}

/// `thuộc`, `của`: only with an organisation behind it.
std::size_t OrganisationReader::read_linker(std::size_t at) {
  const std::size_t conjunction = passage_.phrase(PhraseKind::conjunction, at).length;
  if (conjunction == 1 && at + 1 < passage_.size() && passage_.soft_before(at + 1)) {
    const std::size_t joined = read_joined(at + 1);
    return joined > at + 1 ? joined : at;
  }
  // `Đại sứ quán nước này tại Mỹ`
  const std::size_t own = at + passage_.phrase(PhraseKind::determiner, at).length;
  const std::size_t abroad = own > at ? passage_.phrase(PhraseKind::country, own + 1).length : 0;
  if (abroad > 0 && passage_.text(own, own + 1) == "tại" && passage_.soft_before(own)) {
    last_ = Piece::place;
    return own + 1 + abroad;
  }
  const PhraseAt linker = passage_.phrase(PhraseKind::linker, at);
  const std::size_t length = linker.length;
  const std::size_t next = at + length;
  // `cố vấn cho Tổng thống`
  if (linker.attributes & attribute::linker::served && !(personal_ && last_ == Piece::office))
    return at;
  if (linker.attributes & attribute::linker::about) {
    // `Ban chỉ đạo Trung ương về phòng chống thiên tai`, not `Bộ trưởng về Hà Nội`
    const std::size_t field = passage_.phrase(PhraseKind::field, next).length;
    // `Đặc phái viên Mỹ về Trung Đông`
    const std::size_t place = std::max(passage_.phrase(PhraseKind::country, next).length,
                                       passage_.phrase(PhraseKind::place, next).length);
    if (envoy_ && place > 0 && passage_.soft_before(next)) {
      last_ = Piece::place;
      const std::size_t end = next + place;
      // `về Nga và Ukraine`
      const bool joined = end < passage_.size() && passage_.text(end, end + 1) == "và";
      const std::size_t second = passage_.phrase(PhraseKind::country, end + 1).length;
      return joined && second > 0 ? end + 1 + second : end;
    }
    // `Ban chỉ đạo quốc gia về dạy tiếng Pháp`
    if (steers(at) && field < 2 && passage_.gap_before(next) == gap::space &&
        passage_.shape(next) == Shape::lower && !ends_plain_words(next)) {
      last_ = Piece::head;
      return next;
    }
    if (last_ == Piece::office || field < 2 || !passage_.soft_before(next)) return at;
    last_ = Piece::field;
    return next + field;
  }
  if (const std::size_t seat = read_seat(at, next); seat > at) return seat;
  if (linker.attributes & attribute::linker::abroad &&
      (last_ == Piece::office || passage_.phrase(PhraseKind::country, next).length == 0))
    return at;
  if (length == 0 || next >= passage_.size() || !passage_.soft_before(next)) return at;
  if (const std::size_t end = read_served_person(next); end > next) {
    last_ = Piece::whole;
    return end;
  }
  if (vietnamese_name_begins(next)) return at;
  // The `Ngoại` of `của Ngoại trưởng Mỹ` is no surgery.
  if (is_capital(passage_, next) && passage_.phrase(PhraseKind::office, next).length >
                                        std::max({passage_.phrase(PhraseKind::field, next).length,
                                                  passage_.phrase(PhraseKind::head, next).length,
                                                  passage_.phrase(PhraseKind::whole, next).length}))
    if (const std::size_t end = read_linked_office(at, next); end > at) return end;
  for (const auto step : {&OrganisationReader::read_known, &OrganisationReader::read_level}) {
    const std::size_t end = (this->*step)(next);
    if (end > next) return end;
  }
  const std::size_t end = read_linked_office(at, next);
  if (end > at) return end;
  const std::size_t named = read_linked_name(next);
  return named > next ? named : at;
}

/// `cố vấn của ông Trump`: whom the office serves belongs to the post; `next` if nobody stands
/// there.
std::size_t OrganisationReader::read_served_person(std::size_t next) const {
  const std::size_t name = honorifics_end(passage_, next);
  if (!personal_ || name == next || !is_capital(passage_, name)) return next;
  const std::size_t end =
      std::max(foreign_name_end(passage_, name), vietnamese_name_end(passage_, name));
  return end > name ? end : next;
}

/// `Giám đốc của Sao Mai Group`, an organisation that no lexicon holds. Of three words or more the
/// last two are the person.
std::size_t OrganisationReader::read_linked_name(std::size_t next) {
  std::size_t end = next;
  while (end < passage_.size() &&
         (is_capital(passage_, end) || passage_.shape(end) == Shape::upper) &&
         (end == next || passage_.gap_before(end) == gap::space ||
          passage_.gap_before(end) == gap::hyphen) &&
         (end == next || vietnamese_name_end(passage_, end) < end + 3))
    ++end;
  const bool person = end < passage_.size() && vietnamese_name_end(passage_, end) > end;
  // `của Mercedes-Benz Việt Nam`
  const bool place = end > next + 2 && (passage_.phrase(PhraseKind::place, end - 2).length == 2 ||
                                        passage_.phrase(PhraseKind::country, end - 2).length == 2 ||
                                        passage_.phrase(PhraseKind::home, end - 2).length == 2);
  if (end > next + 2 && !person && !place) end -= 2;
  if (end > next) last_ = Piece::whole;
  return end;
}

/// `Đặc phái viên của Tổng thống Hàn Quốc`. If that one's name follows, it is a post of its own,
/// too.
std::size_t OrganisationReader::read_linked_office(std::size_t at, std::size_t next) {
  const std::size_t rank = passage_.phrase(PhraseKind::before, next).length;  // `cựu Tổng thống`
  const std::size_t office = passage_.phrase(PhraseKind::office, next + rank).length;
  if (office == 0) return at;
  OrganisationReader inner(passage_);
  const std::size_t end = inner.read(next + rank + office);
  std::size_t person = end;  // behind `(FBI)`
  if (person + 1 < passage_.size() && passage_.gap_before(person) & gap::open &&
      passage_.gap_before(person + 1) == (gap::close | gap::space))
    ++person;
  const bool named = person < passage_.size() && is_capital(passage_, person) &&
                     (person > end || passage_.soft_before(end));
  if (named) resume_ = next;
  last_ = Piece::whole;
  return end;
}

/// One syllable of an organisation's own name: `Điện lực 1`, `FPT`.
std::size_t OrganisationReader::read_proper(std::size_t at) {
  const Shape shape = passage_.shape(at);
  // `ĐH FPT TS. Lê Văn A`: a degree belongs to what follows.
  // `Vụ Các tổ chức quốc tế`
  const bool all = last_ == Piece::head && passage_.phrase(PhraseKind::plural, at).length > 0;
  if ((begins_next_sentence(passage_, at) && !all) ||
      passage_.phrase(PhraseKind::title, at).length > 0)
    return at;
  // `Vietnam Foundation`, `KKR Global`
  const bool named =
      last_ == Piece::place || last_ == Piece::whole || passage_.shape(at - 1) == Shape::upper;
  if (named && passage_.phrase(PhraseKind::firm, at).length > 0) {
    last_ = Piece::whole;
    return at + 1;
  }
  if (const std::size_t firm = firm_end(passage_, at); firm > at) {
    last_ = Piece::whole;
    return firm;
  }
  if (last_ == Piece::office) return read_office_word(at);
  if (shape == Shape::lower) return at;
  if (const std::size_t end = named_after_person_end(at); end > at) {
    last_ = Piece::whole;
    return end;
  }
  // `Ban Đổi mới doanh nghiệp`
  const std::size_t word = passage_.phrase(PhraseKind::word, at).length;
  if (word > 1 && (last_ == Piece::head || last_ == Piece::proper || last_ == Piece::field ||
                   last_ == Piece::plain)) {
    last_ = Piece::proper;
    return at + word;
  }
  // `Phòng PC 49`
  if (shape == Shape::digit && passage_.shape(at - 1) == Shape::upper) return at + 1;
  const bool complete = last_ == Piece::place || last_ == Piece::whole;
  // `Trung tâm An ninh Mỹ | Mới (CNAS)`
  if (last_ == Piece::place && passage_.marked(at) && is_last_before_acronym(at)) return at + 1;
  const bool acronym = shape == Shape::upper && !passage_.all_upper();
  if (complete && !acronym && !vietnamese_name_follows(at)) return at;
  last_ = Piece::proper;
  return at + 1;
}

/// `Tổng thư ký IPU`; `Trưởng khoa Tiêu hóa`: a capital and then a small letter is no name.
std::size_t OrganisationReader::read_office_word(std::size_t at) {
  if (vietnamese_name_follows(at) || brand_begins(at)) {
    last_ = Piece::whole;  // `CEO Tiki Trần Văn An`
    return at + 1;
  }
  if (passage_.shape(at) == Shape::upper) {
    last_ = Piece::whole;
    return at + 1;
  }
  // `đại biểu Thượng tọa Thích Thanh Quang`
  if (passage_.phrase(PhraseKind::honorific, at).length > 1) return at;
  const std::size_t next = at + 1;
  // `HLV Kim gọi trung vệ`: a coach is somebody's or a club's, not of a trade.
  if (passage_.shape(at - 1) == Shape::upper && passage_.text(at - 1, at) == "HLV") return at;
  // `Phó Chủ tịch Tổng LĐLĐVN`
  if (is_capital(passage_, at) && passage_.vietnamese(at) && next < passage_.size() &&
      passage_.gap_before(next) == gap::space && passage_.shape(next) == Shape::upper) {
    last_ = Piece::whole;
    return next + 1;
  }
  const bool word = is_capital(passage_, at) && passage_.vietnamese(at) && next < passage_.size() &&
                    passage_.gap_before(next) == gap::space &&
                    passage_.shape(next) == Shape::lower &&
                    passage_.phrase(PhraseKind::stop, next).length == 0 &&
                    passage_.phrase(PhraseKind::copula, next).length == 0 &&
                    passage_.phrase(PhraseKind::conjunction, next).length == 0;
  if (!word) return at;
  // `Cơ sở hạ tầng | John Smith`
  const std::size_t known = passage_.phrase(PhraseKind::word, at).length;
  last_ = known > 2 ? Piece::plain : Piece::proper;
  return at + std::max<std::size_t>(known, 2);
}

}  // namespace timtin

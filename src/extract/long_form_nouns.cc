// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Long forms that begin with a noun which names such things.
#include <algorithm>

#include "extract/long_forms.h"

namespace timtin {

std::optional<TokenRange> LongForms::from_noun(std::size_t end, bool weak) const {
  constexpr std::size_t most_weak = 12;
  const std::size_t most = weak ? most_weak : max_syllables_;
  std::optional<TokenRange> found;
  for (std::size_t at = end; at > 0 && end - at < most;) {
    if (at < end && passage_.gap_before(at) & (broken_ & ~gap::comma)) break;
    --at;
    const Noun noun{at, found ? passage_.phrase(PhraseKind::gloss, at) : gloss_at(at)};
    if (!is_noun(noun, end) || is_of(noun.gloss, attribute::gloss::weak) != weak) continue;
    if (is_of(noun.gloss, attribute::gloss::outside)) {
      if (found || !is_told_behind(noun, end)) break;
      return TokenRange{at + noun.gloss.length, end};
    }
    if (found ? goes_on_from(noun, found->first, end) : is_one_phrase(at, end))
      found = TokenRange{at, end};
  }
  return found;
}

/// `chỉ số | phát triển con người (HDI)`, and no enumeration, `các chỉ số như ...`.
bool LongForms::is_told_behind(const Noun& noun, std::size_t end) const {
  if (is_of(noun.gloss, attribute::gloss::weak)) return is_one_phrase(noun.at, end);
  constexpr std::size_t most = 14;
  if (end - noun.at > most) return false;
  if (follows_plural(noun.at)) return false;
  for (std::size_t i = noun.at + 1; i < end; ++i)
    if (passage_.gap_before(i) & gap::comma && !is_one_word(i) && !is_enumerated(i, end))
      return false;
  return true;
}

/// A noun of the lexicon begins a long form here, and something follows it.
bool LongForms::is_noun(const Noun& noun, std::size_t end) const {
  const auto [at, gloss] = noun;
  constexpr std::size_t whole = 4;  // `"Nhà nước Hồi giáo" (IS)`
  constexpr std::uint8_t unfit = attribute::gloss::never | attribute::gloss::cue;
  const std::size_t behind = at + gloss.length;
  const bool term = is_of(gloss, attribute::gloss::term);
  if (gloss.length == 0 || (behind >= end && (term || gloss.length < whole)) ||
      is_of(gloss, unfit) || passage_.gap_before(at) & gap::slash || !has_its_capital(noun, end))
    return false;
  // `kiểm toán của Tập đoàn Lộc An`: not what it is called.
  if (passage_.shape(at) == Shape::lower && behind < end &&
      passage_.text(behind, behind + 1) == "của")
    return false;
  // `Tư vấn - Thương mại - Dịch vụ`: the last of several.
  if (is_of(gloss, attribute::gloss::weak) && passage_.gap_before(at) & gap::dash) return false;
  // `Đài Loan`
  if (gloss.length == 1 && passage_.phrase(PhraseKind::country, at).length > 1) return false;
  // `Bộ trưởng Quốc phòng Đức`, `Giám đốc điều hành Quỹ Đầu tư`: a person.
  const std::size_t office = passage_.phrase(PhraseKind::office, at).length;
  if (office > gloss.length || (term && office > 0)) return false;
  return passage_.phrase(PhraseKind::word, at).length <= gloss.length && !is_second_half(at) &&
         !is_whole_name(noun);
}

/// Of a noun that needs one; `các Phái bộ ở Trung Phi` are several.
bool LongForms::has_its_capital(const Noun& noun, std::size_t end) const {
  if (!is_of(noun.gloss, attribute::gloss::proper)) return true;
  const std::size_t behind = noun.at + noun.gloss.length;
  return !follows_plural(noun.at) && (passage_.shape(noun.at) != Shape::lower ||
                                      (behind < end && passage_.shape(behind) != Shape::lower));
}

/// `các`, `những` stands before it.
bool LongForms::follows_plural(std::size_t at) const {
  return at > 0 && passage_.phrase(PhraseKind::plural, at - 1).length == 1;
}

/// The long form begins with `noun` rather than with that at `found`.
bool LongForms::goes_on_from(const Noun& noun, std::size_t found, std::size_t end) const {
  const std::size_t behind = noun.at + noun.gloss.length;
  // `Chánh Văn phòng Tập đoàn`
  if (noun.at > 0 && passage_.phrase(PhraseKind::office, noun.at - 1).length > 1) return false;
  const bool side_by_side = !is_common_before_name(noun, found) && reach(noun, found) >= found &&
                            passage_.gap_before(found) == gap::space &&
                            passage_.shape(found) != Shape::upper;
  if (side_by_side) return true;
  // `Hiệp hội lãnh đạo các trường phổ thông (ASCL)`: the name begins with the capital.
  const std::size_t inner = found + passage_.phrase(PhraseKind::gloss, found).length;
  return inner < end && (passage_.shape(inner) == Shape::lower || follows_plural(found)) &&
         passage_.shape(noun.at) != Shape::lower && passage_.shape(found) == Shape::lower &&
         passage_.shape(behind) != Shape::digit && is_one_phrase(noun.at, end);
}

/// `tổ chức | Nhà nước Hồi giáo (IS)`, `thỏa thuận | Kế hoạch Hành động (JCPOA)`: what is a whole
/// name needs no noun before it.
bool LongForms::is_common_before_name(const Noun& noun, std::size_t found) const {
  constexpr std::size_t whole = 4;
  const PhraseAt name = passage_.phrase(PhraseKind::gloss, found);
  // `đảng Đại hội Dân tộc Phi (ANC)` is called so.
  if (passage_.text(noun.at, noun.at + 1) == "đảng" || noun.at + noun.gloss.length > found)
    return false;
  return passage_.shape(noun.at) == Shape::lower &&
         (name.length >= whole ||
          ((is_of(name, attribute::gloss::proper) || !is_of(name, attribute::gloss::weak)) &&
           passage_.shape(found) != Shape::lower));
}

/// A noun that names such things, or an organisation in brief: `LĐBĐ Việt Nam (VFF)`.
PhraseAt LongForms::gloss_at(std::size_t at) const {
  const PhraseAt gloss = passage_.phrase(PhraseKind::gloss, at);
  const PhraseAt head = passage_.phrase(PhraseKind::head, at);
  const bool brief = gloss.length == 0 && head.length == 1 && passage_.shape(at) == Shape::upper;
  return brief ? PhraseAt{1, 0} : gloss;
}

/// How far the noun reaches with what it is about: `Trường Đại học`, `Viện Nghiên cứu`, `Hiệp ước
/// Các`. The `Hội đồng quản trị` of the firm at `next` has no name of its own.
std::size_t LongForms::reach(const Noun& noun, std::size_t next) const {
  const auto holder = passage_.phrase(PhraseKind::head, next).attributes & attribute::holder_mask;
  const bool board =
      holder == attribute::company && passage_.text(noun.at, next).starts_with("Hội đồng");
  std::size_t end = noun.at + noun.gloss.length;
  if (passage_.shape(noun.at) == Shape::lower || board) return end;
  end = std::max(end, noun.at + passage_.phrase(PhraseKind::head, noun.at).length);
  end += passage_.phrase(PhraseKind::field, end).length;
  return end + passage_.phrase(PhraseKind::plural, end).length;
}

/// The `Liên hiệp` of `Lực lượng Liên hiệp quốc (UNIFIL)` begins another name.
bool LongForms::is_whole_name(const Noun& noun) const {
  constexpr std::size_t least = 3;
  const std::size_t whole = passage_.phrase(PhraseKind::whole, noun.at).length;
  return whole == noun.gloss.length + 1U && whole == least;
}

/// The `viện` of `Nghị viện`, the `Ban` of `Tây Ban Nha`, the `đảng` of `Lưỡng đảng`.
bool LongForms::is_second_half(std::size_t at) const {
  if (at == 0 || passage_.gap_before(at) != gap::space) return false;
  for (const PhraseKind kind : {PhraseKind::whole, PhraseKind::head, PhraseKind::gloss,
                                PhraseKind::field, PhraseKind::country, PhraseKind::place})
    if (passage_.phrase(kind, at - 1).length > 1) return true;
  if (passage_.phrase(PhraseKind::word, at - 1).length > 1 &&
      passage_.phrase(PhraseKind::plural, at - 1).length == 0)
    return true;
  return passage_.shape(at) == Shape::lower && passage_.shape(at - 1) == Shape::capital &&
         passage_.vietnamese(at - 1) && passage_.phrase(PhraseKind::gloss, at).length == 1 &&
         !passage_.begins(kind_bit(PhraseKind::country) | kind_bit(PhraseKind::office), at - 1);
}

/// `phòng, chống tội phạm`
bool LongForms::is_one_word(std::size_t comma) const {
  return passage_.text(comma - 1, comma) == "phòng" && passage_.text(comma, comma + 1) == "chống";
}

/// `giữa Mỹ, Anh và Nhật Bản`: the comma stands inside a name.
bool LongForms::is_enumerated(std::size_t at, std::size_t end) const {
  constexpr std::size_t most = 4;
  for (std::size_t i = at; i < end && i < at + most; ++i)
    if (passage_.text(i, i + 1) == "và") return true;
  return false;
}

/// So many words in small letters are no name.
bool LongForms::is_sentence(std::size_t at, std::size_t end) const {
  constexpr std::size_t most = 11;
  if (end - at <= most) return false;
  for (std::size_t i = at; i < end; ++i)
    if (passage_.shape(i) != Shape::lower) return false;
  return true;
}

/// No verb and no comma inside: `tập đoàn vừa công bố ...` is no name. A name with a capital may
/// hold a preposition: `Công ước về Luật Biển`.
bool LongForms::is_one_phrase(std::size_t at, std::size_t end) const {
  const bool capital = passage_.shape(at) != Shape::lower;
  if (is_sentence(at, end)) return false;
  for (std::size_t i = at + 1; i < end; ++i) {
    if (passage_.gap_before(i) & gap::comma &&
        !(capital &&
          (is_one_word(i) || (passage_.shape(i) != Shape::lower && is_enumerated(i, end)))))
      return false;
    // `lái xe.Tính năng`: the blank behind the sentence is missing.
    if (passage_.gap_before(i) == gap::dot && passage_.shape(i - 1) == Shape::lower) return false;
    // `tố Nga phóng một tên lửa (ICBM)`
    if (passage_.text(i, i + 1) == "một" && passage_.phrase(PhraseKind::gloss, i + 1).length > 0)
      return false;
    if (const std::size_t word = passage_.phrase(PhraseKind::word, i).length; word > 0) {
      i += word - 1;
      continue;
    }
    const PhraseAt stop = passage_.phrase(PhraseKind::stop, i);
    const bool inner = capital && is_of(stop, attribute::stop::inner);
    // The `không` of `Hàng không` negates nothing.
    if (!joins(i) && !inner && passage_.shape(i) == Shape::lower && !is_second_half(i) &&
        stop.length > 0)
      return false;
  }
  return true;
}

}  // namespace timtin

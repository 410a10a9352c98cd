// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/long_forms.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace timtin {
namespace {

/// `Tehreek-e-Taliban`, `Department of Justice`: without a capital inside a foreign name.
bool is_foreign_particle(const Passage& passage, std::size_t token) {
  constexpr auto particles =
      std::to_array<std::string_view>({"of", "and", "for", "the", "in", "on", "to", "de", "du",
                                       "des", "la", "et", "e", "i", "y", "al"});
  if (passage.shape(token) != Shape::lower) return false;
  return std::find(particles.begin(), particles.end(), passage.text(token, token + 1)) !=
         particles.end();
}

/// Latin letters with which no word of Vietnamese begins: the initials are foreign.
bool has_foreign_letter(const std::string& letters) {
  return letters.find_first_of("fjwz") != letters.npos;
}

}  // namespace

std::optional<TokenRange> LongForms::before(std::size_t end, TokenRange brief) const {
  const std::string letters = letters_of(passage_, analyzer_, brief);
  if (const auto range = by_initials(end, letters)) return range;
  // `Tổ dân phố (TDP)` defines it, `phường Tân An (TP)` does not.
  if (passage_.phrase(PhraseKind::level, brief.first).length == brief.size()) return std::nullopt;
  if (const auto range = known_term(end, brief)) return range;
  if (const auto range = by_noun(end, brief, letters)) return range;
  return by_opening_noun(end, letters);
}

std::optional<TokenRange> LongForms::before_dash(std::size_t end, TokenRange brief) const {
  constexpr std::size_t least = 3;
  const std::string letters = letters_of(passage_, analyzer_, brief);
  if (const auto range = known_term(end, brief)) return range;
  if (letters.size() < least) return std::nullopt;
  if (const auto range = by_initials(end, letters)) return range;
  if (passage_.shape(brief.first) != Shape::upper) return std::nullopt;
  if (passage_.gap_before(brief.last) & gap::close) return bracketed_name(end);
  return dashed_name(end, brief);
}

bool LongForms::is_long_form(TokenRange bracket, TokenRange brief) const {
  if (bracket.size() < 2 || bracket.size() > max_syllables_) return false;
  const auto [at, end] = bracket;
  for (std::size_t i = at + 1; i < end; ++i)
    if (passage_.gap_before(i) & (gap::stop | gap::semicolon | gap::colon)) return false;
  if (const auto term = known_term(end, brief); term && term->first == at) return true;
  const std::string letters = letters_of(passage_, analyzer_, brief);
  if (has_initials(bracket, letters)) return true;
  const PhraseAt gloss = passage_.phrase(PhraseKind::gloss, at);
  if (gloss.length == 0 || is_of(gloss, attribute::gloss::never)) return false;
  // `PC45 (Công an tỉnh)` says whose it is, `CFDA (Hội đồng Nhà thiết kế)` what it is.
  return passage_.phrase(PhraseKind::head, at).length == 0 ||
         (!ends_name(brief.first) && has_foreign_letter(letters) && is_one_phrase(at, end));
}

/// `Viện Quản trị FSB (Đại học Lộc An)`: the short form belongs to the name before `end`.
bool LongForms::ends_name(std::size_t end) const {
  constexpr std::size_t most = 6;
  for (std::size_t at = end; at > 0 && end - at < most && passage_.soft_before(at);) {
    --at;
    if (passage_.shape(at) != Shape::lower && is_one_phrase(at, end) &&
        passage_.begins(kind_bit(PhraseKind::gloss) | kind_bit(PhraseKind::head), at))
      return true;
  }
  return false;
}

/// `và`, `của`, `các`: may stand for no letter.
bool LongForms::may_be_skipped(std::size_t token) const {
  return joins(token) || is_foreign_particle(passage_, token) ||
         (passage_.shape(token) == Shape::lower &&
          passage_.phrase(PhraseKind::stop, token).length > 0);
}

bool LongForms::joins(std::size_t token) const {
  return passage_.begins(kind_bit(PhraseKind::conjunction) | kind_bit(PhraseKind::linker) |
                             kind_bit(PhraseKind::plural),
                         token);
}

/// Letters are taken from the last to the first, syllables too.
std::optional<TokenRange> LongForms::by_initials(std::size_t end,
                                                 const std::string& letters) const {
  constexpr std::size_t most_skipped = 6;
  std::size_t left = letters.size();
  std::size_t at = end;
  while (left > 0 && at > 0 && end - at < letters.size() + most_skipped) {
    if (at < end && passage_.gap_before(at) & broken_) return std::nullopt;
    --at;
    if (folded(at).front() == letters[left - 1])
      --left;
    else if (!may_be_skipped(at) || at + 1 == end)
      return std::nullopt;
  }
  if (left > 0 || end - at < 2) return std::nullopt;
  // `Thiếu | niên Tiền Phong (NTP)`: the name began before.
  const bool inside =
      at > 0 && passage_.shape(at) == Shape::lower && passage_.gap_before(at) == gap::space &&
      passage_.shape(at - 1) == Shape::capital && passage_.shape(end - 1) == Shape::capital;
  if (inside) return std::nullopt;
  return TokenRange{at, end};
}

bool LongForms::has_initials(TokenRange tokens, const std::string& letters) const {
  std::size_t taken = 0;
  for (std::size_t i = tokens.first; i < tokens.last; ++i) {
    if (taken < letters.size() && folded(i).front() == letters[taken])
      ++taken;
    else if (!may_be_skipped(i))
      return false;
  }
  return taken == letters.size();
}

/// `trí tuệ nhân tạo (AI)`: the term is in the lexicon, and so are its foreign initials.
std::optional<TokenRange> LongForms::known_term(std::size_t end, TokenRange brief) const {
  constexpr std::size_t longest = 12;
  if (passage_.phrase(PhraseKind::initials, brief.first).length != brief.size())
    return std::nullopt;
  for (std::size_t length = std::min(longest, end); length > 1; --length) {
    const PhraseAt gloss = passage_.phrase(PhraseKind::gloss, end - length);
    if (gloss.length == length && is_of(gloss, attribute::gloss::term))
      return TokenRange{end - length, end};
  }
  return std::nullopt;
}

/// `(Ban Quản lý Đường sắt đô thị - MAUR)`: nothing else is in the bracket.
std::optional<TokenRange> LongForms::bracketed_name(std::size_t end) const {
  std::size_t at = end;
  while (at > 0 && end - at < max_syllables_ && (at == end || !(passage_.gap_before(at) & broken_)))
    --at;
  if (!(passage_.gap_before(at) & gap::open) || end - at < 3 ||
      passage_.shape(at) == Shape::lower || !is_one_phrase(at, end))
    return std::nullopt;
  const Noun noun{at, passage_.phrase(PhraseKind::gloss, at)};
  constexpr std::uint8_t unfit = attribute::gloss::weak | attribute::gloss::outside;
  if (!is_noun(noun, end) || is_of(noun.gloss, unfit)) return std::nullopt;
  return TokenRange{at, end};
}

/// `Tổ chức Hợp tác và Phát triển Kinh tế - OECD`: a whole name, and not the larger organisation to
/// which it belongs, `Trường Đại học Kinh tế - ĐHQGHN`.
std::optional<TokenRange> LongForms::dashed_name(std::size_t end, TokenRange brief) const {
  constexpr std::size_t least = 5;
  constexpr KindSet organisations = kind_bit(PhraseKind::head) | kind_bit(PhraseKind::whole);
  const std::string_view text = passage_.text(brief.first, brief.last);
  const bool marked = !std::all_of(text.begin(), text.end(), ascii::is_ascii);
  if (marked || brief.size() > 1 || text == "TNHH" || text == "CTCP" ||
      passage_.begins(organisations, brief.first))
    return std::nullopt;
  const auto found = from_noun(end, false);
  if (!found || found->size() < least || passage_.shape(found->first) == Shape::lower ||
      passage_.shape(end - 1) == Shape::digit || tells_country(*found, brief))
    return std::nullopt;
  return found;
}

/// The initials of a foreign name have nothing to do with the Vietnamese words. Then the long
/// form begins at the nearest noun that names such things, `Tổ chức`, `Hiệp định`; the first of
/// several side by side.
std::optional<TokenRange> LongForms::by_noun(std::size_t end, TokenRange brief,
                                             const std::string& letters) const {
  auto found = from_noun(end, false);
  if (!found && letters.size() >= 2) found = from_noun(end, true);
  if (!found || tells_country(*found, brief) || is_signature(*found, brief)) return std::nullopt;
  return found;
}

/// `Đại học Zayed (UAE)`: where it is, not what it is called; `Liên minh châu Âu (EU)` is both.
bool LongForms::tells_country(TokenRange full, TokenRange brief) const {
  return passage_.phrase(PhraseKind::country, brief.first).length == brief.size() &&
         passage_.phrase(PhraseKind::country, full.first).length != full.size() &&
         passage_.phrase(PhraseKind::whole, full.first).length != full.size();
}

/// `Công ty cổ phần Sữa Lộc An (mã LAM)`: a code of shares is given to a company.
std::optional<TokenRange> LongForms::company_before(std::size_t end, TokenRange code) const {
  const auto found = by_noun(end, code, letters_of(passage_, analyzer_, code));
  if (!found) return std::nullopt;
  const PhraseAt head = passage_.phrase(PhraseKind::head, found->first);
  if ((head.attributes & attribute::holder_mask) != attribute::company) return std::nullopt;
  return found;
}

/// `Đài Trang (TTXVN)`, a paragraph by itself, has written the article.
bool LongForms::is_signature(TokenRange full, TokenRange brief) const {
  constexpr std::size_t longest = 3;  // of a name, in syllables
  return full.first == 0 && full.size() <= longest && brief.last == passage_.size();
}

/// `Trí tuệ nhân tạo (AI)`: the initials are foreign, and the sentence begins with a common noun
/// and nothing else.
std::optional<TokenRange> LongForms::by_opening_noun(std::size_t end,
                                                     const std::string& letters) const {
  constexpr std::size_t most = 6;
  constexpr std::size_t least = 3;
  std::size_t at = end;
  while (at > 0 && end - at < most && (at == end || passage_.gap_before(at) == gap::space) &&
         (at == end || passage_.shape(at) == Shape::lower))
    --at;
  if (letters.size() < 2 || end - at < least || passage_.shape(at) != Shape::capital ||
      !(passage_.gap_before(at) & gap::stop) || !is_one_phrase(at, end) ||
      passage_.phrase(PhraseKind::stop, at).length > 0 ||
      passage_.phrase(PhraseKind::honorific, at).length > 0)
    return std::nullopt;
  return TokenRange{at, end};
}

}  // namespace timtin

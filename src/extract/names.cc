// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/names.h"

#include <algorithm>

#include "text/ascii.h"

namespace timtin {
namespace {

bool begins_phrase(const Passage& passage, std::size_t token, PhraseKind kind,
                   std::size_t syllables) {
  return passage.phrase(kind, token).length >= syllables;
}

/// What a name never continues with: a post, or an organisation of two syllables.
bool begins_other_than_name(const Passage& passage, std::size_t token) {
  return begins_phrase(passage, token, PhraseKind::office, 2) ||
         begins_phrase(passage, token, PhraseKind::head, 2) ||
         begins_phrase(passage, token, PhraseKind::whole, 2) ||
         // `Tu Do` may be Tự Do and Từ đó.
         (!passage.plain() && begins_phrase(passage, token, PhraseKind::not_name, 2)) ||
         begins_phrase(passage, token, PhraseKind::document, 2);
}

/// The `Quốc` of `Trần Thị Quốc Khánh`: behind a family and a middle name a given name must come,
/// whatever its syllables are else.
bool behind_middle(const Passage& passage, std::size_t at, std::size_t token) {
  return token == at + 2 && !begins_phrase(passage, token, PhraseKind::office, 2) &&
         passage.phrase(PhraseKind::family, at + 1).attributes & attribute::family::middle;
}

bool joined_by_hyphen(const Passage& passage, std::size_t token) {
  return token < passage.size() && passage.gap_before(token) == gap::hyphen;
}

/// `-Ủy viên` of `Nguyễn Văn An-Ủy viên`, `-Bệnh viện` of `Khoa Sản-Bệnh viện Từ Tâm`.
bool begins_post(const Passage& passage, std::size_t token) {
  const bool former = begins_phrase(passage, token, PhraseKind::before, 1);
  // `Nguyễn Văn An-nguyên Trưởng phòng`, `-giám đốc Sở`
  if (passage.shape(token) == Shape::lower)
    return begins_phrase(passage, token, PhraseKind::office, 2) ||
           (former && begins_phrase(passage, token + 1, PhraseKind::office, 1));
  return begins_phrase(passage, token, PhraseKind::office, 2) ||
         begins_phrase(passage, token, PhraseKind::head, 2) || former;
}

/// `-in`, `-hơ-ry`: syllables after a hyphen belong to the one before, in any case.
std::size_t hyphen_chain_end(const Passage& passage, std::size_t at) {
  std::size_t end = at + 1;
  while (joined_by_hyphen(passage, end) && passage.shape(end) != Shape::digit &&
         !begins_post(passage, end))
    ++end;
  return end;
}

/// The `Su30` of `phi công tiêm kích Su30-MK2 Lê Văn An`.
bool has_digit(const Passage& passage, std::size_t token) {
  const std::string_view word = passage.text(token, token + 1);
  return std::any_of(word.begin(), word.end(), ascii::is_digit);
}

/// `V`, `Đ`
bool is_letter(std::string_view word) { return word.size() == 1 || word == "Đ"; }

bool is_initial(const Passage& passage, std::size_t token) {
  return is_capital(passage, token) && is_letter(passage.text(token, token + 1));
}

/// What goes on with a headline, or begins another part of it.
bool ends_headline_name(const Passage& passage, std::size_t token) {
  for (const PhraseKind kind : {PhraseKind::stop, PhraseKind::word, PhraseKind::office,
                                PhraseKind::before, PhraseKind::head, PhraseKind::whole,
                                PhraseKind::copula, PhraseKind::conjunction, PhraseKind::level})
    if (begins_phrase(passage, token, kind, 1)) return true;
  return false;
}

/// `NGUYỄN VĂN AN` of `CHỦ TỊCH TỈNH NGUYỄN VĂN AN THĂM HẢI PHÒNG`: where all are capitals a name
/// ends at a sign or at a word that goes on with the sentence, after three or four syllables.
std::size_t headline_name_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (end < passage.size() && passage.vietnamese(end) && end <= at + 4 &&
         (end == at || passage.gap_before(end) == gap::space) &&
         (end < at + 3 || !ends_headline_name(passage, end)))
    ++end;
  return end == at + 3 || end == at + 4 ? end : at;
}

/// A name in capitals in a text that is not: `Ông TRẦN HẢI ĐĂNG`. Acronyms look alike, so the
/// family name must be a common one, or there are three syllables.
std::size_t upper_name_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 5;
  const PhraseAt family = passage.phrase(PhraseKind::family, at);
  if (family.length == 0) return at;
  // `NHÀ LÝ LUẬN XUẤT SẮC`
  if (!passage.all_upper() && !(family.attributes & attribute::family::common) &&
      (begins_phrase(passage, at, PhraseKind::word, 2) ||
       begins_phrase(passage, at, PhraseKind::field, 2)))
    return at;
  if (passage.all_upper()) return headline_name_end(passage, at);
  std::size_t end = at;
  while (end < passage.size() && end < at + most && passage.vietnamese(end) &&
         (passage.shape(end) == Shape::upper || (end > at && is_initial(passage, end))) &&
         (end == at || passage.gap_before(end) == gap::space) &&
         (end == at || !begins_other_than_name(passage, end)))
    ++end;
  const std::size_t least = family.attributes & attribute::family::common ? 2 : 3;
  return end >= at + least ? end : at;
}

bool is_particle(const Passage& passage, std::size_t token) {
  return passage.shape(token) == Shape::lower &&
         begins_phrase(passage, token, PhraseKind::particle, 1);
}

/// `Pharmacity do Chris Blank sáng lập`, `Trump-Biden do Nga`: behind one word, or before a
/// country, it is no Portuguese particle.
bool is_agent(const Passage& passage, std::size_t at, std::size_t token) {
  return passage.text(token, token + 1) == "do" &&
         (token == at + 1 || begins_phrase(passage, token + 1, PhraseKind::country, 1));
}

/// `Rơ Ông` is one family, though an `ông` is in it.
std::size_t family_end(const Passage& passage, std::size_t at) {
  const std::size_t end = at + passage.phrase(PhraseKind::family, at).length;
  for (std::size_t i = at + 1; i < end; ++i)
    if (!is_capital(passage, i)) return at + 1;
  return std::max(end, at + 1);
}

/// Nothing but a space, or a full stop and a space after an initial, joins the parts of a name.
bool continues_name(const Passage& passage, std::size_t token) {
  return token < passage.size() &&
         (passage.gap_before(token) & ~(gap::space | gap::hyphen | gap::dot | gap::quote)) == 0 &&
         !(passage.gap_before(token) & gap::quote);
}

/// The capitals before `at` go on: no place and no country ends there.
bool follows_capital(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 4;
  if (at == 0 || passage.gap_before(at) != gap::space || passage.shape(at - 1) == Shape::lower)
    return false;
  for (std::size_t length = 1; length <= most && length <= at; ++length)
    for (const PhraseKind kind :
         {PhraseKind::place, PhraseKind::country, PhraseKind::honorific, PhraseKind::title})
      if (passage.phrase(kind, at - length).length == length) return false;
  return true;
}

/// `Đôn` of `Lê Quý Đôn Nguyễn Thị Lụa`: amid capitals, a rare family name right before a common
/// one with two syllables or more is the end of something else. `Đoàn Nguyễn Thùy Lan` has two.
bool ends_before_common_name(const Passage& passage, std::size_t at, std::size_t end) {
  const auto is_common = [&](std::size_t token) {
    return (passage.phrase(PhraseKind::family, token).attributes & attribute::family::common) != 0;
  };
  const auto is_middle = [&](std::size_t token) {
    return (passage.phrase(PhraseKind::family, token).attributes & attribute::family::middle) != 0;
  };
  if (is_common(at) || !follows_capital(passage, at)) return false;
  for (std::size_t i = at + 1; i + 2 < end && i <= at + 2; ++i) {
    // `Dương Hà Văn Thắm` after `Ngân hàng Đại`
    const bool whole = begins_phrase(passage, i, PhraseKind::family, 1) && is_middle(i + 1);
    if (is_common(i) || (whole && !is_middle(i))) return true;
  }
  return false;
}

/// Two words that no Vietnamese name holds: `Angela Merkel` after `châu Âu`.
bool is_foreign_pair(const Passage& passage, std::size_t token) {
  return is_capital(passage, token) && is_capital(passage, token + 1) &&
         !passage.vietnamese(token) && !passage.vietnamese(token + 1) &&
         passage.gap_before(token) == gap::space && passage.gap_before(token + 1) == gap::space;
}

/// At least one part has two letters: `M.U` and `H` are no names.
bool has_letters(const Passage& passage, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (!is_letter(passage.text(i, i + 1))) return true;
  return false;
}

bool is_acronym(const Passage& passage, std::size_t token) {
  return passage.shape(token) == Shape::upper && !passage.all_upper();
}

/// A caption runs into the sentence: `Daniel Passarella Daniel Passarella`.
bool is_repeated(const Passage& passage, std::size_t at, std::size_t end) {
  return end > at + 1 && end + 1 < passage.size() && passage.form(end) == passage.form(at) &&
         passage.form(end + 1) == passage.form(at + 1);
}

/// `II` of `Elizabeth II`.
bool is_regnal_number(const Passage& passage, std::size_t token) {
  return token < passage.size() && passage.shape(token) == Shape::upper &&
         passage.gap_before(token) == gap::space && is_roman_number(passage, token);
}

/// The `Do` of `Lê Quang Tự Do,` begins no sentence: a break follows, or it is the second half of a
/// word.
bool ends_run(const Passage& passage, std::size_t token) {
  constexpr std::uint16_t breaks = gap::comma | gap::dash | gap::open | gap::close | gap::colon;
  return (passage.gap_before(token + 1) & breaks) ||
         passage.phrase(PhraseKind::word, token - 1).length == 2;
}

/// No sentence begins at the token inside a run of capitals that begins at `at`. Without marks much
/// reads like a word: `Pham Anh Tuan`, `Le Quang Tu Do`.
bool goes_on(const Passage& passage, std::size_t at, std::size_t token) {
  if (passage.plain() && (token >= at + 2 || is_capital(passage, token + 1))) return true;
  // `ông Phan Từ Long`: behind a form of address one syllable is no name.
  const bool addressed = at > 0 && passage.gap_before(at) == gap::space &&
                         (passage.phrase(PhraseKind::honorific, at - 1).length == 1 ||
                          (at > 1 && passage.phrase(PhraseKind::honorific, at - 2).length == 2));
  if (addressed && token == at + 1 && is_capital(passage, token + 1) &&
      passage.gap_before(token + 1) == gap::space)
    return true;
  return token >= at + 2 && ends_run(passage, token);
}

/// `Nguyên`, `Cựu` with a capital, which may belong to the post behind it.
bool is_former(const Passage& passage, std::size_t token) {
  const std::string_view word = passage.text(token, token + 1);
  return word == "Nguyên" || word == "Cựu";
}

/// `Nam Italy`: a region, the second half of `miền Nam Italy`.
bool is_region(const Passage& passage, std::size_t token) {
  return begins_phrase(passage, token, PhraseKind::direction, 1) &&
         begins_phrase(passage, token + 1, PhraseKind::country, 1);
}

/// `Riêng` of `Riêng Ronaldo`, `Lời` of `Macron Lời`: a Vietnamese word begins a sentence beside a
/// foreign name.
bool is_word(const Passage& passage, std::size_t token) {
  return passage.marked(token) && !begins_phrase(passage, token, PhraseKind::family, 1) &&
         !joined_by_hyphen(passage, token) && !joined_by_hyphen(passage, token + 1);
}

/// The `Tiếp` of `Nguyễn Văn An Tiếp tục`, a caption that runs into the text: at the fourth
/// syllable of a name a word with which sentences begin.
bool is_opening(const Passage& passage, std::size_t at, std::size_t token) {
  return token >= at + 3 && begins_phrase(passage, token, PhraseKind::opening, 1) &&
         !ends_run(passage, token);
}

/// The second syllable of `Đoàn Kinh tế`, `Ban Đổi mới`, `Nông Lâm Thành phố` begins a word.
bool begins_lower_word(const Passage& passage, std::size_t token) {
  const std::size_t next = token + 1;
  if (next >= passage.size() || passage.shape(next) != Shape::lower) return false;
  for (const PhraseKind kind : {PhraseKind::field, PhraseKind::head, PhraseKind::word,
                                PhraseKind::not_name, PhraseKind::level})
    if (begins_phrase(passage, token, kind, 2)) return true;
  return false;
}

/// `Hoàng gia` and `Hà Lan` are nobody, but with three capitals `Hoàng Gia Bảo` and `bà Hà Lan Anh`
/// are somebody.
bool is_not_name(const Passage& passage, std::size_t at) {
  const std::size_t length = std::max(passage.phrase(PhraseKind::not_name, at).length,
                                      passage.phrase(PhraseKind::country, at).length);
  if (length < 2) return false;
  const std::size_t given = at + 2;
  if (length > 2 || capital_run_end(passage, at) != given + 1 || !passage.vietnamese(given))
    return true;
  const bool titled = at > 0 && passage.phrase(PhraseKind::honorific, at - 1).length == 1;
  const bool common = passage.phrase(PhraseKind::family, at).attributes & attribute::family::common;
  return !titled && (!common || begins_phrase(passage, at, PhraseKind::country, 2) ||
                     begins_phrase(passage, given, PhraseKind::country, 1) ||
                     begins_phrase(passage, given, PhraseKind::place, 1));
}

/// The `Và` of `Và Smithfield`, with which a sentence begins, though a family is called so.
bool joins_foreign_name(const Passage& passage, std::size_t at) {
  return begins_phrase(passage, at, PhraseKind::conjunction, 1) && is_capital(passage, at + 1) &&
         !passage.vietnamese(at + 1);
}

/// `Việt-Nga`
bool is_pair_of_countries(const Passage& passage, std::size_t token) {
  if (token >= passage.size()) return false;
  const bool viet = passage.text(token, token + 1) == "Việt";
  const std::size_t next = token + (viet ? 1 : passage.phrase(PhraseKind::country, token).length);
  return next > token && joined_by_hyphen(passage, next) &&
         begins_phrase(passage, next, PhraseKind::country, 1);
}

/// A Vietnamese word and nothing with which a name could go on.
bool stands_alone(const Passage& passage, std::size_t at) {
  return passage.vietnamese(at) && !joined_by_hyphen(passage, at + 1) &&
         !is_capital(passage, at + 1) &&
         (at + 1 >= passage.size() || !is_particle(passage, at + 1));
}

}  // namespace

std::size_t capital_run_end(const Passage& passage, std::size_t at) {
  if (!is_capital(passage, at)) return at;
  std::size_t end = hyphen_chain_end(passage, at);
  while (is_capital(passage, end) && continues_name(passage, end))
    end = hyphen_chain_end(passage, end);
  return end;
}

std::size_t vietnamese_name_end(const Passage& passage, std::size_t at) {
  if (at < passage.size() && passage.shape(at) == Shape::upper) return upper_name_end(passage, at);
  if (!is_capital(passage, at) || passage.phrase(PhraseKind::family, at).length == 0 ||
      is_not_name(passage, at) || begins_phrase(passage, at, PhraseKind::office, 2) ||
      joins_foreign_name(passage, at))
    return at;
  if (at + 1 < passage.size() && passage.shape(at + 1) == Shape::lower)
    if (const std::size_t nun = nun_name_end(passage, at); nun > at) return nun;
  constexpr std::size_t most = 5;
  std::size_t end = family_end(passage, at);
  while (end < at + most && is_capital(passage, end) && continues_name(passage, end)) {
    // A name may hold a syllable that is also a post or a level: `Nguyễn Thị Trưởng`.
    if (end >= at + 2 && !behind_middle(passage, at, end) && begins_other_than_name(passage, end))
      break;
    const bool sentence = begins_next_sentence(passage, end) && !goes_on(passage, at, end);
    if (sentence || passage.gap_before(end) & gap::dot) break;
    // `ông Bình Ban Bạn đọc`: the next line begins.
    if (begins_phrase(passage, end, PhraseKind::head, 3)) break;
    if (passage.marked(at) && is_foreign_pair(passage, end)) break;
    if (is_opening(passage, at, end) || is_repeated(passage, at, end)) break;
    if (joined_by_hyphen(passage, end) && begins_post(passage, end)) break;
    end = hyphen_chain_end(passage, end);
    if (holds_next_sentence(passage, end - 1)) break;
  }
  // `ông Nguyễn Văn An Nguyên Giám đốc`, whose comma is lost
  if (end >= at + 3 && begins_phrase(passage, end, PhraseKind::office, 1) &&
      is_former(passage, end - 1) && passage.gap_before(end) == gap::space &&
      (end >= at + 4 || is_named_without(passage, at, end - 1)))
    --end;
  // `ĐB Hoàng Văn An Phú Thọ`, whose brackets are lost
  if (end == at + most && passage.phrase(PhraseKind::place, end - 2).length == 2) end -= 2;
  const bool cut =
      end == at + 2 && (begins_lower_word(passage, at + 1) || begins_organisation(passage, at));
  const bool firm = end > at && begins_phrase(passage, end - 1, PhraseKind::firm, 1);
  const bool name = end >= at + 2 && !cut && !firm && has_letters(passage, at, end) &&
                    !ends_before_common_name(passage, at, end);
  return name ? end : at;
}

std::size_t foreign_name_end(const Passage& passage, std::size_t at) {
  // Most words with a capital begin a sentence.
  if (!is_capital(passage, at) || stands_alone(passage, at) || has_digit(passage, at)) return at;
  if (passage.text(at, at + 1) == "The" && !passage.plain()) return at;
  if (at + 1 < passage.size() && is_word(passage, at) && !passage.vietnamese(at + 1)) return at;
  if (at + 2 < passage.size() && passage.marked(at) && is_foreign_pair(passage, at + 1)) return at;
  const bool other =
      begins_other_than_name(passage, at) || begins_phrase(passage, at, PhraseKind::stop, 1) ||
      (begins_phrase(passage, at, PhraseKind::level, 1) && !is_initial(passage, at + 1)) ||
      begins_phrase(passage, at, PhraseKind::head, 1) ||
      begins_phrase(passage, at, PhraseKind::country, 1) ||
      begins_phrase(passage, at, PhraseKind::place, 1) ||
      begins_phrase(passage, at, PhraseKind::whole, 1) || is_region(passage, at) ||
      is_pair_of_countries(passage, at) || begins_phrase(passage, at, PhraseKind::firm, 1) ||
      firm_end(passage, at) > at;
  if (other) return at;
  bool foreign = false;
  bool hyphens = false;
  std::size_t end = at;
  while (end < passage.size() && end < at + 2 * max_name_syllables) {
    if (end > at && !continues_name(passage, end)) break;
    if (end > at && (begins_other_than_name(passage, end) || begins_next_sentence(passage, end)))
      break;
    // `sông Mekong Sri Lanka`
    if (end > at && begins_phrase(passage, end, PhraseKind::country, 2)) break;
    if (end > at && (is_repeated(passage, at, end) || (!hyphens && is_word(passage, end)))) break;
    if (end > at && is_particle(passage, end) && !is_agent(passage, at, end)) {
      std::size_t word = end + 1;  // behind `von der`
      while (word < passage.size() && is_particle(passage, word)) ++word;
      if (is_capital(passage, word)) {
        end = word;
        continue;
      }
    }
    if (!is_capital(passage, end) || is_acronym(passage, end)) break;
    const std::size_t next = hyphen_chain_end(passage, end);
    hyphens = hyphens || next > end + 1;
    foreign = foreign || hyphens || !passage.vietnamese(end);
    end = next;
    if (holds_next_sentence(passage, end - 1)) break;
  }
  // `Carl XVI Gustaf`
  if (foreign && is_regnal_number(passage, end)) {
    ++end;
    if (is_capital(passage, end) && passage.gap_before(end) == gap::space &&
        !passage.vietnamese(end))
      ++end;
  }
  // `Covid-19`
  if (joined_by_hyphen(passage, end) && passage.shape(end) == Shape::digit) return at;
  return foreign && has_letters(passage, at, end) ? end : at;
}

}  // namespace timtin

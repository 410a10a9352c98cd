// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/passage.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace timtin {
namespace {

bool is_upper(UChar32 c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  // Latin Extended Additional has the letters with two marks, capitals at even code points.
  if (c >= 0x1EA0 && c <= 0x1EF9) return (c & 1) == 0;
  return u_isUUppercase(c) != 0;
}

std::uint16_t bit_of(UChar32 c) {
  switch (c) {
    case ' ':
    case '\t':
    case 0xA0:
      return gap::space;
    case '-':
    case 0x2010:
    case 0x2011:
      return gap::hyphen;
    case 0x2013:
    case 0x2014:
      return gap::dash;
    case '/':
      return gap::slash;
    case '&':
      return gap::ampersand;
    case ',':
      return gap::comma;
    case '(':
    case '[':
      return gap::open;
    case ')':
    case ']':
      return gap::close;
    case '"':
    case '\'':
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0xAB:
    case 0xBB:
      return gap::quote;
    case ':':
      return gap::colon;
    case ';':
      return gap::semicolon;
    case '.':
      return gap::dot;
    case '!':
    case '?':
    case 0x2026:
    case '\n':
      return gap::stop;
    default:
      return gap::other;
  }
}

/// `.` with a space after it ends a sentence, unless the word before is written with a full stop.
std::uint16_t gap_of(std::string_view between, bool dotted) {
  std::uint16_t bits = 0;
  for (std::size_t at = 0; at < between.size();)
    bits = static_cast<std::uint16_t>(
        bits | bit_of(static_cast<UChar32>(next_or_replacement(between, at))));
  const bool spaced = bits & gap::space;
  if ((bits & gap::dot) && (spaced || bits & gap::quote) && !dotted) bits |= gap::stop;
  if ((bits & gap::hyphen) && spaced)
    bits = static_cast<std::uint16_t>((bits & ~gap::hyphen) | gap::dash);
  return bits;
}

}  // namespace

Shape shape_of(std::string_view word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') return Shape::lower;
  std::size_t at = 0;
  const auto first = static_cast<UChar32>(next_or_replacement(word, at));
  if (first >= '0' && first <= '9') return Shape::digit;
  if (!is_upper(first)) return Shape::lower;
  std::size_t capitals = 1;
  while (at < word.size()) {
    const auto c = static_cast<UChar32>(next_or_replacement(word, at));
    if (c >= '0' && c <= '9') return Shape::upper;  // `U23`, `G20`
    if (c > 0x7F && !u_isalpha(c)) continue;        // marks of decomposed text
    if (!is_upper(c)) return Shape::capital;
    ++capitals;
  }
  return capitals > 1 ? Shape::upper : Shape::capital;
}

void Passage::read(const AnalyzedParagraph& paragraph, SyllableTable& syllables,
                   const Lexicons::Impl& lexicons) {
  paragraph_ = &paragraph;
  tokens_ = &paragraph.tokens;
  lexicons_ = &lexicons;
  topic_phrases_.clear();
  read_tokens(syllables);
  match();
}

void Passage::read_tokens(SyllableTable& syllables) {
  const std::size_t count = size();
  symbols_.resize(count);
  shapes_.resize(count);
  vietnamese_.resize(count);
  marked_.resize(count);
  gaps_.resize(count + 1);
  breaks_.resize(count + 1);
  Breaks breaks;
  breaks_[0] = breaks;
  std::size_t lower = 0;
  std::size_t upper = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Syllable& syllable = syllables[form(i)];
    symbols_[i] = syllable.symbol;
    vietnamese_[i] = syllable.vietnamese;
    marked_[i] = syllable.marked && syllable.vietnamese;
    shapes_[i] = shape_of(text(i, i + 1));
    lower += shapes_[i] == Shape::lower || shapes_[i] == Shape::capital;
    upper += shapes_[i] == Shape::upper;
    gaps_[i] = read_gap(i);
    if (gaps_[i] != gap::space) {
      constexpr std::uint16_t hard = gap::open | gap::close | gap::quote | gap::colon |
                                     gap::semicolon | gap::stop | gap::other;
      breaks.hard += (gaps_[i] & hard) != 0;
      breaks.commas += (gaps_[i] & gap::comma) != 0;
      breaks.dashes += (gaps_[i] & gap::dash) != 0;
    }
    breaks_[i + 1] = breaks;
  }
  gaps_[count] = static_cast<std::uint16_t>(gap_of(gap_text(count), false) | gap::stop);
  all_upper_ = upper > 2 && upper > 4 * lower;
}

std::uint16_t Passage::read_gap(std::size_t token) const {
  const std::string_view between = gap_text(token);
  if (token == 0) return static_cast<std::uint16_t>(gap_of(between, false) | gap::stop);
  if (between == " ") return gap::space;
  const std::size_t last = token - 1;
  // After `TP.` and after an initial, `Robert F. Kennedy`, a full stop ends no sentence.
  const bool initial = shapes_[last] == Shape::capital && text(last, token).size() == 1;
  // Nor in `TT. Huế`; the `TT` of `Sở TT&TT.` is another one.
  const bool part = gaps_[last] & (gap::ampersand | gap::hyphen | gap::slash);
  return gap_of(between, initial || (!part && lexicons_->dotted[symbols_[last]]));
}

void Passage::match() {
  kinds_.assign(size(), 0);
  if (phrases_.size() < phrase_kind_count * size()) phrases_.resize(phrase_kind_count * size());
  const Automaton& automaton = *lexicons_->automaton;
  Automaton::State state = Automaton::start;
  for (std::size_t i = 0; i < size(); ++i) {
    state = automaton.next(state, symbols_[i]);
    automaton.for_each_match(state, [&](Automaton::PhraseId phrase, std::size_t length) {
      const std::size_t begin = i + 1 - length;
      if (breaks_[i + 1].hard == breaks_[begin + 1].hard)
        keep(lexicons_->meanings[phrase], phrase, begin, length);
    });
  }
}

void Passage::keep(const Meaning& meaning, Automaton::PhraseId phrase, std::size_t begin,
                   std::size_t length) {
  const bool comma = has_comma(begin, begin + length);
  const bool dash = breaks_[begin + length].dashes != breaks_[begin + 1].dashes;
  for (const Entry& entry : meaning.entries) {
    const bool may_have_comma = entry.kind == PhraseKind::field ||
                                entry.kind == PhraseKind::whole || entry.kind == PhraseKind::head ||
                                entry.kind == PhraseKind::abbreviation;
    if ((comma && !may_have_comma) || (dash && entry.kind == PhraseKind::office)) continue;
    // `Lương Văn Đoàn - Chủ tịch`, `Đoàn, Chủ tịch`: a name ends before the break.
    const bool broken_head = entry.kind == PhraseKind::head || entry.kind == PhraseKind::whole;
    constexpr std::uint16_t breaks = gap::dash | gap::comma;
    if (broken_head && length > 1 && gaps_[begin + 1] & breaks) continue;
    // `Hải - Đội trưởng` holds no naval unit; `Văn hóa - Thông tin` is a field.
    if ((dash || comma) && length == 2 && entry.kind != PhraseKind::field) continue;
    PhraseAt& best = phrases_[begin * phrase_kind_count + static_cast<std::size_t>(entry.kind)];
    const bool first = !begins(kind_bit(entry.kind), begin);
    if (first || length > best.length) best = {static_cast<std::uint8_t>(length), entry.attributes};
    kinds_[begin] |= kind_bit(entry.kind);
  }
  if (!meaning.topics.empty() && speaks_for_topic(meaning, begin, length))
    keep_topic(phrase, begin, length);
}

/// A comma may stand in `Bộ Văn hóa, Thể thao và Du lịch`, not in `an toàn, giao thông`.
bool Passage::speaks_for_topic(const Meaning& meaning, std::size_t begin,
                               std::size_t length) const {
  constexpr std::size_t enumeration = 4;
  if (length < enumeration && has_comma(begin, begin + length)) return false;
  if (meaning.proper) return is_proper_name(begin);
  return length > 1 || !is_part_of_name(begin);
}

/// Phrases come by where they end, at one end the longest first.
void Passage::keep_topic(Automaton::PhraseId phrase, std::size_t begin, std::size_t length) {
  const auto first = static_cast<std::uint32_t>(begin);
  const auto end = static_cast<std::uint32_t>(begin + length);
  if (!topic_phrases_.empty() && topic_phrases_.back().end == end) return;
  while (!topic_phrases_.empty() && topic_phrases_.back().begin >= first) topic_phrases_.pop_back();
  topic_phrases_.push_back({phrase, first, end});
}

/// `Võ` of `Võ Nguyên Giáp` is no martial art.
bool Passage::is_part_of_name(std::size_t token) const {
  if (shapes_[token] != Shape::capital || !vietnamese_[token] || all_upper_) return false;
  const auto goes_on = [&](std::size_t left) {
    return gaps_[left + 1] == gap::space && shapes_[left] == Shape::capital &&
           shapes_[left + 1] == Shape::capital;
  };
  return (token > 0 && goes_on(token - 1)) || (token + 1 < size() && goes_on(token));
}

/// `Anh` of `Thủ tướng Anh Theresa`, not that of `Tuấn Anh`, `Anh Tuấn` or `ông Anh`.
bool Passage::is_proper_name(std::size_t token) const {
  if (shapes_[token] != Shape::capital) return false;
  const auto joined = [&](std::size_t i) { return gaps_[i] == gap::space; };
  if (token == 0 || !joined(token)) return false;
  if (shapes_[token - 1] == Shape::capital || phrase(PhraseKind::honorific, token - 1).length > 0)
    return false;
  const std::size_t next = token + 1;
  return next >= size() || !joined(next) || shapes_[next] != Shape::capital || !marked_[next];
}

std::string_view Passage::text(std::size_t first, std::size_t last) const {
  const std::size_t begin = (*tokens_)[first].begin;
  return paragraph_->text.substr(begin, (*tokens_)[last - 1].end - begin);
}

std::string_view Passage::closed_text(std::size_t first, std::size_t last) const {
  const std::string_view inner = text(first, last);
  const std::string_view behind = gap_text(last);
  const bool open = inner.rfind('(') != inner.npos && inner.rfind(')') == inner.npos;
  if (!open || !behind.starts_with(')')) return inner;
  return paragraph_->text.substr((*tokens_)[first].begin, inner.size() + 1);
}

std::string_view Passage::gap_text(std::size_t token) const {
  const std::size_t begin = token == 0 ? 0 : (*tokens_)[token - 1].end;
  const std::size_t end = token < size() ? (*tokens_)[token].begin : paragraph_->text.size();
  return paragraph_->text.substr(begin, end - begin);
}

Evidence Passage::evidence(std::size_t first, std::size_t last) const {
  return {paragraph_->part, paragraph_->index, (*tokens_)[first].begin, (*tokens_)[last - 1].end};
}

}  // namespace timtin

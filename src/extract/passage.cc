// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/passage.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace timtin {
namespace {

/// Latin Extended Additional has the letters with two marks, capitals at even code points.
bool is_marked_letter(UChar32 c) { return c >= 0x1EA0 && c <= 0x1EF9; }

bool is_upper(UChar32 c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (is_marked_letter(c)) return (c & 1) == 0;
  return u_isUUppercase(c) != 0;
}

constexpr std::uint16_t bit_of(UChar32 c) {
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

constexpr std::size_t ascii_limit = 0x80;
constexpr auto ascii_bits = [] {
  std::array<std::uint16_t, ascii_limit> bits{};
  for (std::size_t c = 0; c < ascii_limit; ++c) bits[c] = bit_of(static_cast<UChar32>(c));
  return bits;
}();

/// All of them; a hyphen beside a space is a dash.
std::uint16_t signs_in(std::string_view between) {
  std::uint16_t bits = 0;
  for (std::size_t at = 0; at < between.size();) {
    const auto byte = static_cast<unsigned char>(between[at]);
    std::uint16_t bit = 0;
    if (byte < ascii_limit) {
      bit = ascii_bits[byte];
      ++at;
    } else {
      bit = bit_of(static_cast<UChar32>(next_or_replacement(between, at)));
    }
    bits = static_cast<std::uint16_t>(bits | bit);
  }
  constexpr std::uint16_t dash = gap::hyphen | gap::space;
  if ((bits & dash) == dash) bits = static_cast<std::uint16_t>((bits & ~gap::hyphen) | gap::dash);
  return bits;
}

/// `.` with a space after it ends a sentence, unless the sentence goes on with a comma, `Robert
/// Kennedy Jr., Bộ trưởng`. Several end one without a space: `khó tiêu...Người bệnh`.
bool ends_sentence(std::uint16_t signs, std::string_view between) {
  return (signs & gap::space && !(signs & gap::comma)) || signs & gap::quote ||
         between.find("..") != std::string_view::npos;
}

/// Buffers are used again: what is behind the end of a shorter passage stays.
template <typename T>
void make_room(std::vector<T>& buffer, std::size_t count) {
  if (buffer.size() < count) buffer.resize(count);
}

}  // namespace

Shape shape_of_word(std::string_view word) {
  std::size_t at = 0;
  const auto first = static_cast<UChar32>(next_or_replacement(word, at));
  if (first >= '0' && first <= '9') return Shape::digit;
  if (!is_upper(first)) return Shape::lower;
  std::size_t capitals = 1;
  while (at < word.size()) {
    const auto c = static_cast<UChar32>(next_or_replacement(word, at));
    if (c >= '0' && c <= '9') return Shape::upper;  // `U23`, `G20`
    // Marks of decomposed text
    if (c > 0x7F && !is_marked_letter(c) && !u_isalpha(c)) continue;
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
  const std::size_t count = size_ = tokens_->size();
  make_room(symbols_, count);
  make_room(words_, count);
  make_room(kinds_, count);
  // Each syllable of an archive comes through here: what cannot change is not loaded again.
  const Token* const tokens = tokens_->data();
  const char* const text = paragraph_->text.data();
  const Syllable* const known = syllables.all();
  Symbol* const symbols = symbols_.data();
  Word* const words = words_.data();
  KindSet* const kinds = kinds_.data();
  std::size_t upper = 0;
  std::size_t digits = 0;
  std::size_t end = count > 0 ? tokens[0].begin : 0;  // of the token before
  for (std::size_t i = 0; i < count; ++i) {
    const Token token = tokens[i];
    const Syllable& syllable = known[token.form];
    symbols[i] = syllable.symbol;
    words[i] = syllable.word;
    KindSet kind = syllable.kinds;
    if (const char first = text[token.begin]; first < 'a' || first > 'z') {
      const Shape shape = shape_of({text + token.begin, token.end - token.begin});
      words[i].shape = shape;
      upper += shape == Shape::upper;
      digits += shape == Shape::digit;
      if (shape != Shape::lower) kind |= shape == Shape::digit ? digit_kind : capital_kind;
    }
    if (token.begin != end + 1 || text[end] != ' ') {
      const bool comma = token.begin == end + 2 && text[end] == ',' && text[end + 1] == ' ';
      words[i].gap = comma ? gap::comma | gap::space : read_gap(i);
      if (words[i].gap & (gap::open | gap::dash)) kind |= apart_kind;
    }
    kinds[i] = kind;
    end = token.end;
  }
  last_gap_ = static_cast<std::uint16_t>(signs_in(gap_text(count)) | gap::stop);
  all_upper_ = upper > 2 && upper > 4 * (count - upper - digits);
}

std::uint16_t Passage::read_gap(std::size_t token) const {
  const std::string_view between = gap_text(token);
  const std::uint16_t signs = signs_in(between);
  const auto stopped = static_cast<std::uint16_t>(signs | gap::stop);
  if (token == 0) return stopped;
  if (!(signs & gap::dot)) return signs;
  const std::size_t last = token - 1;
  // After `TP.` and after an initial, `Robert F. Kennedy`, a full stop ends no sentence.
  const bool initial = shape(last) == Shape::capital && text(last, token).size() == 1;
  // Nor in `TT. Huế`; the `TT` of `Sở TT&TT.` is another one.
  const bool part = words_[last].gap & (gap::ampersand | gap::hyphen | gap::slash);
  if (initial || (!part && lexicons_->dotted[symbols_[last]])) return signs;
  if (ends_sentence(signs, between)) return stopped;
  // `bà Park.Một người`: a sentence ends behind a word though the space is missing.
  constexpr std::size_t most_initials = 2;  // bytes, `St.John`
  const bool missing = between == "." && text(last, token).size() > most_initials &&
                       shape(last) != Shape::upper &&
                       shape_of(text(token, token + 1)) == Shape::capital;
  return missing ? stopped : signs;
}

void Passage::match() {
  const std::size_t count = size();
  make_room(phrases_, count);
  const Automaton& automaton = *lexicons_->automaton;
  const Symbol* const symbols = symbols_.data();
  const KindSet* const kinds = kinds_.data();
  Automaton::State state = Automaton::start;
  for (std::size_t i = 0; i < count; ++i) {
    state = automaton.next(state, symbols[i]);
    automaton.for_each_longer_match(state, [&](Automaton::PhraseId phrase, std::size_t length) {
      keep_phrase(phrase, i + 1 - length, length);
    });
    if (kinds[i] & topic_kind) keep_single_topic(i);
  }
}

/// `bão`: a phrase with a topic that is one syllable.
void Passage::keep_single_topic(std::size_t token) {
  const Automaton::PhraseId phrase = lexicons_->automaton->single(symbols_[token]);
  keep_topic(phrase, lexicons_->meanings[phrase].proper, 0, token, 1);
}

void Passage::keep_phrase(Automaton::PhraseId phrase, std::size_t begin, std::size_t length) {
  constexpr std::uint16_t hard =
      gap::open | gap::close | gap::quote | gap::colon | gap::semicolon | gap::stop | gap::other;
  const std::uint16_t gaps = gaps_within(begin, length);
  if (gaps & hard) return;
  const Meaning meaning = lexicons_->meanings[phrase];
  if (!meaning.entries.empty()) {
    const bool broken = gaps & (gap::comma | gap::dash);
    PhraseRow& phrases = phrases_of(begin);
    KindSet kinds = kinds_[begin];
    for (const Entry& entry : meaning.entries) {
      if (broken && !may_have(gaps, entry, begin, length)) continue;
      PhraseAt& best = phrases[static_cast<std::size_t>(entry.kind)];
      if (length > best.length) best = {static_cast<std::uint8_t>(length), entry.attributes};
      kinds |= kind_bit(entry.kind);
    }
    kinds_[begin] = kinds;
  }
  if (!meaning.topics.empty()) keep_topic(phrase, meaning.proper, gaps, begin, length);
}

std::uint16_t Passage::gaps_within(std::size_t begin, std::size_t length) const {
  std::uint16_t gaps = 0;
  for (std::size_t i = begin + 1; i < begin + length; ++i)
    gaps = static_cast<std::uint16_t>(gaps | words_[i].gap);
  return gaps;
}

/// A phrase may hold this comma or dash.
bool Passage::may_have(std::uint16_t gaps, const Entry& entry, std::size_t begin,
                       std::size_t length) const {
  const bool comma = gaps & gap::comma;
  const bool dash = gaps & gap::dash;
  const bool may_have_comma = entry.kind == PhraseKind::field || entry.kind == PhraseKind::whole ||
                              entry.kind == PhraseKind::head;
  if ((comma && !may_have_comma) || (dash && entry.kind == PhraseKind::office)) return false;
  // `Lương Văn Đoàn - Chủ tịch`, `Đoàn, Chủ tịch`: a name ends before the break.
  const bool broken_head = entry.kind == PhraseKind::head || entry.kind == PhraseKind::whole;
  if (broken_head && words_[begin + 1].gap & (gap::dash | gap::comma)) return false;
  // `Hải - Đội trưởng` holds no naval unit; `Văn hóa - Thông tin` is a field.
  return length > 2 || entry.kind == PhraseKind::field;
}

/// A row of its own for the token: what its syllable means alone is shared.
PhraseRow& Passage::phrases_of(std::size_t token) {
  PhraseRow& own = phrases_[token];
  const PhraseRow*& phrases = words_[token].phrases;
  if (phrases != &own) {
    own = *phrases;
    phrases = &own;
  }
  return own;
}

/// A comma may stand in `Bộ Văn hóa, Thể thao và Du lịch`, not in `an toàn, giao thông`.
bool Passage::speaks_for_topic(bool proper, std::uint16_t gaps, std::size_t begin,
                               std::size_t length) const {
  constexpr std::size_t enumeration = 4;
  if (length < enumeration && gaps & gap::comma) return false;
  if (proper) return is_proper_name(begin);
  return length > 1 || !is_part_of_name(begin);
}

/// Phrases come by where they end, at one end the longest first.
void Passage::keep_topic(Automaton::PhraseId phrase, bool proper, std::uint16_t gaps,
                         std::size_t begin, std::size_t length) {
  if (!speaks_for_topic(proper, gaps, begin, length)) return;
  const auto first = static_cast<std::uint32_t>(begin);
  const auto end = static_cast<std::uint32_t>(begin + length);
  if (!topic_phrases_.empty() && topic_phrases_.back().end == end) return;
  while (!topic_phrases_.empty() && topic_phrases_.back().begin >= first) topic_phrases_.pop_back();
  topic_phrases_.push_back({phrase, first, end});
}

/// `Võ` of `Võ Nguyên Giáp` is no martial art.
bool Passage::is_part_of_name(std::size_t token) const {
  if (shape(token) != Shape::capital || !vietnamese(token) || all_upper_) return false;
  const auto goes_on = [&](std::size_t left) {
    return words_[left + 1].gap == gap::space && shape(left) == Shape::capital &&
           shape(left + 1) == Shape::capital;
  };
  return (token > 0 && goes_on(token - 1)) || (token + 1 < size() && goes_on(token));
}

/// `Anh` of `Thủ tướng Anh Theresa`, not that of `Tuấn Anh`, `Anh Tuấn` or `ông Anh`.
bool Passage::is_proper_name(std::size_t token) const {
  if (shape(token) != Shape::capital) return false;
  const auto joined = [&](std::size_t i) { return words_[i].gap == gap::space; };
  if (token == 0 || !joined(token)) return false;
  if (shape(token - 1) == Shape::capital || phrase(PhraseKind::honorific, token - 1).length > 0)
    return false;
  const std::size_t next = token + 1;
  return next >= size() || !joined(next) || shape(next) != Shape::capital || !marked(next);
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

std::size_t begin_of_words(const Passage& passage, std::size_t token, std::string_view words) {
  const auto syllables = 1U + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  const bool stand = token >= syllables && passage.text(token - syllables, token) == words;
  return stand ? token - syllables : token;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands before or behind a name and is no part of it.
#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/syllables.h"
#include "timtin/text.h"

namespace timtin {
namespace {

bool shows_marks(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
}

/// Where in the word a Vietnamese one with a capital and marks begins, `Biden|Ông`; its size if
/// nowhere.
std::size_t next_sentence_in(std::string_view word) {
  constexpr std::size_t least = 3;
  for (std::size_t at = least; at + 1 < word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;  // inside a letter
    const std::string_view tail = word.substr(at);
    if (word.substr(0, at).ends_with("’") || word[at - 1] == '\'') continue;  // `H’Mông`
    const Shape shape = shape_of_word(tail);
    if (shape == Shape::capital && shows_marks(tail) && is_vietnamese_syllable(folded_form(tail)))
      return at;
  }
  return word.size();
}

}  // namespace

bool begins_next_sentence(const Passage& passage, std::size_t token) {
  return token < passage.size() && passage.shape(token) != Shape::lower &&
         (passage.phrase(PhraseKind::stop, token).attributes & attribute::stop::sentence) != 0;
}

bool begins_organisation(const Passage& passage, std::size_t at) {
  const std::size_t next = at + 2;
  if (passage.phrase(PhraseKind::head, at).length == 0 || next >= passage.size() ||
      passage.shape(next) != Shape::lower || passage.gap_before(next) != gap::space ||
      passage.phrase(PhraseKind::family, at).attributes & attribute::family::common)
    return false;
  for (const PhraseKind kind :
       {PhraseKind::stop, PhraseKind::copula, PhraseKind::conjunction, PhraseKind::adverb,
        PhraseKind::linker, PhraseKind::possessive, PhraseKind::determiner})
    if (passage.phrase(kind, next).length > 0) return false;
  return true;
}

std::size_t alias_end(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 8;
  if (at >= passage.size() || !(passage.gap_before(at) & (gap::open | gap::comma))) return at;
  const std::size_t limit = std::min(at + most, passage.size());
  const std::string_view words = passage.text(at, limit);
  bool told = false;
  for (const std::string_view word :
       {"còn gọi là ", "hay còn gọi là ", "thường gọi là ", "biệt danh ", "bút danh ",
        "được gọi là ", "thân mật được gọi là ", "thường được gọi là ", "tên thật là ", "tức "})
    told = told || words.starts_with(word);
  for (std::size_t i = at + 1; told && i <= limit; ++i)
    if (passage.gap_before(i) & (gap::comma | gap::close)) return i;
  return at;
}

bool is_roman_number(const Passage& passage, std::size_t token) {
  return passage.text(token, token + 1).find_first_not_of("IVX") == std::string_view::npos;
}

std::size_t honorifics_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  while (end < passage.size()) {
    constexpr std::uint16_t between = gap::soft | gap::comma | gap::dash;
    if (end > at && (passage.gap_before(end) & ~between) != 0) break;
    const std::size_t length = std::max(passage.phrase(PhraseKind::honorific, end).length,
                                        passage.phrase(PhraseKind::title, end).length);
    if (length == 0) break;
    end += length;
  }
  return end;
}

std::string_view name_text(const Passage& passage, std::size_t first, std::size_t last) {
  // With marks that foreign names do not have; the last two only behind a Vietnamese word.
  constexpr auto words = std::to_array<std::string_view>(
      {"đang", "đã",  "được", "đến",   "đối",  "đưa",  "đều",   "có",   "sẽ",
       "nói",  "là",  "và",   "với",   "tại",  "cũng", "không", "vừa",  "bị",
       "từng", "mới", "đề",   "trước", "cùng", "của",  "khẳng", "nhấn", "phát",
       "để",   "vẫn", "cho",  "trong", "trao", "thăm", "chủ",   "dự",   "yêu"});
  constexpr std::size_t least = 3;  // letters of the name's last word
  const std::string_view text = passage.text(first, last);
  if (passage.vietnamese(last - 1) || passage.shape(last - 1) != Shape::capital) return text;
  const std::string_view word = passage.text(last - 1, last);
  if (!shows_marks(word)) return text;  // most words
  if (const std::size_t head = next_sentence_in(word); head < word.size())
    return text.substr(0, text.size() - (word.size() - head));
  for (const std::string_view tail : words) {
    if (!word.ends_with(tail) || word.size() < tail.size() + least) continue;
    const std::string_view head = word.substr(0, word.size() - tail.size());
    const bool vietnamese = shows_marks(head) && is_vietnamese_syllable(folded_form(head));
    if (vietnamese || (shows_marks(tail) && !shows_marks(head)))
      return text.substr(0, text.size() - tail.size());
  }
  return text;
}

bool holds_next_sentence(const Passage& passage, std::size_t token) {
  if (passage.vietnamese(token) || passage.shape(token) != Shape::capital) return false;
  const std::string_view word = passage.text(token, token + 1);
  return shows_marks(word) && next_sentence_in(word) < word.size();
}

bool runs_into_word(const Passage& passage, std::size_t at, std::size_t end) {
  if (end < at + 3 || passage.vietnamese(end - 1) || !passage.vietnamese(end - 2) ||
      !(passage.phrase(PhraseKind::family, at).attributes & attribute::family::common) ||
      name_text(passage, at, end).size() < passage.text(at, end).size())
    return false;
  const std::string_view word = passage.text(end - 1, end);
  const auto has = [&](auto is) { return std::any_of(word.begin(), word.end(), is); };
  return has([](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }) &&
         !has([](char c) { return c >= '0' && c <= '9'; });
}

std::size_t firm_end(const Passage& passage, std::size_t at) {
  std::size_t end = at;
  std::size_t run = capital_run_end(passage, at);
  // `A&B Group`
  while (run > at && run < passage.size() && passage.gap_before(run) == gap::ampersand &&
         is_capital(passage, run))
    run = capital_run_end(passage, run);
  for (std::size_t i = at + 1; i < run; ++i)
    if (passage.phrase(PhraseKind::firm, i).length > 0) end = i + 1;
  return end;
}

bool is_named_without(const Passage& passage, std::size_t at, std::size_t third) {
  for (std::size_t i = 0; i + 1 < passage.size(); ++i)
    if (i != at && passage.form(i) == passage.form(at) &&
        passage.form(i + 1) == passage.form(at + 1) && is_capital(passage, i + 1) &&
        (i + 2 == passage.size() || passage.form(i + 2) != passage.form(third)))
      return true;
  return false;
}

std::size_t nun_name_end(const Passage& passage, std::size_t at) {
  const std::size_t name = at + 2;
  if (at + 3 >= passage.size() || passage.text(at, name) != "Thích nữ" ||
      !passage.vietnamese(name) || passage.gap_before(name) != gap::space)
    return at;
  return capital_run_end(passage, name) == name + 2 ? name + 2 : at;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands before or behind a name and is no part of it.
#include <algorithm>
#include <array>

#include "extract/names.h"
#include "extract/syllables.h"
#include "timtin/text.h"

namespace timtin {

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
  // With marks that foreign names do not have.
  constexpr auto words = std::to_array<std::string_view>(
      {"đang", "đã",  "được", "đến",  "đối",   "đưa", "đều", "có",   "sẽ",  "nói", "là",
       "và",   "với", "tại",  "cũng", "không", "vừa", "bị",  "từng", "mới", "đề"});
  constexpr std::size_t least = 3;  // letters of the name's last word
  const std::string_view text = passage.text(first, last);
  if (passage.vietnamese(last - 1) || passage.shape(last - 1) != Shape::capital) return text;
  const std::string_view word = passage.text(last - 1, last);
  for (const std::string_view tail : words) {
    if (!word.ends_with(tail) || word.size() < tail.size() + least) continue;
    const std::string_view head = word.substr(0, word.size() - tail.size());
    const bool latin = std::none_of(head.begin(), head.end(),
                                    [](char c) { return (static_cast<unsigned char>(c) & 0x80); });
    if (latin || is_vietnamese_syllable(folded_form(head)))
      return text.substr(0, text.size() - tail.size());
  }
  return text;
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

}  // namespace timtin

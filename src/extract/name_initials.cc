// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names that begin like none: with initials without stops, with a family in capitals, a particle,
/// or a word that else begins a sentence.
#include <algorithm>
#include <array>

#include "extract/names.h"

namespace timtin {
namespace {

bool is_named_otherwise(const Passage& passage, std::size_t at) {
  constexpr KindSet kinds =
      kind_bit(PhraseKind::level) | kind_bit(PhraseKind::office) | kind_bit(PhraseKind::head) |
      kind_bit(PhraseKind::whole) | kind_bit(PhraseKind::country) | kind_bit(PhraseKind::place) |
      kind_bit(PhraseKind::title) | kind_bit(PhraseKind::honorific) | kind_bit(PhraseKind::firm);
  return passage.begins(kinds, at);
}

/// `Thủ tướng Bỉ | de Wever`: a particle in lower case that no Vietnamese word is there.
std::size_t particle_name_end(const Passage& passage, std::size_t at) {
  std::size_t word = at;
  while (word < passage.size() && passage.shape(word) == Shape::lower &&
         passage.phrase(PhraseKind::particle, word).length == 1 &&
         passage.gap_before(word) == gap::space && passage.text(word, word + 1) != "do")
    ++word;
  if (word == at || passage.gap_before(word) != gap::space || is_named_otherwise(passage, word))
    return at;
  const std::size_t end = foreign_name_end(passage, word);
  return end > word ? end : at;
}

bool follows_country(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 3;
  for (std::size_t length = 1; length <= most && length <= at; ++length)
    if (passage.phrase(PhraseKind::country, at - length).length == length) return true;
  return false;
}

/// `Bộ trưởng Quốc phòng Bỉ | Theo Francken khẳng định`: behind a post with its country, before a
/// foreign word and a verb.
std::size_t opening_name_end(const Passage& passage, std::size_t at) {
  const std::size_t next = at + 1;
  if (passage.shape(at) != Shape::capital || passage.marked(at) ||
      !begins_next_sentence(passage, at) || passage.phrase(PhraseKind::stop, at).length != 1 ||
      !follows_country(passage, at) || is_named_otherwise(passage, next))
    return at;
  const std::size_t end = foreign_name_end(passage, next);
  const bool verb = end < passage.size() && passage.gap_before(end) == gap::space &&
                    (passage.phrase(PhraseKind::stop, end).length > 0 ||
                     passage.phrase(PhraseKind::adverb, end).length > 0);
  return end > next && verb ? end : at;
}

}  // namespace

std::size_t unusual_name_end(const Passage& passage, std::size_t at, bool after_post) {
  if (at == 0 || at + 1 >= passage.size()) return at;
  if (const std::size_t end = particle_name_end(passage, at); end > at) return end;
  if (after_post) return opening_name_end(passage, at);
  // `Ông YOON Kwang Shik`
  const std::size_t run = capital_run_end(passage, at + 1);
  const bool addressed = passage.phrase(PhraseKind::honorific, at - 1).length == 1;
  return addressed && !passage.all_upper() && passage.shape(at) == Shape::upper &&
                 passage.text(at, at + 1).size() > 2 && passage.gap_before(at + 1) == gap::space &&
                 run > at + 2 && run <= at + max_name_syllables &&
                 !is_named_otherwise(passage, at) && !is_named_otherwise(passage, at + 1) &&
                 passage.shape(at + 1) == Shape::capital
             ? run
             : at;
}

std::size_t introduced_name_end(const Passage& passage, std::size_t at) {
  const std::size_t end = at + 2;
  if (passage.plain() || passage.all_upper() || capital_run_end(passage, at) != end ||
      end >= passage.size() || passage.gap_before(at) == gap::space)
    return at;
  for (std::size_t i = at; i < end; ++i)
    if (passage.shape(i) != Shape::capital || passage.marked(i) ||
        passage.text(i, i + 1).size() < 2 || passage.phrase(PhraseKind::country, i).length > 0)
      return at;
  constexpr KindSet others = kind_bit(PhraseKind::head) | kind_bit(PhraseKind::whole) |
                             kind_bit(PhraseKind::place) | kind_bit(PhraseKind::not_name) |
                             kind_bit(PhraseKind::level) | kind_bit(PhraseKind::office) |
                             kind_bit(PhraseKind::brand) | kind_bit(PhraseKind::word);
  if (passage.begins(others, at) || begins_next_sentence(passage, at) || firm_end(passage, at) > at)
    return at;
  const std::uint16_t sign = passage.gap_before(end);
  const std::size_t post = end + passage.phrase(PhraseKind::before, end).length;
  const bool introduced = sign == (gap::comma | gap::space) || sign == (gap::dash | gap::space);
  return introduced && passage.phrase(PhraseKind::office, post).length > 1 ? end : at;
}

std::size_t initials_name_end(const Passage& passage, std::size_t at) {
  const std::size_t next = at + 1;
  if (next >= passage.size() || passage.all_upper() || passage.shape(at) != Shape::upper ||
      passage.text(at, next).size() != 2 || passage.gap_before(next) != gap::space)
    return at;
  if (is_named_otherwise(passage, at)) return at;
  const std::size_t end = foreign_name_end(passage, next);
  return end > next ? end : at;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The text of an article as numbers: its tokens in order. A number stands for a matching form in
/// some numbering from 1 (an Analyzer's, a shard's, a generation's); 0 ends a paragraph.
///
/// Stored as 16-bit units in the way of UTF-16: frequent forms have small numbers and one unit,
/// the others a lead unit and a trail unit, so that every unit says by itself what it is and a text
/// can be searched from any place:
///
///     0000          end of a paragraph
///     0001 .. dfff  the number itself
///     e000 .. efff  lead: upper 12 bits of number - e000
///     f000 .. ffff  trail: lower 12 bits
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/article.h"
#include "timtin/extract.h"

namespace timtin {

using TokenId = std::uint32_t;
using Unit = std::uint16_t;

inline constexpr TokenId paragraph_end = 0;

/// Numbers below are one unit.
inline constexpr TokenId first_of_two_units = 0xe000;
inline constexpr TokenId max_token_id = first_of_two_units + 0xffffff;

constexpr bool is_lead(Unit unit) { return (unit & 0xf000) == 0xe000; }
constexpr bool is_trail(Unit unit) { return (unit & 0xf000) == 0xf000; }
constexpr Unit lead_of(TokenId id) {
  return static_cast<Unit>(0xe000 | (id - first_of_two_units) >> 12);
}
constexpr Unit trail_of(TokenId id) {
  return static_cast<Unit>(0xf000 | ((id - first_of_two_units) & 0xfff));
}
/// The first unit of a number.
constexpr Unit first_unit_of(TokenId id) {
  return id < first_of_two_units ? static_cast<Unit>(id) : lead_of(id);
}
constexpr TokenId token_of(Unit lead, Unit trail) {
  return first_of_two_units + ((lead & 0xfffu) << 12 | (trail & 0xfffu));
}

/// Throws Error(io) beyond max_token_id.
void append_token(std::vector<Unit>& units, TokenId id);

/// Where the parts of an article end, by Evidence::Part: exclusive; each begins where the one
/// before ends. Counted in tokens or in units, paragraph ends included.
using PartEnds = std::array<std::uint32_t, 4>;

/// What is known of an article beside its tokens.
struct StreamFacts {
  PartEnds ends{};
  std::uint32_t length = 0;  ///< the weights of its tokens together: see general_terms.h
  bool unaccented = false;   ///< flagged as typed without marks
};

/// A stream that somebody else owns.
struct StreamView {
  std::span<const Unit> units;
  StreamFacts facts;  ///< ends in units

  std::span<const Unit> part(Evidence::Part part) const;
};

/// The tokens one by one.
struct ArticleTokens {
  std::vector<TokenId> ids;
  StreamFacts facts;  ///< ends in tokens
};

/// `FormId + 1` of the analyser.
ArticleTokens tokens_of(const Article& article, const AnalyzedArticle& paragraphs);

/// A stream in units, owned.
struct TokenStream {
  std::vector<Unit> units;
  StreamFacts facts;  ///< ends in units

  StreamView view() const { return {units, facts}; }
};

/// `numbering` -> the id of a token in another one; not asked for paragraph ends. What `stream`
/// holds is replaced.
template <typename Numbering>
void encode(const ArticleTokens& tokens, Numbering numbering, TokenStream& stream) {
  stream.units.clear();
  stream.facts = tokens.facts;
  std::size_t part = 0;
  for (std::size_t at = 0; at <= tokens.ids.size(); ++at) {
    for (; part < stream.facts.ends.size() && tokens.facts.ends[part] == at; ++part)
      stream.facts.ends[part] = static_cast<std::uint32_t>(stream.units.size());
    if (at == tokens.ids.size()) return;
    const TokenId id = tokens.ids[at];
    append_token(stream.units, id == paragraph_end ? id : numbering(id));
  }
}

/// The reverse, in the numbering of the stream.
void decode(const StreamView& stream, ArticleTokens& tokens);

/// A stream as one string of bytes: where the parts end, as differences, then the length and the
/// flag, all LEB128; then the units, lower byte first.
std::string pack(const TokenStream& stream);

/// False if that is not what `bytes` are.
bool unpack(std::string_view bytes, TokenStream& stream);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a phrase of a lexicon means.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace timtin {

enum class PhraseKind : std::uint8_t {
  office,       ///< positions: chủ tịch, giám đốc
  before,       ///< positions: phó, nguyên
  after,        ///< positions: thường trực, danh dự
  copula,       ///< positions: là, giữ chức; between a name and its post
  adverb,       ///< positions: đã; before a copula
  conjunction,  ///< positions: và, kiêm; between two posts or two names
  plural,       ///< positions: các; before a post of several persons
  tenure,       ///< positions: chức, cương vị; before a post whose holder may follow: `của`
  possessive,   ///< positions: của, đối với; between such a post and its holder
  decision,     ///< positions: kỷ luật, phân công; before a person about whom is decided
  listing,      ///< positions: gồm; between a post of several persons and the first of them
  several,      ///< positions: đều; behind posts of several persons
  determiner,   ///< positions: này, nước này; behind a post, no part of it
  exclusive,    ///< positions: bộ trưởng, giám đốc sở; who has one has no other of these
  ruler,        ///< positions: tổng thống; head of a state or a government
  not_post,     ///< positions: ứng cử viên tổng thống; reads like a post and is none
  head,         ///< organisations: sở, công an; a name follows
  whole,        ///< organisations: Quốc hội; complete by itself
  field,        ///< organisations: kế hoạch và đầu tư
  linker,       ///< organisations: thuộc, của
  term,         ///< organisations: khóa; the number of an assembly follows
  level,        ///< places: tỉnh, quận
  place,        ///< places: Hải Phòng
  direction,    ///< places: Nam; of a country
  country,      ///< places: Nga
  home,         ///< places: Việt Nam; a country, but not abroad
  family,       ///< names
  particle,     ///< names: van, bin; lower case inside a name
  firm,         ///< names: Bank, Group; what it ends is no person
  not_name,     ///< names: capitalised pairs that look like a name and are none
  honorific,    ///< honorifics: ông, đồng chí
  title,        ///< honorifics: rank or degree
  stop,         ///< stops: ends a post
  opening,      ///< stops: with a capital it begins a sentence and ends a name
  word,         ///< stops: holds a syllable that ends a post and ends none itself: dự án
  gloss,        ///< glosses: noun with which a long form begins
  document,     ///< documents: kind of numbered act
  abbreviation,  ///< abbreviations: either side
};
inline constexpr std::size_t phrase_kind_count =
    static_cast<std::size_t>(PhraseKind::abbreviation) + 1;

/// Whose post or organisation it is.
enum class Holder : std::uint8_t { unclear, state, company };

/// A word of the second column of a lexicon file, and what it stands for.
struct PhraseKindRow {
  std::string_view file;
  std::string_view word;
  PhraseKind kind;
};

inline constexpr std::array<PhraseKindRow, 36> phrase_kind_table{{
    {"positions.tsv", "office", PhraseKind::office},
    {"positions.tsv", "before", PhraseKind::before},
    {"positions.tsv", "after", PhraseKind::after},
    {"positions.tsv", "copula", PhraseKind::copula},
    {"positions.tsv", "adverb", PhraseKind::adverb},
    {"positions.tsv", "conjunction", PhraseKind::conjunction},
    {"positions.tsv", "plural", PhraseKind::plural},
    {"positions.tsv", "tenure", PhraseKind::tenure},
    {"positions.tsv", "possessive", PhraseKind::possessive},
    {"positions.tsv", "decision", PhraseKind::decision},
    {"positions.tsv", "listing", PhraseKind::listing},
    {"positions.tsv", "several", PhraseKind::several},
    {"positions.tsv", "determiner", PhraseKind::determiner},
    {"positions.tsv", "exclusive", PhraseKind::exclusive},
    {"positions.tsv", "ruler", PhraseKind::ruler},
    {"positions.tsv", "not-post", PhraseKind::not_post},
    {"organisations.tsv", "head", PhraseKind::head},
    {"organisations.tsv", "whole", PhraseKind::whole},
    {"organisations.tsv", "field", PhraseKind::field},
    {"organisations.tsv", "linker", PhraseKind::linker},
    {"organisations.tsv", "term", PhraseKind::term},
    {"places.tsv", "level", PhraseKind::level},
    {"places.tsv", "place", PhraseKind::place},
    {"places.tsv", "direction", PhraseKind::direction},
    {"places.tsv", "country", PhraseKind::country},
    {"places.tsv", "home", PhraseKind::home},
    {"names.tsv", "family", PhraseKind::family},
    {"names.tsv", "particle", PhraseKind::particle},
    {"names.tsv", "firm", PhraseKind::firm},
    {"names.tsv", "not-name", PhraseKind::not_name},
    {"honorifics.tsv", "honorific", PhraseKind::honorific},
    {"honorifics.tsv", "title", PhraseKind::title},
    {"stops.tsv", "stop", PhraseKind::stop},
    {"stops.tsv", "opening", PhraseKind::opening},
    {"stops.tsv", "word", PhraseKind::word},
    {"glosses.tsv", "gloss", PhraseKind::gloss},
}};

/// The third column: a word and the attribute that it sets.
struct AttributeRow {
  std::string_view word;
  std::uint8_t value;
};

namespace attribute {
inline constexpr std::uint8_t holder_mask = 3;  ///< a Holder
inline constexpr std::uint8_t named = 4;        ///< head: may bear a person's name (schools)
inline constexpr std::uint8_t abroad = 4;       ///< linker: only before a country
inline constexpr std::uint8_t bare = 4;         ///< level: complete without a name (`UBND tỉnh`)
inline constexpr std::uint8_t outside = 4;      ///< gloss: not itself part of the long form
inline constexpr std::uint8_t weak = 8;    ///< office: a post only with its organisation; gloss: if
                                           ///< no other gloss is there
inline constexpr std::uint8_t open = 8;    ///< field: words in lower case may go on with it
inline constexpr std::uint8_t vague = 32;  ///< office: says little beside another post
inline constexpr std::uint8_t personal = 64;  ///< office: an office or a person may follow
inline constexpr std::uint8_t either = 16;    ///< office: of the state or of a company
inline constexpr std::uint8_t sentence = 4;   ///< stop: with a capital it begins a sentence
inline constexpr std::uint8_t inner = 8;     ///< stop: may stand inside a name, `Công ước về`
inline constexpr std::uint8_t cue = 16;      ///< gloss: a short form follows, `viết tắt là`
inline constexpr std::uint8_t common = 4;    ///< family, place: the name of many persons
inline constexpr std::uint8_t local = 128;   ///< office, head: of a place whose name follows
inline constexpr std::uint8_t unit = 4;      ///< office: the name of its unit follows
inline constexpr std::uint8_t middle = 8;    ///< family: more often a middle name, Văn, Thị
inline constexpr std::uint8_t former = 4;    ///< before: a post that is over
inline constexpr std::uint8_t province = 8;  ///< level: all of its names are in the lexicon
inline constexpr std::uint8_t about = 8;     ///< linker: only before a field
inline constexpr std::uint8_t fixed = 8;     ///< head: all of its fields are in the lexicon
}  // namespace attribute

inline constexpr std::array<AttributeRow, 23> attribute_table{{
    {"state", static_cast<std::uint8_t>(Holder::state)},
    {"company", static_cast<std::uint8_t>(Holder::company)},
    {"named", attribute::named},
    {"bare", attribute::bare},
    {"outside", attribute::outside},
    {"weak", attribute::weak},
    {"abroad", attribute::abroad},
    {"open", attribute::open},
    {"either", attribute::either},
    {"personal", attribute::personal},
    {"vague", attribute::vague},
    {"inner", attribute::inner},
    {"cue", attribute::cue},
    {"unit", attribute::unit},
    {"local", attribute::local},
    {"middle", attribute::middle},
    {"former", attribute::former},
    {"province", attribute::province},
    {"about", attribute::about},
    {"fixed", attribute::fixed},
    {"common", attribute::common},
    {"sentence", attribute::sentence},
    {"unclear", 0},
}};

/// One meaning of a phrase.
struct Entry {
  PhraseKind kind;
  std::uint8_t attributes;
};

}  // namespace timtin

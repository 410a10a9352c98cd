// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a phrase of a lexicon is.
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
  envoy,        ///< positions: Đặc phái viên; about a country
  ruler,        ///< positions: tổng thống; head of a state or a government
  governor,     ///< positions: thị trưởng; called after the place that follows
  leading,      ///< positions: bộ trưởng; of a name only one person rises so high
  minor,        ///< positions: người sáng lập; who has nothing else has no post
  not_post,     ///< positions: ứng cử viên tổng thống; reads like a post and is none
  head,         ///< organisations: sở, công an; a name follows
  whole,        ///< organisations: Quốc hội; complete by itself
  field,        ///< organisations: kế hoạch và đầu tư
  linker,       ///< organisations: thuộc, của
  term,         ///< organisations: khóa; the number of an assembly follows
  owned,        ///< organisations: Vinmec, ĐH Hoa Sen; a private school, hospital, bank
  level,        ///< places: tỉnh, quận
  place,        ///< places: Hải Phòng
  direction,    ///< places: Nam; of a country
  country,      ///< places: Nga
  home,         ///< places: Việt Nam; a country, but not abroad
  family,       ///< names
  particle,     ///< names: van, bin; lower case inside a name
  firm,         ///< names: Bank, Group; what it ends is no person
  brand,        ///< names: thương hiệu, chuyên trang; what follows is no person
  not_name,     ///< names: capitalised pairs that look like a name and are none
  honorific,    ///< honorifics: ông, đồng chí
  title,        ///< honorifics: rank or degree
  stop,         ///< stops: ends a post
  opening,      ///< stops: with a capital it begins a sentence and ends a name
  word,         ///< stops: holds a syllable that ends a post and ends none itself: dự án
  gloss,        ///< glosses: noun with which a long form begins
  initials,     ///< glosses: foreign initials of a term, GDP
  document,     ///< documents: kind of numbered act
};
inline constexpr std::size_t phrase_kind_count = static_cast<std::size_t>(PhraseKind::document) + 1;

/// Of kinds, one bit each.
using KindSet = std::uint64_t;
static_assert(phrase_kind_count <= 64);

constexpr KindSet kind_bit(PhraseKind kind) { return KindSet{1} << static_cast<unsigned>(kind); }

/// A word of the second column of a lexicon file, and what it stands for.
struct PhraseKindRow {
  std::string_view file;
  std::string_view word;
  PhraseKind kind;
};

inline constexpr auto phrase_kind_table = std::to_array<PhraseKindRow>({
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
    {"positions.tsv", "envoy", PhraseKind::envoy},
    {"positions.tsv", "ruler", PhraseKind::ruler},
    {"positions.tsv", "governor", PhraseKind::governor},
    {"positions.tsv", "leading", PhraseKind::leading},
    {"positions.tsv", "minor", PhraseKind::minor},
    {"positions.tsv", "not-post", PhraseKind::not_post},
    {"organisations.tsv", "head", PhraseKind::head},
    {"organisations.tsv", "whole", PhraseKind::whole},
    {"organisations.tsv", "field", PhraseKind::field},
    {"organisations.tsv", "linker", PhraseKind::linker},
    {"organisations.tsv", "term", PhraseKind::term},
    {"organisations.tsv", "private", PhraseKind::owned},
    {"places.tsv", "level", PhraseKind::level},
    {"places.tsv", "place", PhraseKind::place},
    {"places.tsv", "direction", PhraseKind::direction},
    {"places.tsv", "country", PhraseKind::country},
    {"places.tsv", "home", PhraseKind::home},
    {"names.tsv", "family", PhraseKind::family},
    {"names.tsv", "particle", PhraseKind::particle},
    {"names.tsv", "firm", PhraseKind::firm},
    {"names.tsv", "brand", PhraseKind::brand},
    {"names.tsv", "not-name", PhraseKind::not_name},
    {"honorifics.tsv", "honorific", PhraseKind::honorific},
    {"honorifics.tsv", "title", PhraseKind::title},
    {"stops.tsv", "stop", PhraseKind::stop},
    {"stops.tsv", "opening", PhraseKind::opening},
    {"stops.tsv", "word", PhraseKind::word},
    {"glosses.tsv", "gloss", PhraseKind::gloss},
    {"glosses.tsv", "initials", PhraseKind::initials},
});

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a lexicon says of a phrase beside its kind. Each kind has attributes of its own.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "extract/phrase_kind.h"

namespace timtin {

/// Whose post or organisation it is.
enum class Holder : std::uint8_t { unclear, state, company };

/// By kind; one bit may be another attribute of another kind.
namespace attribute {

/// Of offices, heads and wholes: a Holder. Other kinds leave these bits alone.
inline constexpr std::uint8_t holder_mask = 3;
inline constexpr auto state = static_cast<std::uint8_t>(Holder::state);
inline constexpr auto company = static_cast<std::uint8_t>(Holder::company);

namespace office {
inline constexpr std::uint8_t unit = 4;       ///< the name of its unit follows
inline constexpr std::uint8_t weak = 8;       ///< a post only with its organisation
inline constexpr std::uint8_t either = 16;    ///< of the state or of a company
inline constexpr std::uint8_t vague = 32;     ///< says little beside another post
inline constexpr std::uint8_t personal = 64;  ///< an office or a person may follow
inline constexpr std::uint8_t local = 128;    ///< of a place whose name follows
}  // namespace office

namespace after {
inline constexpr std::uint8_t limited = 4;  ///< only where the post goes on or ends behind it
}

/// Of heads and wholes.
namespace organisation {
inline constexpr std::uint8_t local = 128;  ///< of a place whose name follows
}

namespace head {
inline constexpr std::uint8_t named = 4;  ///< may bear a person's name (schools)
inline constexpr std::uint8_t fixed = 8;  ///< all of its fields are in the lexicon
inline constexpr std::uint8_t part = 16;  ///< of a larger one: alone it does not say of what
}  // namespace head

namespace field {
inline constexpr std::uint8_t open = 8;  ///< words in lower case may go on with it
}

namespace linker {
inline constexpr std::uint8_t abroad = 4;   ///< only before a country
inline constexpr std::uint8_t about = 8;    ///< only before a field
inline constexpr std::uint8_t served = 16;  ///< only behind a personal post, whom it serves
}  // namespace linker

namespace level {
inline constexpr std::uint8_t bare = 4;      ///< complete without a name (`UBND tỉnh`)
inline constexpr std::uint8_t province = 8;  ///< all of its names are in the lexicon
inline constexpr std::uint8_t part = 16;     ///< of a commune or a ward: thôn, khu phố
}  // namespace level

namespace place {
inline constexpr std::uint8_t common = 4;  ///< the name of many persons, too
}

namespace family {
inline constexpr std::uint8_t common = 4;  ///< the name of many persons
inline constexpr std::uint8_t middle = 8;  ///< more often a middle name, Văn, Thị
}  // namespace family

namespace stop {
inline constexpr std::uint8_t sentence = 4;  ///< with a capital it begins a sentence
inline constexpr std::uint8_t inner = 8;     ///< may stand inside a name, `Công ước về`
}  // namespace stop

namespace gloss {
inline constexpr std::uint8_t outside = 4;  ///< not itself part of the long form
inline constexpr std::uint8_t weak = 8;     ///< only if no other gloss is there
inline constexpr std::uint8_t cue = 16;     ///< a short form follows, `viết tắt là`
inline constexpr std::uint8_t term = 32;    ///< a long form by itself, `trí tuệ nhân tạo`
inline constexpr std::uint8_t proper =
    64;  ///< only with a capital, its own or that of the next word
inline constexpr std::uint8_t never = 128;  ///< holds such a noun and is none, `thị trường`
}  // namespace gloss

}  // namespace attribute

/// A word of the third column of a lexicon file, and what it sets.
struct AttributeRow {
  PhraseKind kind;
  std::string_view word;
  std::uint8_t value;
};

inline constexpr auto attribute_table = std::to_array<AttributeRow>({
    {PhraseKind::office, "state", attribute::state},
    {PhraseKind::office, "company", attribute::company},
    {PhraseKind::office, "unit", attribute::office::unit},
    {PhraseKind::office, "weak", attribute::office::weak},
    {PhraseKind::office, "either", attribute::office::either},
    {PhraseKind::office, "vague", attribute::office::vague},
    {PhraseKind::office, "personal", attribute::office::personal},
    {PhraseKind::office, "local", attribute::office::local},
    {PhraseKind::after, "limited", attribute::after::limited},
    {PhraseKind::head, "state", attribute::state},
    {PhraseKind::head, "company", attribute::company},
    {PhraseKind::head, "named", attribute::head::named},
    {PhraseKind::head, "fixed", attribute::head::fixed},
    {PhraseKind::head, "part", attribute::head::part},
    {PhraseKind::head, "local", attribute::organisation::local},
    {PhraseKind::whole, "state", attribute::state},
    {PhraseKind::whole, "company", attribute::company},
    {PhraseKind::whole, "local", attribute::organisation::local},
    {PhraseKind::field, "open", attribute::field::open},
    {PhraseKind::linker, "abroad", attribute::linker::abroad},
    {PhraseKind::linker, "about", attribute::linker::about},
    {PhraseKind::linker, "served", attribute::linker::served},
    {PhraseKind::level, "bare", attribute::level::bare},
    {PhraseKind::level, "province", attribute::level::province},
    {PhraseKind::level, "part", attribute::level::part},
    {PhraseKind::place, "common", attribute::place::common},
    {PhraseKind::family, "common", attribute::family::common},
    {PhraseKind::family, "middle", attribute::family::middle},
    {PhraseKind::stop, "sentence", attribute::stop::sentence},
    {PhraseKind::stop, "inner", attribute::stop::inner},
    {PhraseKind::gloss, "outside", attribute::gloss::outside},
    {PhraseKind::gloss, "weak", attribute::gloss::weak},
    {PhraseKind::gloss, "cue", attribute::gloss::cue},
    {PhraseKind::gloss, "term", attribute::gloss::term},
    {PhraseKind::gloss, "proper", attribute::gloss::proper},
    {PhraseKind::gloss, "never", attribute::gloss::never},
});

static_assert(std::all_of(attribute_table.begin(), attribute_table.end(),
                          [](const AttributeRow& row) {
                            return std::count_if(attribute_table.begin(), attribute_table.end(),
                                                 [&](const AttributeRow& other) {
                                                   return other.kind == row.kind &&
                                                          (other.value & row.value) != 0;
                                                 }) == 1;
                          }),
              "within a kind every attribute has a bit of its own");

/// One meaning of a phrase.
struct Entry {
  PhraseKind kind;
  std::uint8_t attributes;
};

}  // namespace timtin

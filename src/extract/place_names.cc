// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/place_names.h"

#include <algorithm>

#include "extract/names.h"

namespace timtin {
namespace {

/// In points; only their order and sums matter.
namespace weight {
constexpr int known_to_the_end = 10;  ///< nothing but a known place: `xã Trần Phú`
constexpr int known = 5;
constexpr int known_syllable = 2;   ///< `Đông`, but not `Huế`
constexpr int known_syllables = 7;  ///< three or more: `Phong Dụ Hạ`
constexpr int two_syllables = 2;    ///< as nine in ten places have
constexpr int person = 3;
constexpr int unknown_family = 2;  ///< three syllables behind a known place
constexpr int common_family = 3;
constexpr int middle = 2;  ///< Văn, Thị
constexpr int usual_length = 1;
constexpr int hmong = 5;  ///< Vàng A Sử
constexpr int too_long = -2;
constexpr int begins_with_middle = -5;  ///< no family is called Văn where another reading is there
constexpr int one_left = -4;            ///< `Tây` of `Tân An | Tây`
constexpr int unlisted = -4;            ///< no such province or city is known
}  // namespace weight

std::uint8_t family_attributes(const Passage& passage, std::size_t token) {
  return passage.phrase(PhraseKind::family, token).attributes;
}

bool is_common_family(const Passage& passage, std::size_t token) {
  return (family_attributes(passage, token) & attribute::family::common) != 0;
}

/// How much [at, end) looks like a whole name.
int person_points(const Passage& passage, std::size_t at, std::size_t end) {
  int points = weight::person;
  if (is_common_family(passage, at)) points += weight::common_family;
  if (family_attributes(passage, at) & attribute::family::middle)
    points += weight::begins_with_middle;
  if (family_attributes(passage, at + 1) & attribute::family::middle) points += weight::middle;
  if (end - at == 3 && passage.text(at + 1, at + 2) == "A") points += weight::hmong;
  if (end - at == 3 || end - at == 4) points += weight::usual_length;
  if (end - at > 4) points += weight::too_long;
  return points;
}

bool is_vietnamese(const Passage& passage, std::size_t at, std::size_t end) {
  while (at < end && passage.vietnamese(at)) ++at;
  return at == end;
}

bool is_known(const Passage& passage, std::size_t at, std::size_t end) {
  return passage.phrase(PhraseKind::place, at).length == end - at ||
         passage.phrase(PhraseKind::country, at).length == end - at || passage.is_unit(at, end);
}

/// `Tây` of `Tân An | Tây`: one capital more belongs to the place, unless something else begins
/// with it: `Hải Vân | Thủ tướng`.
bool is_left_over(const Passage& passage, std::size_t token) {
  if (begins_next_sentence(passage, token)) return false;
  for (const PhraseKind kind : {PhraseKind::office, PhraseKind::head, PhraseKind::whole,
                                PhraseKind::field, PhraseKind::word, PhraseKind::not_name})
    if (passage.phrase(kind, token).length > 1) return false;
  return true;
}

int known_points(const Passage& passage, std::size_t at, std::size_t end) {
  if (end - at > 2) return weight::known_syllables;
  return end - at == 1 && passage.phrase(PhraseKind::place, at).length != 1 &&
                 passage.vietnamese(at)
             ? weight::known_syllable
             : weight::known;
}

/// `xã Bạch Hạc Sơn, ông Lê Văn Nam`
bool titled_person_follows(const Passage& passage, std::size_t at) {
  return at < passage.size() && passage.gap_before(at) == (gap::comma | gap::space) &&
         passage.phrase(PhraseKind::honorific, at).length > 0;
}

struct Reading {
  std::size_t end;
  int points;
  bool person_follows;
  bool bounded = false;  ///< a known place, and no capital behind it
};

/// A longer known place goes on behind a number or a dash: `Bảo Lâm | 2`.
bool is_better(const Reading& longer, const Reading& best, bool known) {
  return longer.points >= best.points || (known && best.bounded);
}

std::optional<Reading> read_up_to(const Passage& passage, std::size_t at, std::size_t end,
                                  PlaceContext context) {
  constexpr std::size_t most_unknown = 3;
  const bool known = end > at && is_known(passage, at, end);
  const bool space = end == at || (end < passage.size() && passage.gap_before(end) == gap::space);
  const std::size_t run = space ? capital_run_end(passage, end) : end;
  if (run == end) {
    if (known) return Reading{end, weight::known_to_the_end, false, true};
    return std::nullopt;
  }
  const bool family = vietnamese_name_end(passage, end) == run;
  // `thành phố Huế | Quản Minh Cường`: no list of families is complete.
  const bool person = family || (known && run == end + 3 && is_vietnamese(passage, end, run));
  int points = family ? person_points(passage, end, run) : person ? weight::unknown_family : 0;
  if (end == at) {
    if (!context.bare || !person || (!context.province && run - at < 3)) return std::nullopt;
    if (titled_person_follows(passage, run) && !is_common_family(passage, at)) return std::nullopt;
    return Reading{end, points, true};
  }
  const std::size_t syllables = end - at;
  // `Vĩnh Trác Đông` is one place sooner than `Vĩnh` and somebody called Trác Đông.
  const bool rare = !is_common_family(passage, end);
  if (syllables != 2 && run == end + 2 && rare && !(known && (syllables > 2 || context.province)))
    return std::nullopt;
  if (known) {
    if (run == end + 1 && !context.province && is_left_over(passage, end)) return std::nullopt;
    if (run == end + 1) points += weight::one_left;
    return Reading{end, points + known_points(passage, at, end), person};
  }
  if (!person || syllables > most_unknown || end > capital_run_end(passage, at))
    return std::nullopt;
  if (context.province) points += weight::unlisted;
  return Reading{end, points + (syllables == 2 ? weight::two_syllables : 0), true};
}

}  // namespace

std::optional<PlaceName> place_name(const Passage& passage, std::size_t at, PlaceContext context) {
  std::optional<Reading> best;
  const std::size_t most = std::min(at + UnitNames::max_syllables, passage.size());
  for (std::size_t end = at; end <= most; ++end) {
    const auto reading = read_up_to(passage, at, end, context);
    if (reading && (!best || is_better(*reading, *best, is_known(passage, at, end))))
      best = reading;
    constexpr std::uint16_t inside = gap::soft | gap::dash | gap::quote;
    if (end > at && (passage.gap_before(end) & ~inside)) break;
  }
  if (!best) return std::nullopt;
  return PlaceName{best->end, best->person_follows};
}

}  // namespace timtin

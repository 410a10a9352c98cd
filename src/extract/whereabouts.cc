// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/whereabouts.h"

#include <algorithm>

#include "extract/names.h"

namespace timtin {

namespace {

/// `Anh` that begins a sentence is somebody, `Đức` and `Nga` between capitals are names.
bool may_be_person(const Passage& passage, std::size_t at) {
  return at == 0 || passage.gap_before(at) != gap::space || passage.shape(at - 1) != Shape::lower ||
         is_capital(passage, at + 1);
}

/// How many tokens a place of Vietnam has here; the `Hòa bình` of a prize is none.
std::size_t place_at(const Passage& passage, std::size_t at) {
  const std::size_t length = passage.phrase(PhraseKind::place, at).length;
  for (std::size_t i = at + 1; i < at + length; ++i)
    if (!is_capital(passage, i)) return 0;
  return length;
}

/// `Ngân hàng Đông Á`: what an organisation is called. A `Tòa án Nam Phi` is of that country.
bool names_organisation(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 4;
  for (std::size_t length = 1; length <= std::min(most, at); ++length)
    if (const PhraseAt head = passage.phrase(PhraseKind::head, at - length); head.length == length)
      return (head.attributes & attribute::holder_mask) != attribute::state ||
             passage.text(at - length, at) == "Ngân hàng" ||
             (head.attributes & attribute::head::named) != 0;
  return false;
}

}  // namespace

void Whereabouts::add(const Passage& passage) {
  const Evidence::Part part = passage.paragraph().part;
  const bool heading = part == Evidence::Part::title || part == Evidence::Part::lead;
  has_lead_ = has_lead_ || part == Evidence::Part::lead;
  constexpr KindSet places =
      kind_bit(PhraseKind::home) | kind_bit(PhraseKind::place) | kind_bit(PhraseKind::country);
  for (std::size_t at = 0; (at = passage.find(places, at)) < passage.size();) {
    if (!is_capital(passage, at)) {
      ++at;
      continue;
    }
    const std::size_t itself = passage.phrase(PhraseKind::home, at).length;
    const std::size_t home = std::max(itself, place_at(passage, at));
    const std::size_t country = passage.phrase(PhraseKind::country, at).length;
    const std::size_t length = std::max(home, country);
    const bool brief = country == 1 && passage.vietnamese(at);
    if (length == 0 || (brief && may_be_person(passage, at))) {
      ++at;
      continue;
    }
    const bool abroad = country > home;
    if (abroad && names_organisation(passage, at)) {
      at += length;
      continue;
    }
    const auto count = [&](Count& counts) {
      ++(abroad ? counts.abroad : itself == home ? counts.home : counts.places);
    };
    count(all_);
    if (heading) count(heading_);
    at += length;
  }
}

bool Whereabouts::is_abroad() const {
  constexpr std::size_t of_a_place = 4;  // of so many one may be at home
  constexpr std::size_t of_the_country = 2;
  constexpr std::size_t least = 3;  // where no lead tells
  const bool told = heading_.abroad > 0 || (!has_lead_ && all_.abroad >= least);
  const std::size_t home = of_a_place * all_.places + of_the_country * all_.home;
  return told && heading_.home + heading_.places == 0 && all_.abroad > home;
}

}  // namespace timtin

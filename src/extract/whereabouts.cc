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

/// `Ngân hàng Đông Á`: what an organisation is called.
bool names_organisation(const Passage& passage, std::size_t at) {
  constexpr std::size_t most = 4;
  for (std::size_t length = 1; length <= std::min(most, at); ++length)
    if (passage.phrase(PhraseKind::head, at - length).length == length) return true;
  return false;
}

}  // namespace

void Whereabouts::add(const Passage& passage) {
  const Evidence::Part part = passage.paragraph().part;
  const bool heading = part == Evidence::Part::title || part == Evidence::Part::lead;
  has_lead_ = has_lead_ || part == Evidence::Part::lead;
  for (std::size_t at = 0; at < passage.size();) {
    constexpr KindSet places =
        kind_bit(PhraseKind::home) | kind_bit(PhraseKind::place) | kind_bit(PhraseKind::country);
    if (!passage.begins(places, at) || !is_capital(passage, at)) {
      ++at;
      continue;
    }
    const std::size_t home = std::max(passage.phrase(PhraseKind::home, at).length,
                                      passage.phrase(PhraseKind::place, at).length);
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
    ++(abroad ? all_.abroad : all_.home);
    if (heading) ++(abroad ? heading_.abroad : heading_.home);
    at += length;
  }
}

bool Whereabouts::is_abroad() const {
  constexpr std::size_t most_at_home = 4;  // of so many one may be at home
  constexpr std::size_t least = 3;         // where no lead tells
  const bool told = heading_.abroad > 0 || (!has_lead_ && all_.abroad >= least);
  return told && heading_.home == 0 && all_.abroad > most_at_home * all_.home;
}

}  // namespace timtin

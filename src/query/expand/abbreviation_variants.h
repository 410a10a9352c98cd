// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "query/expand/rewritings.h"

namespace timtin::lowering {

/// One syllable of a way to write what was typed.
struct VariantSyllable {
  std::string form;
  bool typed;  ///< false: it stands there only because something is written otherwise
  friend bool operator==(const VariantSyllable&, const VariantSyllable&) = default;
};
using Variant = std::vector<VariantSyllable>;

inline constexpr std::size_t max_variants = 32;

/// The forms [begin, end) as typed and, after it, in the other ways that `known` makes possible,
/// what is nearest to the typed first, `max_variants` at most: `sở ubnd` is also `sở ủy ban nhân
/// dân`.
std::vector<Variant> abbreviation_variants(const Forms& forms, std::size_t begin, std::size_t end,
                                           const std::vector<Rewriting>& known);

}  // namespace timtin::lowering

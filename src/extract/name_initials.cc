// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names that begin with initials without stops.
#include "extract/names.h"

namespace timtin {

std::size_t initials_name_end(const Passage& passage, std::size_t at) {
  const std::size_t next = at + 1;
  if (next >= passage.size() || passage.all_upper() || passage.shape(at) != Shape::upper ||
      passage.text(at, next).size() != 2 || passage.gap_before(next) != gap::space)
    return at;
  for (const PhraseKind kind : {PhraseKind::level, PhraseKind::office, PhraseKind::head,
                                PhraseKind::whole, PhraseKind::country, PhraseKind::place,
                                PhraseKind::title, PhraseKind::honorific, PhraseKind::firm})
    if (passage.phrase(kind, at).length > 0) return at;
  const std::size_t end = foreign_name_end(passage, next);
  return end > next ? end : at;
}

}  // namespace timtin

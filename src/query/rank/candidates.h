// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/expand/spellings.h"
#include "query/rank/noisy_channel.h"

namespace timtin::lowering {

/// How far a candidate may be from what was typed.
struct Tolerance {
  Marks marks = Marks::exact;  ///< not smart
  bool edits = false;          ///< a rare word may be mistyped
};

/// The spellings that `form` may stand for, as typed first, then the most frequent ones; some 45 at
/// most.
TypedSyllable candidates_of(const std::string& form, const Tolerance& tolerance,
                            Spellings& spellings, const LanguageModel& model);

}  // namespace timtin::lowering

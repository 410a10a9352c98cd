// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Vietnamese spellings that are one: where the tone mark stands, and i or y.
#pragma once

#include "text/letters.h"

namespace timtin {

/// Puts the tone mark of every vowel run where present-day newspapers write it (`hòa`, `hoàn`,
/// `thủy`, `quý`, `già`), wherever it stood (`hoà`, `hòan`, `thuỷ`, `qúy`, `gìa`). A run that is no
/// Vietnamese one, or has two tones, is left as it is. Idempotent.
void place_tones(Letters& word);

/// A lone i or y is `i` after h, k, l, m, s, t, and `y` in qui/quy, whatever its tone: `kỹ` becomes
/// `kĩ`, `quí` becomes `quý`. Only where that is the whole word. Idempotent.
void unify_i_y(Letters& word);

}  // namespace timtin

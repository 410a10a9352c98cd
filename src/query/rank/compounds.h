// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "index/language_model.h"

namespace timtin::lowering {

/// Which neighbours belong together as one word of two syllables: those that the archive has side
/// by side much more often than chance, by normalised pointwise mutual information (Bouma 2009),
/// best first and none in two. No dictionary is needed. Entry i is of the words i and i + 1.
std::vector<bool> compounds_of(const LanguageModel& model,
                               const std::vector<std::optional<LanguageModel::Word>>& words);

}  // namespace timtin::lowering

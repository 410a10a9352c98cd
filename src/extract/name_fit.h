// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Whether two spellings are the name of one person.
#pragma once

#include <string_view>

#include "extract/abbreviations.h"

namespace timtin {

/// A caption without a full stop runs into the text: `Trần Văn An Tiếp tục`, `Donald Trump Hai`.
/// Nobody is called by his name without its last syllable, so the shorter one is the name.
bool runs_on(std::string_view text, const Forms& longer, const Forms& shorter);

/// `D. Trump` for `Donald Trump`.
bool abbreviates(const Forms& brief, const Forms& full);

/// `Robert Smith Jr.` is mostly called without it.
void drop_junior(Forms& name);

/// How well a mention fits a name; 0 not at all.
int fitness(const Forms& name, const Forms& mention);

}  // namespace timtin

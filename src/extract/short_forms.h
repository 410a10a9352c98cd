// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Short forms as they are written: `UBND`, `TT-TT`, `NN&PTNT`, `HoREA`.
#pragma once

#include <cstddef>
#include <string>

#include "extract/passage.h"

namespace timtin {

/// Tokens [first, last).
struct TokenRange {
  std::size_t first;
  std::size_t last;

  std::size_t size() const { return last - first; }
};

/// At least two letters, all capitals, or what is known to be called so.
bool is_short_form(const Passage& passage, const Analyzer& analyzer, TokenRange tokens);

/// The letters of a short form without marks, in lower case.
std::string letters_of(const Passage& passage, const Analyzer& analyzer, TokenRange tokens);

/// The first token of the short form that ends before `end`.
std::size_t short_form_begin(const Passage& passage, std::size_t end);

/// The token behind a short form that begins at `at`.
std::size_t short_form_end(const Passage& passage, std::size_t at);

}  // namespace timtin

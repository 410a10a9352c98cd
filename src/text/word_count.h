// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How long a text is.
#pragma once

#include <cstddef>
#include <string_view>

namespace timtin {

/// The terms that an Analyzer would find in `text`, counted up to `enough` and little further.
/// Needs no memory to speak of.
std::size_t count_words(std::string_view text, std::size_t enough);

}  // namespace timtin

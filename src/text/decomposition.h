// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Canonical decomposition in a time that hostile text can't stretch.
#pragma once

#include <string>
#include <string_view>

namespace timtin {

/// The text in NFD. ICU's normaliser orders marks by insertion, which takes minutes on a megabyte
/// of them; this one sorts.
std::u32string decomposed(std::u32string_view text);

/// The text in NFC, as UTF-8. `text` must come from decomposed() or be near it: marks out of order
/// cost ICU's time.
std::string composed(std::u32string_view text);

}  // namespace timtin

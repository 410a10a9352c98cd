// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Where the name of a place ends that a level or an organisation of a place stands before.
#pragma once

#include <optional>

#include "extract/passage.h"

namespace timtin {

/// What is known of a place before its name is read.
struct PlaceContext {
  bool bare;      ///< none may follow but a person: `UBND tỉnh Nguyễn Văn A`
  bool province;  ///< all names of its level are in the lexicons
};

struct PlaceName {
  std::size_t end;
  bool person_follows;  ///< a whole Vietnamese name begins at `end`
};

/// Of the readings of the capitals from `at` the likeliest: `xã Lộc An | Trần Văn Bình`. A known
/// place counts most, then how common a name of a person what is left would be. std::nullopt if
/// nothing speaks for any.
std::optional<PlaceName> place_name(const Passage& passage, std::size_t at, PlaceContext context);

}  // namespace timtin

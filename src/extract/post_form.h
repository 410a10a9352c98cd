// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A post in the form in which the posts of one article are compared.
#pragma once

#include "extract/abbreviations.h"
#include "extract/passage.h"

namespace timtin {

/// The matching forms of tokens [first, last), abbreviations written out, one word for what has
/// several: `Tổng thống đương nhiệm Hoa Kỳ` and `tân Tổng thống Mỹ` are `tổng thống mỹ`.
Forms post_form(const Passage& passage, std::size_t first, std::size_t last,
                const Analyzer& analyzer, const Abbreviations& abbreviations);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The position table.
///
///     key   term with its NUL, document, sorted (packed.h)
///     tag   the positions (position_code.h); a posting without has no entry
#pragma once

#include "index/glass/postings.h"
#include "index/glass/table_writer.h"

namespace timtin::glass {

void write_positions(TableWriter& position, const Postings& postings);

}  // namespace timtin::glass

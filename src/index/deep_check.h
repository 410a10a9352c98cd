// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The articles are the truth, and what is derived of them is deterministic: nothing that differs
/// can hide.
#pragma once

#include <xapian.h>

#include <functional>
#include <memory>
#include <string>

#include "timtin/check.h"
#include "timtin/extract.h"

namespace timtin {

/// Derives terms, positions, values and tokens of every article again, and from those postings,
/// statistics, spellings, copies, counts and the register of the generation in `directory`; hands
/// over what is stored otherwise. `lexicons` must be those that have read the articles. Xapian's
/// errors are thrown where nothing goes on.
void check_derived(const Xapian::Database& database, const std::string& directory,
                   const std::shared_ptr<const Lexicons>& lexicons,
                   const std::function<void(const Finding&)>& take);

}  // namespace timtin

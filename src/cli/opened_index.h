// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The archives that are meant, opened, and what is told of those that are behind a pipe.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "timtin/index.h"

namespace timtin::cli {

/// All of them must answer, whatever --partial says. Throws as Index does.
Index opened_index(const GlobalOptions& options);

/// What --partial says counts: who asks must call with_losses().
Index opened_partial_index(const GlobalOptions& options);

/// The exit status: `status`, or another one, with a sentence, if some archive has not answered. To
/// be called behind the results.
int with_losses(const Index& index, int status);

/// For --explain: what each archive behind a pipe was asked, one a line.
std::vector<std::string> explained_parts(const Index& index);

}  // namespace timtin::cli

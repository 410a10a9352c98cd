// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The archives that are meant, opened, and what is told of those that are behind a pipe.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "timtin/index.h"

namespace timtin::cli {

/// As the options say. Throws as Index does. `may_be_partial`: who asks calls with_losses(); for
/// others all archives must answer, whatever the options say.
Index opened_index(const GlobalOptions& options, bool may_be_partial = false);

/// The exit status: `status`, or another one, with a sentence, if some archive has not answered. To
/// be called behind the results.
int with_losses(const Index& index, int status);

/// For --explain: what each archive behind a pipe was asked, one a line.
std::vector<std::string> explained_parts(const Index& index);

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Two commands are programs of their own in libexec/timtin, for the sake of the libraries that
/// they alone need, which would cost every search a share of its time: `import` reads web pages and
/// containers, `browse` draws on a terminal.
#pragma once

#include <functional>

#include "cli/session.h"

namespace timtin::cli {

/// Browses; the exit status.
using BrowseCall = std::function<int(Session&)>;

std::unique_ptr<Command> make_browse(BrowseCall browse);

struct Programs {
  Importer import;
  BrowseCall browse;
};

/// Becomes timtin-import, with the same arguments. Throws Error(io) if it is not there.
int run_import_program(Session& session, const ImportArguments& arguments);

/// The same of timtin-browse.
int run_browse_program(Session& session);

}  // namespace timtin::cli

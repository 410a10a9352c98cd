// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "cli/session.h"

namespace timtin::cli {

/// Hits while a query is typed, on the whole terminal. Begins with session.query; the identifier of
/// the article that was chosen, if one was, is printed. The exit status: 1 if none was.
int run_browse(Session& session);

}  // namespace timtin::cli

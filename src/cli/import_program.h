// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `timtin import` is a program of its own, libexec/timtin/timtin-import: it alone needs the
/// libraries that read web pages and containers, and to load them would cost every search more than
/// half a millisecond.
#pragma once

#include "cli/import_arguments.h"

namespace timtin::cli {

/// An Importer: becomes that program, with the same arguments. Throws Error(io) if it is not there.
int run_import_program(Session& session, const ImportArguments& arguments);

}  // namespace timtin::cli

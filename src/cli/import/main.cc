// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/guarded.h"
#include "cli/import/import.h"

int main(int argc, char** argv) {
  return timtin::cli::run_guarded(argc, argv,
                                  {timtin::cli::run_import, timtin::cli::run_browse_program});
}

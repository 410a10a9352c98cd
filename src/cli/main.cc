// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/guarded.h"
#include "cli/programs.h"

int main(int argc, char** argv) {
  return timtin::cli::run_guarded(
      argc, argv, {timtin::cli::run_import_program, timtin::cli::run_browse_program});
}

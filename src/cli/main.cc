// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/guarded.h"
#include "cli/huge_heap.h"
#include "cli/programs.h"

int main(int argc, char** argv) {
  timtin::cli::grow_heap_into_huge_page();
  return timtin::cli::run_guarded(
      argc, argv, {timtin::cli::run_import_program, timtin::cli::run_browse_program});
}

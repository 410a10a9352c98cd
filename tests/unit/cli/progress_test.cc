// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "cli/progress.h"

using namespace timtin::cli;

TEST_CASE("a line of progress") {
  const struct {
    ImportState state;
    std::size_t columns;
    const char* line;
  } rows[] = {
      {{1, 0, 0, -1, 0}, 79, "0 B · 0 B/s · 1 file"},
      {{3, 1'200'000, 12, -1, 2}, 79, "12 articles · 1.2 MB · 600.0 kB/s · 3 files"},
      {{3, 1'200'000, 12, 0.5, 2},
       99,
       "[##########..........] 50 % · 0:02 left · 12 articles · 1.2 MB · 600.0 kB/s · 3 files"},
      {{3, 1'200'000, 12, 0.5, 2},
       79,
       "[##########..........] 50 % · 0:02 left · 12 articles · 1.2 MB · 600.0 kB/s"},
      {{3, 1'200'000, 12, 0.5, 2}, 40, "[##########..........] 50 % · 0:02 left"},
      {{3, 1'200'000, 12, 0.5, 2}, 24, "[##########..........] …"},
      {{3, 1'000, 1, 0.0001, 1},
       79,
       "[....................] 0 % · 2:46:39 left · 1 article · 1.0 kB · 1.0 kB/s"},
      {{3, 20, 1, 1, 1},
       79,
       "[####################] 100 % · 0:00 left · 1 article · 20 B · 20 B/s · 3 files"},
  };
  for (const auto& row : rows) CHECK(progress_line(row.state, row.columns) == row.line);
}

TEST_CASE("the last stage has a bar and a time") {
  CHECK(last_stage_line("writing the index ...", 0.8, 8, 79) ==
        "[################....] 80 % · 0:02 left · writing the index ...");
  CHECK(last_stage_line("writing the index ...", 1, 8, 40) ==
        "[####################] 100 % · 0:00 left");
}

TEST_CASE("sizes for people") {
  CHECK(readable_bytes(999) == "999 B");
  CHECK(readable_bytes(999'949) == "999.9 kB");
  CHECK(readable_bytes(999'950) == "1.0 MB");
}

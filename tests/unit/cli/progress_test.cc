// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "cli/progress.h"

using namespace timtin::cli;

TEST_CASE("a line of progress") {
  const struct {
    ImportState state;
    const char* line;
  } rows[] = {
      {{1, 0, 0, 0, 0}, "0 articles · 1 file · 0 B · 0 B/s"},
      {{3, 1'200'000, 12, 0, 2}, "12 articles · 3 files · 1.2 MB · 600.0 kB/s"},
      {{3, 1'200'000, 12, 2'400'000, 2},
       "[##########..........] 50 % · 12 articles · 3 files · 1.2 MB · 600.0 kB/s · 0:02 left"},
      {{3, 1'000, 1, 10'000'000, 1},
       "[....................] 0 % · 1 article · 3 files · 1.0 kB · 1.0 kB/s · 2:46:39 left"},
      {{3, 20, 1, 10, 1},
       "[####################] 100 % · 1 article · 3 files · 20 B · 20 B/s · 0:00 left"},
  };
  for (const auto& row : rows) CHECK(progress_line(row.state) == row.line);
}

TEST_CASE("sizes for people") {
  CHECK(readable_bytes(999) == "999 B");
  CHECK(readable_bytes(999'949) == "999.9 kB");
  CHECK(readable_bytes(999'950) == "1.0 MB");
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/places.h"

#include <doctest/doctest.h>

namespace timtin::cli {

TEST_CASE("only an installed program has neighbours") {
  CHECK(prefix_of("/usr/bin/timtin") == "/usr");
  CHECK(prefix_of("/opt/build/bin/timtin") == "/opt/build");
  CHECK(prefix_of("/usr/libexec/timtin/timtin-import") == "/usr");
  for (const char* elsewhere :
       {"", "timtin", "bin/timtin", "./bin/timtin", "../bin/timtin", "/tmp/timtin", "/tmp/x/timtin",
        "/tmp/libexec/timtin-import", "/timtin", "/tmp/timtin/timtin-import"})
    CHECK_MESSAGE(prefix_of(elsewhere).empty(), elsewhere);
}

}  // namespace timtin::cli

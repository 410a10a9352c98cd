// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/archives.h"

#include <doctest/doctest.h>

#include "timtin/error.h"

using namespace timtin::cli;
using Names = std::vector<std::string>;

TEST_CASE("TIMTIN_ARCHIVE is a list of names") {
  struct Row {
    const char* list;
    Names names;
  };
  for (const auto& [list, names] : {
           Row{"a", {"a"}},
           {"a:b/c", {"a", "b/c"}},
           {"/x y:~/z", {"/x y", "~/z"}},
           {"@all", {"@all"}},
           {"ssh://host/a:b", {"ssh://host/a", "b"}},
           {"a:ssh://me@host:22/a:ssh://[::1]/b", {"a", "ssh://me@host:22/a", "ssh://[::1]/b"}},
           {"ssh://host:22", {"ssh://host:22"}},
           {"a:exec:ssh -p 22 host: timtin serve a:b",
            {"a", "exec:ssh -p 22 host: timtin serve a:b"}},
           {"a:b\nexec:x:y\nc", {"a:b", "exec:x:y", "c"}},
       }) {
    CAPTURE(list);
    CHECK(listed_archives(list) == names);
  }
  for (const char* list : {":a", "a::b", ":", "a\n\nb"}) {
    CAPTURE(list);
    CHECK_THROWS_AS(listed_archives(list), timtin::Error);
  }
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/free_space.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "temporary_directory.h"
#include "timtin/error.h"
#include "timtin/index.h"

namespace timtin {

TEST_CASE("a build without room does not begin, and says how much it needs") {
  constexpr std::uint64_t more_than_any_disk = std::uint64_t{1} << 62;
  const test::TemporaryDirectory folder;
  const auto archive = folder.path() / "new" / "archive";
  CHECK_NOTHROW(check_free_space(archive, 1));
  WriterOptions options;
  options.archive = archive;
  options.lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  options.space = more_than_any_disk;
  try {
    const IndexWriter writer(options);
    FAIL("it began");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::io);
    CHECK(std::string(error.what()).find("4611686018428 MB more") != std::string::npos);
  }
  CHECK_FALSE(std::filesystem::exists(folder.path() / "new"));
}

TEST_CASE("what an interrupted build has written needs no room again") {
  CHECK(space_for_reindex(100, 0) == 200);
  CHECK(space_for_reindex(100, 150) == 50);
  CHECK(space_for_reindex(100, 300) == 0);
}

}  // namespace timtin

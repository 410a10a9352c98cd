// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/huge_heap.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace timtin::cli {
namespace {

/// Of many sizes, some of them larger than a huge page.
std::vector<std::string> blocks() {
  std::vector<std::string> made;
  for (std::size_t size = 1; size < std::size_t{8} << 20; size += 1 + size / 3)
    for (int i = 0; i < 3; ++i) made.emplace_back(size, static_cast<char>('a' + made.size() % 26));
  return made;
}

}  // namespace

TEST_CASE("the heap keeps what it has and goes on over a huge page") {
  const auto before = blocks();
  for (int times = 0; times < 3; ++times) {
    grow_heap_into_huge_page();
    const auto behind = blocks();
    CHECK(behind == blocks());
    CHECK(behind == before);
  }
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/huge_heap.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace timtin::cli {
namespace {

/// Of many sizes, some of them larger than a huge page.
std::vector<std::string> blocks() {
  std::vector<std::string> made;
  for (std::size_t size = 1; size < std::size_t{8} << 20; size += 1 + size / 3)
    for (int i = 0; i < 3; ++i) made.emplace_back(size, static_cast<char>('a' + made.size() % 26));
  return made;
}

/// Ranges of memory that are to have huge pages.
int huge_ranges() {
  std::ifstream maps("/proc/self/smaps");
  int count = 0;
  for (std::string line; std::getline(maps, line);)
    if (line.starts_with("VmFlags:") && line.find(" hg") != std::string::npos) ++count;
  return count;
}

/// False where there are no huge pages, or malloc is not that of glibc (a sanitizer's, say).
bool can_grow() {
#ifdef __GLIBC__
  return std::filesystem::exists("/sys/kernel/mm/transparent_hugepage") &&
         ::mallinfo2().keepcost > 0;
#else
  return false;
#endif
}

bool could_move = false, has_moved = false;

/// As main does: before there is anything in malloc's bins. The other tests run on that heap too.
[[gnu::constructor(200)]] void move_first() {
  could_move = can_grow();
  has_moved = grow_heap_into_huge_page();
}

}  // namespace

TEST_CASE("the heap goes on over a huge page") {
  if (!could_move) MESSAGE("no huge pages, or not the malloc of glibc: not tested");
  CHECK(has_moved == could_move);
  CHECK((huge_ranges() > 0) == has_moved);
}

TEST_CASE("a heap in use stays whole if it is to go on over a huge page") {
  const auto before = blocks();
  const int ranges = huge_ranges();
  const bool moved = grow_heap_into_huge_page();
  CHECK(huge_ranges() == ranges + (moved ? 1 : 0));
  const auto behind = blocks();
  CHECK(behind == blocks());
  CHECK(behind == before);
}

}  // namespace timtin::cli

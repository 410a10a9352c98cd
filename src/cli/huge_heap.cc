// SPDX-License-Identifier: GPL-2.0-or-later
//
// The kernel gives a huge page only where none of its small pages was touched before, and malloc
// touches the first one of what it has got from the kernel before anybody else sees it. So the
// page is made beside the heap, gets what malloc has written, and is moved there. Behind it lie a
// few that are not there before somebody gets so far.
#include "cli/huge_heap.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

#if defined(__linux__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 33)
#define TIMTIN_HUGE_HEAP
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif
#endif

namespace timtin::cli {

#ifdef TIMTIN_HUGE_HEAP
namespace {

constexpr std::size_t huge_page = std::size_t{2} << 20;
constexpr std::size_t small_page = 4096;
/// One archive needs the first, sixteen asked together two or three.
constexpr std::size_t huge_pages = 4;
/// What malloc needs beside a block.
constexpr std::size_t malloc_overhead = 64;

std::uintptr_t next_huge_page(const void* address) {
  return (reinterpret_cast<std::uintptr_t>(address) + huge_page - 1) & ~(huge_page - 1);
}

void* address_of(std::uintptr_t number) {
  return reinterpret_cast<void*>(number);  // NOLINT(performance-no-int-to-ptr)
}

/// Room for a huge page that nobody has touched; given back at the end, but for what was moved
/// away.
class Reservation {
 public:
  Reservation()
      : begin_(::mmap(nullptr, 2 * huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
                      -1, 0)) {}
  ~Reservation() {
    if (begin_ != MAP_FAILED) ::munmap(begin_, 2 * huge_page);
  }
  Reservation(const Reservation&) = delete;
  Reservation& operator=(const Reservation&) = delete;

  /// Null if there are none.
  void* page() const {
    if (begin_ == MAP_FAILED) return nullptr;
    void* const page = address_of(next_huge_page(begin_));
    return ::madvise(page, huge_page, MADV_HUGEPAGE) == 0 ? page : nullptr;
  }

 private:
  void* begin_;
};

/// mallopt ends that malloc learns its thresholds from what is freed, so they are set to where
/// that ends: up to 32 MiB come from the heap, and its end goes back to the kernel if more than
/// 64 MiB there are free. It grows by 128 KiB more than is asked for, as it did.
void settle_thresholds() {
  ::mallopt(M_TOP_PAD, 128 << 10);
  ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

/// Makes malloc go on at `begin`; it has then touched the first small page there and no other.
/// False if it did not.
bool malloc_goes_on_at(std::uintptr_t begin) {
  const std::size_t left = ::mallinfo2().keepcost;
  if (left < 2 * malloc_overhead) return false;
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  if (::sbrk(static_cast<std::intptr_t>(begin - end)) != address_of(end)) return false;
  ::mallopt(M_TOP_PAD, huge_pages * huge_page);
  // Volatile, or the compiler knows that nobody needs them. What was left is never used.
  void* volatile const rest = std::malloc(left - malloc_overhead);
  void* volatile const first = std::malloc(2 * malloc_overhead);
  std::free(first);
  settle_thresholds();
  return rest != nullptr && reinterpret_cast<std::uintptr_t>(first) - begin < small_page;
}

/// False if the heap has small pages there, with what it had.
bool move_under_heap(void* page, std::uintptr_t begin) {
  std::memcpy(page, address_of(begin), small_page);
  void* const target = address_of(begin);
  if (::mremap(page, huge_page, huge_page, MREMAP_MAYMOVE | MREMAP_FIXED, target) == target)
    return true;
  // It may have unmapped the target before it failed.
  if (::mmap(target, huge_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
             0) != target)
    std::abort();
  std::memcpy(target, page, small_page);
  return false;
}

}  // namespace

bool grow_heap_into_huge_page() {
  const Reservation reservation;
  void* const page = reservation.page();
  if (page == nullptr) return false;
  const std::uintptr_t begin = next_huge_page(::sbrk(0));
  if (!malloc_goes_on_at(begin) || !move_under_heap(page, begin)) return false;
  ::madvise(address_of(begin + huge_page), (huge_pages - 1) * huge_page, MADV_HUGEPAGE);
  return true;
}

#else

bool grow_heap_into_huge_page() { return false; }

#endif

}  // namespace timtin::cli

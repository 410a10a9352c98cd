// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace timtin {

/// Lasts while the library is asked for what takes it no time. In a block of a damaged table it may
/// look for ever, and nothing but the end of the process stops it: who watches sees it by this.
class LibraryCall {
 public:
  LibraryCall() { step(); }
  ~LibraryCall() { step(); }
  LibraryCall(const LibraryCall&) = delete;
  LibraryCall& operator=(const LibraryCall&) = delete;

  /// Another one whenever a call begins or ends; odd while there is one, unless there are two. A
  /// signal handler may ask.
  static std::uint32_t number() { return number_.load(std::memory_order_relaxed); }

 private:
  static void step() { number_.fetch_add(1, std::memory_order_relaxed); }

  static inline std::atomic<std::uint32_t> number_ = 0;
  static_assert(std::atomic<std::uint32_t>::is_always_lock_free);
};

}  // namespace timtin

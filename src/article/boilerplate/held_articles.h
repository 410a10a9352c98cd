// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles that wait: the first in memory, the rest in a temporary file without a name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "text/temporary_file.h"
#include "timtin/article.h"

namespace timtin {

/// An article and where its record begins.
struct HeldArticle {
  Article article;
  std::uint64_t byte = 0;
  std::uint64_t line = 0;
};

class HeldArticles {
 public:
  /// Throws Error(io) if the temporary file can't be written.
  void add(HeldArticle held);

  /// In the order of add(); nothing is held afterwards. `take` returns false to stop.
  void release(const std::function<bool(HeldArticle)>& take);

  bool empty() const { return memory_.empty() && !file_; }

  static constexpr std::size_t max_memory_bytes = 32u << 20;

 private:
  void write(const HeldArticle& held);

  std::vector<HeldArticle> memory_;
  std::size_t memory_bytes_ = 0;
  std::optional<TemporaryFile> file_;
  std::size_t in_file_ = 0;
};

}  // namespace timtin

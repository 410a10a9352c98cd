// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "index/language_model.h"
#include "index/pair_counts.h"
#include "index/stream/token_stream.h"

namespace timtin {

/// Counts articles for a LanguageModel. Those typed wholly without marks are left out: they would
/// teach that words have none. Memory does not grow with the archive.
class LanguageModelBuilder {
 public:
  /// The form of each token, from 1; they must outlive it.
  explicit LanguageModelBuilder(std::vector<std::string_view> forms)
      : forms_(std::move(forms)), counts_(forms_.size()) {}

  void add(const ArticleTokens& article);

  /// Durable when it returns.
  void write(const std::filesystem::path& file) const;

 private:
  std::vector<std::string_view> forms_;
  std::vector<std::uint32_t> counts_;
  PairCounts pairs_;
  std::uint64_t tokens_ = 0;
  std::uint32_t articles_ = 0;
};

}  // namespace timtin

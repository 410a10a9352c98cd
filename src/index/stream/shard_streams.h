// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "index/stream/token_stream.h"
#include "timtin/text.h"

namespace timtin {

/// The streams of a shard, in memory until it is whole: four bytes a token.
class ShardStreams {
 public:
  /// Of the next document, from 1; as tokens_of() numbers them.
  void add(ArticleTokens tokens) { articles_.push_back(std::move(tokens)); }

  /// Into the shard's directory; not synced. `analyzer` has numbered the tokens.
  void write(const std::filesystem::path& directory, const Analyzer& analyzer) const;

 private:
  std::vector<ArticleTokens> articles_;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A bigram model of an archive's own text: how often a form occurs, and how often one follows
/// another. It tells which spellings an unmarked word is likely to stand for. It is counted of the
/// articles that the archive has now, however they came in.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/current_counts.h"
#include "index/stream/article_streams.h"

namespace timtin {

/// What is rarer is not in the model: it decides nothing.
inline constexpr std::uint32_t min_model_count = 3;

/// One thread at a time.
class LanguageModel {
 public:
  using Word = TokenId;

  struct Spelling {
    Word word;
    std::string form;
    std::uint32_t count;  ///< min_model_count or more
  };

  /// Both must outlive it.
  LanguageModel(const ArticleStreams& streams, const CurrentCounts& counts)
      : streams_(streams), counts_(counts) {}

  std::uint64_t tokens() const { return counts_.occurrences(); }

  /// Its words that share a folded form, in byte order. Valid as long as the model.
  const std::vector<Spelling>& sharing(const std::string& folded) const;

  /// Nothing if it is not in the model.
  const Spelling* find(std::string_view form) const;

  std::uint32_t count(Word word) const { return counts_.occurrences(word); }

  /// How often `second` follows `first` within a paragraph; 0 if that is rarer than
  /// min_model_count.
  std::uint32_t pair_count(Word first, Word second) const;

 private:
  const ArticleStreams& streams_;
  const CurrentCounts& counts_;
  mutable std::map<std::string, std::vector<Spelling>> by_folded_;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A bigram model of an archive's own text: how often a form occurs, and how often one follows
/// another. It tells which spellings an unmarked word is likely to stand for. It is counted of the
/// articles that the archive has now, however they came in.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/current_counts.h"
#include "index/stream/article_streams.h"

namespace timtin {

/// What is rarer is not in the model: it decides nothing.
inline constexpr std::uint32_t min_model_count = 3;

/// A part of what it is counted of.
struct CountedStreams {
  const ArticleStreams* streams;
  const CurrentCounts* counts;
};

/// One thread at a time.
class LanguageModel {
 public:
  /// Valid as long as the model.
  using Word = std::uint32_t;

  struct Spelling {
    Word word;
    std::string form;
    std::uint32_t count;  ///< min_model_count or more
  };

  /// One or more, which must outlive it.
  explicit LanguageModel(std::vector<CountedStreams> parts) : parts_(std::move(parts)) {}

  std::uint64_t tokens() const;

  /// Its words that share a folded form, in byte order. Valid as long as the model.
  const std::vector<Spelling>& sharing(const std::string& folded) const;

  /// Nothing if it is not in the model.
  const Spelling* find(std::string_view form) const;

  std::uint32_t count(Word word) const;

  /// How often `second` follows `first` within a paragraph; 0 if that is rarer than
  /// min_model_count.
  std::uint32_t pair_count(Word first, Word second) const;

 private:
  Word word_of(const std::vector<TokenId>& tokens) const;
  /// Of a part; 0 if it has none.
  TokenId token(Word word, std::size_t part) const { return tokens_[word * parts_.size() + part]; }

  std::vector<CountedStreams> parts_;
  mutable std::vector<TokenId> tokens_;  ///< of each word, by part
  mutable std::map<std::string, std::vector<Spelling>> by_folded_;
};

}  // namespace timtin

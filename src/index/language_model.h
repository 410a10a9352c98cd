// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A bigram model of an archive's own text: how often a form occurs, and how often one follows
/// another. It tells which spellings an unmarked word is likely to stand for. It is counted of the
/// articles that the archive has now, however they came in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/census.h"
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

/// Those of the parts, from 0, that may have a folded form.
using PartsWith = std::function<std::vector<std::size_t>(std::string_view folded)>;

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

  /// One or more, which must outlive it, and so must the census of the whole, if there is one.
  LanguageModel(std::vector<CountedStreams> parts, PartsWith parts_with, Census* census)
      : parts_(std::move(parts)), parts_with_(std::move(parts_with)), census_(census) {}

  std::uint64_t tokens() const;

  /// Its words that share a folded form, in byte order. Valid as long as the model.
  const std::vector<Spelling>& sharing(const std::string& folded) const;

  /// Nothing if it is not in the model.
  const Spelling* find(std::string_view form) const;

  std::uint32_t count(Word word) const { return counts_[word]; }

  /// How often `second` follows `first` within a paragraph; 0 if that is rarer than
  /// min_model_count.
  std::uint32_t pair_count(Word first, Word second) const;

 private:
  using FormTokens = std::map<std::string, std::vector<TokenId>>;  ///< by part; 0: it has none
  FormTokens own_forms(const std::string& folded) const;
  std::uint32_t own_count(const std::vector<TokenId>& tokens) const;
  std::uint32_t own_pair_count(const TokenId* first, const TokenId* second) const;
  /// Of all forms that are folded so, by form.
  Bag counts_of(const std::string& folded, const FormTokens& own) const;
  std::uint64_t pairs_in_census(const std::string& first, const std::string& second) const;
  Word word_of(const std::vector<TokenId>& tokens, const std::string& form,
               std::uint32_t count) const;

  std::vector<CountedStreams> parts_;
  PartsWith parts_with_;
  Census* census_;
  mutable std::vector<TokenId> tokens_;        ///< of each word, by part
  mutable std::vector<std::string> forms_;     ///< of each word, for the census
  mutable std::vector<std::uint32_t> counts_;  ///< of each word
  mutable std::map<std::string, std::vector<Spelling>> by_folded_;
};

}  // namespace timtin

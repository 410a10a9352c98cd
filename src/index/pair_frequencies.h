// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// In how many articles two syllables stand side by side within a paragraph, whatever their marks:
/// what a pair of neighbours is worth in the second stage of a search. A file of its own in a
/// generation.
///
/// Forms that share a folded form are one, the most frequent of them, the one with the smallest
/// token. The file, 32-bit words of the machine that wrote it: magic, tokens N, pairs P, frequent
/// pairs F; then the first pair of each token (N), the second token of each pair (P), in the order
/// of their tokens; the frequent pairs by number (F) and their articles (F); then a byte for the
/// articles of each pair (P), 255 for a frequent one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/mapped_file.h"
#include "index/pair_counts.h"
#include "index/stream/token_stream.h"

namespace timtin {

inline constexpr char pair_frequency_file[] = "pairs";

/// A program that writes the file otherwise takes another number.
inline constexpr std::uint32_t pair_frequency_magic = 0x31465054;  // "TPF1"

class PairFrequencies {
 public:
  /// Nothing if there is none, or none that this program understands. Whatever the file holds, no
  /// access leaves it.
  static std::optional<PairFrequencies> open(const std::string& path);

  std::uint32_t articles(TokenId first, TokenId second) const;

 private:
  explicit PairFrequencies(MappedFile file) : file_(std::move(file)) {}
  bool read_layout();

  MappedFile file_;
  std::span<const std::uint32_t> first_pairs_, seconds_, frequent_, frequent_articles_;
  std::span<const std::byte> articles_;
};

/// Counts articles for PairFrequencies. Memory does not grow with the archive.
class PairFrequencyBuilder {
 public:
  /// `head_of_fold` of each token, from 1: the smallest that has the same folded form.
  explicit PairFrequencyBuilder(std::vector<TokenId> head_of_fold)
      : head_of_fold_(std::move(head_of_fold)), seen_(first_places) {}

  void add(const ArticleTokens& article);

  /// Durable when it returns.
  void write(const std::filesystem::path& file) const;

 private:
  /// A pair that the article with this number has.
  struct Seen {
    std::uint64_t pair = 0;
    std::uint32_t article = 0;
  };
  static constexpr std::size_t first_places = std::size_t{1} << 12;

  bool is_new(TokenId first, TokenId second);

  std::vector<TokenId> head_of_fold_;
  PairCounts counts_;
  std::uint32_t article_ = 0;
  std::vector<Seen> seen_;  ///< open addressing; entries of other articles are free places
};

}  // namespace timtin

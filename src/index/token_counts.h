// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a set of articles holds: how often each token and each pair of neighbours occurs, and in
/// how many articles two syllables stand side by side, whatever their marks. Articles typed wholly
/// without marks count for the last only: else they would teach that words have none.
///
/// The file of a generation, 32-bit words of the machine that wrote it: magic, tokens N, articles,
/// occurrences of tokens together (low, high); how often each occurs (N); then two tables as in
/// pair_table.h: occurrences of pairs of tokens, and articles of pairs of heads. The head of a
/// token is the smallest that has the same folded form.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/mapped_file.h"
#include "index/pair_counts.h"
#include "index/pair_table.h"
#include "index/stream/token_stream.h"

namespace timtin {

/// Of each generation: all that its build wrote.
inline constexpr char token_counts_file[] = "counts";

/// A program that writes the file otherwise takes another number.
inline constexpr std::uint32_t token_counts_magic = 0x31435454;  // "TTC1"

/// Whatever the file holds, no access leaves it.
class TokenCounts {
 public:
  /// Of no articles.
  TokenCounts() = default;
  /// Nothing if there is no such file, or none that this program understands.
  static std::optional<TokenCounts> open(const std::string& path);
  /// Takes its part off the beginning of `words`, which must outlive it; false if that is not one.
  bool read(std::span<const std::uint32_t>& words);

  std::uint32_t tokens() const { return static_cast<std::uint32_t>(counts_.size()); }
  std::uint32_t articles() const { return articles_; }
  std::uint64_t occurrences() const { return occurrences_; }  ///< of all tokens
  std::uint32_t occurrences(TokenId token) const {
    return token == 0 || token > counts_.size() ? 0 : counts_[token - 1];
  }
  /// How often `second` follows `first` within a paragraph.
  std::uint32_t occurrences(TokenId first, TokenId second) const {
    return pair_occurrences_.number_of(first, second);
  }
  /// In how many articles a token with the head `second` follows one with the head `first`.
  std::uint32_t articles(TokenId first, TokenId second) const {
    return pair_articles_.number_of(first, second);
  }
  const PairTable& pair_occurrences() const { return pair_occurrences_; }
  const PairTable& pair_articles() const { return pair_articles_; }

 private:
  std::optional<MappedFile> file_;
  std::uint32_t articles_ = 0;
  std::uint64_t occurrences_ = 0;
  std::span<const std::uint32_t> counts_;
  PairTable pair_occurrences_, pair_articles_;
};

/// Counts articles. Memory does not grow with their number.
class TokenCountsBuilder {
 public:
  using HeadOf = std::function<TokenId(TokenId)>;

  /// Tokens are 1 .. `tokens`. `head_of` is asked once for each that occurs. `scratch` as of
  /// PairCounts.
  TokenCountsBuilder(std::uint32_t tokens, HeadOf head_of,
                     const std::filesystem::path& scratch = {})
      : head_of_(std::move(head_of)),
        counts_(tokens),
        heads_(tokens),
        pair_occurrences_(scratch),
        pair_articles_(scratch),
        seen_(first_places) {}

  void add(const ArticleTokens& article);

  /// Writes what TokenCounts reads, once.
  void write(const ByteSink& sink);

 private:
  /// A pair of heads that the article with this number has.
  struct Seen {
    std::uint64_t pair = 0;
    std::uint32_t article = 0;
  };
  static constexpr std::size_t first_places = std::size_t{1} << 12;

  void add_occurrences(const ArticleTokens& article);
  void add_heads(const ArticleTokens& article);
  TokenId head(TokenId token);
  bool is_new(TokenId first, TokenId second);

  HeadOf head_of_;
  std::uint32_t articles_ = 0;
  std::uint64_t occurrences_ = 0;
  std::vector<std::uint32_t> counts_;
  std::vector<TokenId> heads_;  ///< 0 of what was not asked for
  PairCounts pair_occurrences_, pair_articles_;
  std::vector<Seen> seen_;  ///< open addressing; entries of other articles are free places
};

/// Counts whose tokens have other numbers, by the ones that they have here, from 1: these ascend.
struct RenumberedCounts {
  const TokenCounts& counts;
  std::span<const TokenId> numbers;
};

/// Writes what TokenCounts reads of the articles of both together. Tokens are 1 .. `tokens`.
void write_sum(const RenumberedCounts& a, const RenumberedCounts& b, std::uint32_t tokens,
               const ByteSink& sink);

}  // namespace timtin

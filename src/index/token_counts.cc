// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/token_counts.h"

#include <algorithm>
#include <array>

#include "index/saturating.h"

namespace timtin {
namespace {

constexpr std::size_t token_leading_words = 5;

void write_leading(std::uint32_t tokens, std::uint32_t articles, std::uint64_t occurrences,
                   const ByteSink& sink) {
  const std::array<std::uint32_t, token_leading_words> leading{
      token_counts_magic, tokens, articles, static_cast<std::uint32_t>(occurrences & 0xffffffff),
      static_cast<std::uint32_t>(occurrences >> 32)};
  write_words(leading, sink);
}

using Pairs = std::vector<PairCounts::Pair>;

/// Without those of tokens that have no number, as only a damaged file has them.
Pairs renumbered(Pairs pairs, std::span<const TokenId> numbers) {
  std::erase_if(pairs, [&](const PairCounts::Pair& pair) {
    return pair.first > numbers.size() || pair.second == 0 || pair.second > numbers.size();
  });
  for (PairCounts::Pair& pair : pairs) {
    pair.first = numbers[pair.first - 1];
    pair.second = numbers[pair.second - 1];
  }
  return pairs;
}

/// Those of both, by their tokens.
Pairs sum_of(const Pairs& a, const Pairs& b) {
  Pairs sum;
  sum.reserve(a.size() + b.size());
  auto left = a.begin(), right = b.begin();
  while (left != a.end() && right != b.end()) {
    if (left->tokens() < right->tokens()) {
      sum.push_back(*left++);
    } else if (right->tokens() < left->tokens()) {
      sum.push_back(*right++);
    } else {
      sum.push_back(*left++);
      add_saturating(sum.back().count, right++->count);
    }
  }
  sum.insert(sum.end(), left, a.end());
  sum.insert(sum.end(), right, b.end());
  return sum;
}

}  // namespace

std::optional<TokenCounts> TokenCounts::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return std::nullopt;
  TokenCounts counts;
  const auto bytes = file->bytes();
  std::span<const std::uint32_t> words(reinterpret_cast<const std::uint32_t*>(bytes.data()),
                                       bytes.size() / sizeof(std::uint32_t));
  if (!counts.read(words) || !words.empty()) return std::nullopt;
  counts.file_ = std::move(file);
  return counts;
}

bool TokenCounts::read(std::span<const std::uint32_t>& words) {
  if (words.size() < token_leading_words || words[0] != token_counts_magic) return false;
  const std::uint32_t tokens = words[1];
  articles_ = words[2];
  occurrences_ = words[3] | std::uint64_t{words[4]} << 32;
  words = words.subspan(token_leading_words);
  if (words.size() < tokens) return false;
  counts_ = words.first(tokens);
  words = words.subspan(tokens);
  return pair_occurrences_.read(words) && pair_articles_.read(words);
}

void TokenCountsBuilder::add(const ArticleTokens& article) {
  ++articles_;
  if (!article.facts.unaccented) add_occurrences(article);
  add_heads(article);
}

void TokenCountsBuilder::add_occurrences(const ArticleTokens& article) {
  constexpr std::size_t ahead = 8;
  TokenId before = paragraph_end;
  for (std::size_t at = 0; at < article.ids.size(); ++at) {
    if (at + ahead + 1 < article.ids.size())
      pair_occurrences_.prefetch(article.ids[at + ahead], article.ids[at + ahead + 1]);
    const TokenId id = article.ids[at];
    if (id != paragraph_end) {
      add_saturating(counts_[id - 1], 1);
      ++occurrences_;
      if (before != paragraph_end) pair_occurrences_.add(before, id);
    }
    before = id;
  }
}

void TokenCountsBuilder::add_heads(const ArticleTokens& article) {
  std::size_t places = seen_.size();
  while (places < 2 * article.ids.size()) places *= 2;
  if (places > seen_.size()) seen_.assign(places, {});
  TokenId before = paragraph_end;
  for (const TokenId id : article.ids) {
    const TokenId here = id == paragraph_end ? paragraph_end : head(id);
    if (before != paragraph_end && here != paragraph_end && is_new(before, here))
      pair_articles_.add(before, here);
    before = here;
  }
}

TokenId TokenCountsBuilder::head(TokenId token) {
  TokenId& head = heads_[token - 1];
  if (head == 0) head = head_of_(token);
  return head;
}

/// The article's own pairs: a table that is never emptied, only outdated.
bool TokenCountsBuilder::is_new(TokenId first, TokenId second) {
  const std::uint64_t pair = std::uint64_t{first} << 32 | second;
  const std::size_t mask = seen_.size() - 1;
  for (auto at = static_cast<std::size_t>((pair * 0x9e3779b97f4a7c15ULL) >> 32) & mask;;
       at = (at + 1) & mask) {
    Seen& seen = seen_[at];
    if (seen.article == articles_ && seen.pair == pair) return false;
    if (seen.article == articles_) continue;
    seen = {pair, articles_};
    return true;
  }
}

void TokenCountsBuilder::write(const ByteSink& sink) {
  const auto tokens = static_cast<std::uint32_t>(counts_.size());
  write_leading(tokens, articles_, occurrences_, sink);
  write_words(counts_, sink);
  write_pair_table(pair_occurrences_, tokens, sink);
  write_pair_table(pair_articles_, tokens, sink);
}

void write_sum(const RenumberedCounts& a, const RenumberedCounts& b, std::uint32_t tokens,
               const ByteSink& sink) {
  std::vector<std::uint32_t> counts(tokens);
  for (const auto* part : {&a, &b})
    for (TokenId token = 1; token <= part->counts.tokens(); ++token)
      add_saturating(counts[part->numbers[token - 1] - 1], part->counts.occurrences(token));
  write_leading(tokens, a.counts.articles() + b.counts.articles(),
                a.counts.occurrences() + b.counts.occurrences(), sink);
  write_words(counts, sink);
  for (const auto table : {&TokenCounts::pair_occurrences, &TokenCounts::pair_articles}) {
    const Pairs left = renumbered((a.counts.*table)().pairs(), a.numbers),
                right = renumbered((b.counts.*table)().pairs(), b.numbers);
    write_pair_table(sum_of(left, right), tokens, sink);
  }
}

}  // namespace timtin

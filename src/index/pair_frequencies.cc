// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/pair_frequencies.h"

#include <algorithm>
#include <tuple>

#include "index/durable.h"

namespace timtin {
namespace {

constexpr std::size_t leading_numbers = 4;
/// In the byte of a pair: its articles are in the table of frequent ones.
constexpr std::uint32_t is_frequent = 255;

}  // namespace

std::optional<PairFrequencies> PairFrequencies::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return std::nullopt;
  PairFrequencies frequencies(std::move(*file));
  if (!frequencies.read_layout()) return std::nullopt;
  return frequencies;
}

bool PairFrequencies::read_layout() {
  const auto bytes = file_.bytes();
  const std::span<const std::uint32_t> numbers(reinterpret_cast<const std::uint32_t*>(bytes.data()),
                                               bytes.size() / sizeof(std::uint32_t));
  if (numbers.size() < leading_numbers || numbers[0] != pair_frequency_magic) return false;
  const std::uint64_t tokens = numbers[1], pairs = numbers[2], frequent = numbers[3];
  const std::uint64_t words = leading_numbers + tokens + pairs + 2 * frequent;
  if (bytes.size() != words * sizeof(std::uint32_t) + pairs) return false;
  first_pairs_ = numbers.subspan(leading_numbers, tokens);
  seconds_ = numbers.subspan(leading_numbers + tokens, pairs);
  frequent_ = numbers.subspan(leading_numbers + tokens + pairs, frequent);
  frequent_articles_ = numbers.subspan(leading_numbers + tokens + pairs + frequent, frequent);
  articles_ = bytes.last(pairs);
  return true;
}

std::uint32_t PairFrequencies::articles(TokenId first, TokenId second) const {
  if (first == 0 || first > first_pairs_.size()) return 0;
  const std::size_t end = first == first_pairs_.size()
                              ? seconds_.size()
                              : std::min<std::size_t>(first_pairs_[first], seconds_.size());
  const std::size_t begin = std::min<std::size_t>(first_pairs_[first - 1], end);
  const auto seconds = seconds_.subspan(begin, end - begin);
  const auto found = std::lower_bound(seconds.begin(), seconds.end(), second);
  if (found == seconds.end() || *found != second) return 0;
  const std::size_t pair = begin + static_cast<std::size_t>(found - seconds.begin());
  const auto articles = static_cast<std::uint32_t>(articles_[pair]);
  if (articles != is_frequent) return articles;
  const auto frequent = std::lower_bound(frequent_.begin(), frequent_.end(), pair);
  if (frequent == frequent_.end() || *frequent != pair) return articles;
  return frequent_articles_[static_cast<std::size_t>(frequent - frequent_.begin())];
}

/// The article's own pairs: a table that is never emptied, only outdated.
bool PairFrequencyBuilder::is_new(TokenId first, TokenId second) {
  const std::uint64_t pair = std::uint64_t{first} << 32 | second;
  const std::size_t mask = seen_.size() - 1;
  for (auto at = static_cast<std::size_t>((pair * 0x9e3779b97f4a7c15ULL) >> 32) & mask;;
       at = (at + 1) & mask) {
    Seen& seen = seen_[at];
    if (seen.article == article_ && seen.pair == pair) return false;
    if (seen.article == article_) continue;
    seen = {pair, article_};
    return true;
  }
}

void PairFrequencyBuilder::add(const ArticleTokens& article) {
  ++article_;
  std::size_t places = seen_.size();
  while (places < 2 * article.ids.size()) places *= 2;
  if (places > seen_.size()) seen_.assign(places, {});
  TokenId before = paragraph_end;
  for (const TokenId id : article.ids) {
    const TokenId head = id == paragraph_end ? paragraph_end : head_of_fold_[id - 1];
    if (before != paragraph_end && head != paragraph_end && is_new(before, head))
      counts_.add(before, head);
    before = head;
  }
}

void PairFrequencyBuilder::write(const std::filesystem::path& file) const {
  std::vector<PairCounts::Pair> pairs = counts_.at_least(1);
  std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second) < std::tie(b.first, b.second);
  });
  std::vector<std::uint32_t> first_pairs, seconds, frequent, frequent_articles;
  std::string articles;
  for (const PairCounts::Pair& pair : pairs) {
    const auto number = static_cast<std::uint32_t>(seconds.size());
    first_pairs.resize(pair.first, number);
    seconds.push_back(pair.second);
    articles += static_cast<char>(std::min(pair.count, is_frequent));
    if (pair.count < is_frequent) continue;
    frequent.push_back(number);
    frequent_articles.push_back(pair.count);
  }
  first_pairs.resize(head_of_fold_.size(), static_cast<std::uint32_t>(seconds.size()));
  std::string bytes;
  const auto append = [&bytes](const std::vector<std::uint32_t>& numbers) {
    bytes.append(reinterpret_cast<const char*>(numbers.data()),
                 numbers.size() * sizeof(std::uint32_t));
  };
  append({pair_frequency_magic, static_cast<std::uint32_t>(first_pairs.size()),
          static_cast<std::uint32_t>(seconds.size()), static_cast<std::uint32_t>(frequent.size())});
  for (const auto* numbers : {&first_pairs, &seconds, &frequent, &frequent_articles})
    append(*numbers);
  write_durably(file, bytes + articles);
}

}  // namespace timtin

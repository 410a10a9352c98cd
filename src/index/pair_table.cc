// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/pair_table.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace timtin {
namespace {

constexpr std::size_t pair_leading_words = 3;
/// In the byte of a pair: its number is among those of the frequent ones.
constexpr std::uint32_t is_frequent = 255;

/// Numbers for a sink, many at once.
class Pieces {
 public:
  explicit Pieces(const ByteSink& sink) : sink_(sink) {}

  template <typename Number>
  void add(Number number) {
    std::memcpy(buffer_.data() + bytes_, &number, sizeof number);
    bytes_ += sizeof number;
    if (bytes_ + sizeof(std::uint64_t) > buffer_.size()) flush();
  }
  void flush() {
    sink_(std::string_view(buffer_).substr(0, bytes_));
    bytes_ = 0;
  }

 private:
  static constexpr std::size_t buffered = std::size_t{1} << 16;

  const ByteSink& sink_;
  std::string buffer_ = std::string(buffered, '\0');
  std::size_t bytes_ = 0;
};

using PairSpan = std::span<const PairCounts::Pair>;
using ForEachPairs = std::function<void(const std::function<void(PairSpan)>&)>;

/// The pairs are gone through three times: their number has no limit, unlike the memory.
void write_table(const ForEachPairs& for_each, std::uint32_t tokens, const ByteSink& sink) {
  std::vector<std::uint32_t> first_pairs, frequent, frequent_numbers;
  std::uint32_t count = 0;
  for_each([&](PairSpan pairs) {
    for (const PairCounts::Pair& pair : pairs) {
      if (pair.first > first_pairs.size()) first_pairs.resize(pair.first, count);
      if (pair.count >= is_frequent) {
        frequent.push_back(count);
        frequent_numbers.push_back(pair.count);
      }
      ++count;
    }
  });
  first_pairs.resize(tokens, count);
  const std::array<std::uint32_t, pair_leading_words> leading{
      tokens, count, static_cast<std::uint32_t>(frequent.size())};
  write_words(leading, sink);
  write_words(first_pairs, sink);
  Pieces pieces(sink);
  for_each([&](PairSpan pairs) {
    for (const PairCounts::Pair& pair : pairs) pieces.add(pair.second);
  });
  pieces.flush();
  write_words(frequent, sink);
  write_words(frequent_numbers, sink);
  for_each([&](PairSpan pairs) {
    for (const PairCounts::Pair& pair : pairs)
      pieces.add(static_cast<std::uint8_t>(std::min(pair.count, is_frequent)));
  });
  for (; count % sizeof(std::uint32_t) != 0; ++count) pieces.add(std::uint8_t{0});
  pieces.flush();
}

}  // namespace

void write_words(std::span<const std::uint32_t> words, const ByteSink& sink) {
  sink({reinterpret_cast<const char*>(words.data()), words.size_bytes()});
}

bool PairTable::read(std::span<const std::uint32_t>& words) {
  if (words.size() < pair_leading_words) return false;
  const std::uint64_t tokens = words[0], pairs = words[1], frequent = words[2];
  const std::uint64_t bytes = (pairs + sizeof(std::uint32_t) - 1) / sizeof(std::uint32_t);
  if (words.size() < pair_leading_words + tokens + pairs + 2 * frequent + bytes) return false;
  words = words.subspan(pair_leading_words);
  const auto take = [&words](std::uint64_t count) {
    const auto taken = words.first(count);
    words = words.subspan(count);
    return taken;
  };
  first_pairs_ = take(tokens);
  seconds_ = take(pairs);
  frequent_ = take(frequent);
  frequent_numbers_ = take(frequent);
  numbers_ = std::as_bytes(take(bytes));
  return true;
}

std::pair<std::size_t, std::size_t> PairTable::range_of(TokenId first) const {
  if (first == 0 || first > first_pairs_.size()) return {0, 0};
  const std::size_t end = first == first_pairs_.size()
                              ? seconds_.size()
                              : std::min<std::size_t>(first_pairs_[first], seconds_.size());
  return {std::min<std::size_t>(first_pairs_[first - 1], end), end};
}

std::uint32_t PairTable::number_at(std::size_t pair) const {
  const auto number = static_cast<std::uint32_t>(numbers_[pair]);
  if (number != is_frequent) return number;
  const auto frequent = std::lower_bound(frequent_.begin(), frequent_.end(), pair);
  if (frequent == frequent_.end() || *frequent != pair) return number;
  return frequent_numbers_[static_cast<std::size_t>(frequent - frequent_.begin())];
}

std::uint32_t PairTable::number_of(TokenId first, TokenId second) const {
  const auto [begin, end] = range_of(first);
  const auto seconds = seconds_.subspan(begin, end - begin);
  const auto found = std::lower_bound(seconds.begin(), seconds.end(), second);
  if (found == seconds.end() || *found != second) return 0;
  return number_at(begin + static_cast<std::size_t>(found - seconds.begin()));
}

std::vector<PairCounts::Pair> PairTable::pairs() const {
  std::vector<PairCounts::Pair> pairs;
  pairs.reserve(seconds_.size());
  for (TokenId first = 1; first <= first_pairs_.size(); ++first) {
    const auto [begin, end] = range_of(first);
    for (std::size_t pair = begin; pair < end; ++pair)
      pairs.push_back({first, seconds_[pair], number_at(pair)});
  }
  return pairs;
}

void write_pair_table(std::span<const PairCounts::Pair> pairs, std::uint32_t tokens,
                      const ByteSink& sink) {
  write_table([pairs](const auto& take) { take(pairs); }, tokens, sink);
}

void write_pair_table(PairCounts& pairs, std::uint32_t tokens, const ByteSink& sink) {
  write_table([&pairs](const auto& take) { pairs.for_each(take); }, tokens, sink);
}

}  // namespace timtin

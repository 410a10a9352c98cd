// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/pair_counts.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "index/descriptor.h"
#include "index/saturating.h"
#include "text/message.h"

namespace timtin {
namespace {

constexpr std::size_t first_places = std::size_t{1} << 16;

/// Where a pair is looked for first, in a table of any size: Fibonacci hashing of both ids.
std::size_t first_place(TokenId first, TokenId second, std::size_t places) {
  const std::uint64_t key = std::uint64_t{first} << 32 | second;
  return static_cast<std::size_t>(((key * 0x9e3779b97f4a7c15ULL) >> 32) * places >> 32);
}

/// A quarter of them stays free.
std::size_t places_for(std::size_t pairs) { return pairs + pairs / 3 + 1; }

}  // namespace

/// Sorted pairs, each once, in memory or in a file; read from the front.
class PairCounts::Run {
 public:
  explicit Run(std::vector<Pair> pairs) : buffer_(std::move(pairs)) {}

  /// An empty one, in a file that has no name any more.
  explicit Run(const std::filesystem::path& path)
      : file_(std::in_place, path, O_RDWR | O_CREAT | O_TRUNC, tr_noop("cannot create {}: {}")) {
    std::filesystem::remove(path);
  }

  /// Before it is read, and to a file only.
  void append(const Pair& pair) {
    buffer_.push_back(pair);
    if (buffer_.size() == buffered) write();
  }
  void append(const std::vector<Pair>& pairs) {
    file_->write({reinterpret_cast<const char*>(pairs.data()), pairs.size() * sizeof(Pair)});
  }

  /// To the first pair.
  void rewind() {
    at_ = 0;
    if (!file_) return;
    if (offset_ == 0) write();
    offset_ = 0;
    refill();
  }

  /// Null at the end.
  const Pair* front() {
    if (at_ == buffer_.size() && file_) refill();
    return at_ < buffer_.size() ? &buffer_[at_] : nullptr;
  }
  void pop() { ++at_; }
  /// The first one and those behind it that are in memory.
  std::span<const Pair> read() const { return std::span(buffer_).subspan(at_); }
  void pop_read() { at_ = buffer_.size(); }

 private:
  static constexpr std::size_t buffered = 4096;

  void write() {
    append(buffer_);
    buffer_.clear();
  }

  void refill() {
    buffer_.resize(buffered);
    const std::size_t bytes =
        file_->read_at(offset_, reinterpret_cast<char*>(buffer_.data()), buffered * sizeof(Pair));
    offset_ += bytes;
    buffer_.resize(bytes / sizeof(Pair));
    at_ = 0;
  }

  std::optional<Descriptor> file_;
  std::uint64_t offset_ = 0;  ///< of what is read next
  std::vector<Pair> buffer_;
  std::size_t at_ = 0;  ///< in buffer_
};

PairCounts::PairCounts(std::filesystem::path scratch, std::size_t max_pairs)
    : scratch_(std::move(scratch)),
      max_places_(scratch_.empty() ? std::numeric_limits<std::uint32_t>::max()
                                   : places_for(max_pairs)),
      places_(std::min(first_places, max_places_)) {}

PairCounts::~PairCounts() = default;

PairCounts::Place& PairCounts::place_of(TokenId first, TokenId second) {
  for (std::size_t at = first_place(first, second, places_.size());;) {
    Place& place = places_[at];
    if (place.count == 0 || (place.first == first && place.second == second)) return place;
    if (++at == places_.size()) at = 0;
  }
}

void PairCounts::prefetch(TokenId first, TokenId second) const {
  __builtin_prefetch(&places_[first_place(first, second, places_.size())], 1);
}

void PairCounts::add(TokenId first, TokenId second, std::uint32_t times) {
  if (times == 0) return;
  Place& place = place_of(first, second);
  if (place.count > 0) return add_saturating(place.count, times);
  place = {first, second, times};
  if (++used_ * 4 <= places_.size() * 3) return;
  if (places_.size() == max_places_) return spill();
  resize(std::min(2 * places_.size(), max_places_));
}

void PairCounts::resize(std::size_t places) {
  std::vector<Place> before(places);
  before.swap(places_);
  for (const Place& place : before)
    if (place.count > 0) place_of(place.first, place.second) = place;
}

/// Leaves the table empty.
std::vector<PairCounts::Pair> PairCounts::take_sorted() {
  std::vector<Pair> pairs;
  pairs.reserve(used_);
  for (Place& place : places_) {
    if (place.count > 0) pairs.push_back({place.first, place.second, place.count});
    place.count = 0;
  }
  used_ = 0;
  std::sort(pairs.begin(), pairs.end(),
            [](const Pair& a, const Pair& b) { return a.tokens() < b.tokens(); });
  return pairs;
}

std::filesystem::path PairCounts::scratch_file() const {
  return scratch_ / fmt::format("pairs-{}", fmt::ptr(this));
}

void PairCounts::spill() {
  auto run = std::make_unique<Run>(scratch_file());
  run->append(take_sorted());
  runs_.push_back(std::move(run));
}

/// Of what was counted; the table goes.
std::unique_ptr<PairCounts::Run> PairCounts::merge() {
  auto last = std::make_unique<Run>(take_sorted());
  std::vector<Place>().swap(places_);
  if (runs_.empty()) return last;
  auto merged = std::make_unique<Run>(scratch_file());
  runs_.push_back(std::move(last));
  const auto later = [](const auto& a, const auto& b) {
    return a->front()->tokens() > b->front()->tokens();
  };
  std::erase_if(runs_, [](const auto& run) { return run->front() == nullptr; });
  std::make_heap(runs_.begin(), runs_.end(), later);
  std::optional<Pair> pair;
  while (!runs_.empty()) {
    std::pop_heap(runs_.begin(), runs_.end(), later);
    const Pair next = *runs_.back()->front();
    runs_.back()->pop();
    if (runs_.back()->front() == nullptr) {
      runs_.pop_back();
    } else {
      std::push_heap(runs_.begin(), runs_.end(), later);
    }
    if (pair && pair->tokens() == next.tokens()) {
      add_saturating(pair->count, next.count);
      continue;
    }
    if (pair) merged->append(*pair);
    pair = next;
  }
  if (pair) merged->append(*pair);
  return merged;
}

void PairCounts::for_each(const std::function<void(std::span<const Pair>)>& take) {
  if (!all_) all_ = merge();
  for (all_->rewind(); all_->front() != nullptr; all_->pop_read()) take(all_->read());
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model.h"

#include <algorithm>

#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::size_t header_numbers = 7;

}  // namespace

std::optional<LanguageModel> LanguageModel::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return std::nullopt;
  LanguageModel model(std::move(*file));
  if (!model.read_layout()) return std::nullopt;
  return model;
}

bool LanguageModel::read_layout() {
  const auto bytes = file_.bytes();
  const Numbers numbers(reinterpret_cast<const std::uint32_t*>(bytes.data()),
                        bytes.size() / sizeof(std::uint32_t));
  if (numbers.size() < header_numbers || numbers[0] != language_model_magic) return false;
  const std::uint64_t folds = numbers[1], words = numbers[2], pairs = numbers[3];
  const std::uint64_t needed = header_numbers + 2 * folds + 3 * words + 2 * pairs;
  if (needed > numbers.size()) return false;
  articles_ = numbers[4];
  tokens_ = numbers[5] | std::uint64_t{numbers[6]} << 32;
  std::size_t at = header_numbers;
  const auto take = [&](Numbers& part, std::uint64_t length) {
    part = numbers.subspan(at, length);
    at += length;
  };
  take(fold_ends_, folds);
  take(fold_first_words_, folds);
  take(word_ends_, words);
  take(word_counts_, words);
  take(word_first_pairs_, words);
  take(pair_seconds_, pairs);
  take(pair_counts_, pairs);
  const std::size_t text_begin = at * sizeof(std::uint32_t);
  text_ = {reinterpret_cast<const char*>(bytes.data()) + text_begin, bytes.size() - text_begin};
  words_begin_ = folds == 0 ? 0 : fold_ends_.back();
  return true;
}

std::string_view LanguageModel::text(Numbers ends, std::size_t at, std::size_t begin) const {
  const std::size_t from = std::min(begin + (at == 0 ? 0 : ends[at - 1]), text_.size());
  const std::size_t to = std::clamp(begin + ends[at], from, text_.size());
  return text_.substr(from, to - from);
}

std::pair<std::uint32_t, std::uint32_t> LanguageModel::range(Numbers firsts, std::size_t at,
                                                             std::size_t all) {
  const auto end = static_cast<std::uint32_t>(all);
  const std::uint32_t last = at + 1 < firsts.size() ? std::min(firsts[at + 1], end) : end;
  return {std::min(firsts[at], last), last};
}

std::optional<std::size_t> LanguageModel::find_fold(std::string_view folded) const {
  std::size_t low = 0, high = fold_ends_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (text(fold_ends_, middle, 0) < folded) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == fold_ends_.size() || text(fold_ends_, low, 0) != folded) return std::nullopt;
  return low;
}

LanguageModel::Words LanguageModel::sharing(std::string_view folded) const {
  const auto fold = find_fold(folded);
  if (!fold) return {};
  const auto [first, last] = range(fold_first_words_, *fold, word_ends_.size());
  return {first, last};
}

std::optional<LanguageModel::Word> LanguageModel::find(std::string_view wanted) const {
  const Words words = sharing(folded_form(wanted));
  for (Word word = words.first; word < words.last; ++word)
    if (form(word) == wanted) return word;
  return std::nullopt;
}

std::uint32_t LanguageModel::pair_count(Word first, Word second) const {
  const auto [begin, end] = range(word_first_pairs_, first, pair_seconds_.size());
  const auto from = pair_seconds_.begin() + begin, to = pair_seconds_.begin() + end;
  const auto found = std::lower_bound(from, to, second);
  if (found == to || *found != second) return 0;
  return pair_counts_[static_cast<std::size_t>(found - pair_seconds_.begin())];
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A bigram model of an archive's own text: how often a form occurs, and how often one follows
/// another. It tells which spellings an unmarked word is likely to stand for. A file of its own in
/// a generation; a search works without it.
///
/// The file, 32-bit words of the machine that wrote it: magic, folds F, words N, pairs P, articles,
/// tokens (low, high); then where the text of each fold ends (F), its first word
/// (F), where the text of each word ends (N), its count (N), its first pair (N), the second word of
/// each pair (P), its count (P); then the text of the folds and of the words. Folds are in byte
/// order, words by fold and then in byte order, pairs by their words.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/mapped_file.h"

namespace timtin {

/// Of each generation that has one.
inline constexpr char language_model_file[] = "model";

/// What is rarer is not in the model: it costs much room and decides nothing.
inline constexpr std::uint32_t min_model_count = 3;

class LanguageModel {
 public:
  /// A matching form of the model, counted from 0.
  using Word = std::uint32_t;
  /// Words that share a folded form: first .. last, exclusive.
  struct Words {
    Word first = 0, last = 0;
    bool empty() const { return first == last; }
  };

  /// Nothing if there is none, or none that this program understands. Whatever the file holds, no
  /// access leaves it.
  static std::optional<LanguageModel> open(const std::string& file);

  std::uint64_t tokens() const { return tokens_; }
  std::uint32_t articles() const { return articles_; }  ///< that it was counted from

  Words sharing(std::string_view folded) const;
  std::optional<Word> find(std::string_view form) const;

  std::string_view form(Word word) const { return text(word_ends_, word, words_begin_); }
  std::uint32_t count(Word word) const { return word_counts_[word]; }

  /// How often `second` follows `first` within a paragraph; 0 if that is rarer than
  /// min_model_count.
  std::uint32_t pair_count(Word first, Word second) const;

 private:
  using Numbers = std::span<const std::uint32_t>;

  explicit LanguageModel(MappedFile file) : file_(std::move(file)) {}
  bool read_layout();
  std::string_view text(Numbers ends, std::size_t at, std::size_t begin) const;
  /// begin .. end of what the entry `at` of `firsts` owns of `all` entries.
  static std::pair<std::uint32_t, std::uint32_t> range(Numbers firsts, std::size_t at,
                                                       std::size_t all);
  std::optional<std::size_t> find_fold(std::string_view folded) const;

  MappedFile file_;
  std::uint32_t articles_ = 0;
  std::uint64_t tokens_ = 0;
  Numbers fold_ends_, fold_first_words_, word_ends_, word_counts_, word_first_pairs_, pair_seconds_,
      pair_counts_;
  std::string_view text_;
  std::size_t words_begin_ = 0;  ///< in text_
};

/// What the file begins with; a program that writes it otherwise takes another number.
inline constexpr std::uint32_t language_model_magic = 0x324d4c54;  // "TLM2"

}  // namespace timtin

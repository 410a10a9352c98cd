// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model_builder.h"

#include <algorithm>
#include <tuple>

#include "index/durable.h"
#include "timtin/text.h"

namespace timtin {
namespace {

constexpr std::uint32_t no_word = ~std::uint32_t{0};

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// The tables of the file, see language_model.h.
struct Tables {
  std::vector<std::uint32_t> fold_ends, fold_first_words;
  std::vector<std::uint32_t> word_ends, word_counts, word_first_pairs;
  std::vector<std::uint32_t> pair_seconds, pair_counts;
  std::string folds, forms;

  /// In the order of the file.
  void add_word(std::string_view folded, std::string_view form, std::uint32_t count) {
    const std::size_t begin = fold_ends.size() < 2 ? 0 : fold_ends[fold_ends.size() - 2];
    if (fold_ends.empty() || std::string_view(folds).substr(begin) != folded) {
      folds += folded;
      fold_ends.push_back(narrow(folds.size()));
      fold_first_words.push_back(narrow(word_ends.size()));
    }
    forms += form;
    word_ends.push_back(narrow(forms.size()));
    word_counts.push_back(count);
  }

  /// After all words; pairs of their numbers, in any order.
  void add_pairs(std::vector<PairCounts::Pair> pairs) {
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second) < std::tie(b.first, b.second);
    });
    for (const PairCounts::Pair& pair : pairs) {
      while (word_first_pairs.size() <= pair.first)
        word_first_pairs.push_back(narrow(pair_seconds.size()));
      pair_seconds.push_back(pair.second);
      pair_counts.push_back(pair.count);
    }
    word_first_pairs.resize(word_ends.size(), narrow(pair_seconds.size()));
  }

  std::string file(std::uint32_t articles, std::uint64_t tokens) const {
    std::string bytes;
    const auto append = [&bytes](const std::vector<std::uint32_t>& numbers) {
      bytes.append(reinterpret_cast<const char*>(numbers.data()),
                   numbers.size() * sizeof(std::uint32_t));
    };
    append({language_model_magic, narrow(fold_ends.size()), narrow(word_ends.size()),
            narrow(pair_seconds.size()), articles, narrow(tokens & 0xffffffff),
            narrow(tokens >> 32)});
    for (const auto* table : {&fold_ends, &fold_first_words, &word_ends, &word_counts,
                              &word_first_pairs, &pair_seconds, &pair_counts})
      append(*table);
    return bytes + folds + forms;
  }
};

}  // namespace

void LanguageModelBuilder::add(const ArticleTokens& article) {
  ++articles_;
  if (article.facts.unaccented) return;
  constexpr std::size_t ahead = 8;
  TokenId before = paragraph_end;
  for (std::size_t at = 0; at < article.ids.size(); ++at) {
    if (at + ahead + 1 < article.ids.size())
      pairs_.prefetch(article.ids[at + ahead], article.ids[at + ahead + 1]);
    const TokenId id = article.ids[at];
    if (id != paragraph_end) {
      ++counts_[id - 1];
      ++tokens_;
      if (before != paragraph_end) pairs_.add(before, id);
    }
    before = id;
  }
}

void LanguageModelBuilder::write(const std::filesystem::path& file) const {
  // By folded form, then by form: the order of the file.
  std::vector<std::pair<std::string, std::uint32_t>> words;
  for (std::uint32_t form = 0; form < counts_.size(); ++form)
    if (counts_[form] >= min_model_count) words.emplace_back(folded_form(forms_[form]), form);
  std::sort(words.begin(), words.end(), [this](const auto& a, const auto& b) {
    return std::tie(a.first, forms_[a.second]) < std::tie(b.first, forms_[b.second]);
  });
  Tables tables;
  std::vector<std::uint32_t> word_of(counts_.size(), no_word);
  for (const auto& [folded, form] : words) {
    word_of[form] = narrow(tables.word_ends.size());
    tables.add_word(folded, forms_[form], counts_[form]);
  }
  // A pair is not more frequent than its words.
  std::vector<PairCounts::Pair> pairs = pairs_.at_least(min_model_count);
  for (PairCounts::Pair& pair : pairs) {
    pair.first = word_of[pair.first - 1];
    pair.second = word_of[pair.second - 1];
  }
  tables.add_pairs(std::move(pairs));
  write_durably(file, tables.file(articles_, tokens_));
}

}  // namespace timtin

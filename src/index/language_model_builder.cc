// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/language_model_builder.h"

#include <algorithm>
#include <tuple>

#include "index/durable.h"
#include "index/record.h"
#include "timtin/extract.h"

namespace timtin {
namespace {

/// An Analyzer keeps its forms for ever. So many are met in some ten gigabytes of news; a model of
/// those says enough of the rest.
constexpr std::size_t max_forms = 1'000'000;

bool is_flagged(const Article& article, std::string_view flag) {
  return std::find(article.flags.begin(), article.flags.end(), flag) != article.flags.end();
}

constexpr std::uint32_t no_word = ~std::uint32_t{0};

std::uint32_t narrow(std::size_t value) { return static_cast<std::uint32_t>(value); }

/// The tables of the file, see language_model.h.
struct Tables {
  std::vector<std::uint32_t> fold_ends, fold_first_words;
  std::vector<std::uint32_t> word_ends, word_counts, word_first_pairs;
  std::vector<std::uint32_t> pair_seconds, pair_counts;
  std::string folds, forms;

  /// In the order of the file.
  void add_word(const Form& form, std::uint32_t count) {
    const std::size_t begin = fold_ends.size() < 2 ? 0 : fold_ends[fold_ends.size() - 2];
    if (fold_ends.empty() || std::string_view(folds).substr(begin) != form.folded) {
      folds += form.folded;
      fold_ends.push_back(narrow(folds.size()));
      fold_first_words.push_back(narrow(word_ends.size()));
    }
    forms += form.matching;
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

  std::string file(std::uint32_t articles, std::uint32_t last_document,
                   std::uint64_t tokens) const {
    std::string bytes;
    const auto append = [&bytes](const std::vector<std::uint32_t>& numbers) {
      bytes.append(reinterpret_cast<const char*>(numbers.data()),
                   numbers.size() * sizeof(std::uint32_t));
    };
    append({language_model_magic, narrow(fold_ends.size()), narrow(word_ends.size()),
            narrow(pair_seconds.size()), articles, last_document, narrow(tokens & 0xffffffff),
            narrow(tokens >> 32)});
    for (const auto* table : {&fold_ends, &fold_first_words, &word_ends, &word_counts,
                              &word_first_pairs, &pair_seconds, &pair_counts})
      append(*table);
    return bytes + folds + forms;
  }
};

}  // namespace

void LanguageModelBuilder::add(const LanguageModel& model) {
  std::vector<FormId> ids;
  const auto words = model.all();
  for (auto word = words.first; word < words.last; ++word)
    ids.push_back(analyzer_.intern(model.form(word)));
  counts_.resize(analyzer_.size());
  for (auto word = words.first; word < words.last; ++word) {
    counts_[ids[word]] += model.count(word);
    for (const auto& [second, count] : model.pairs_of(word))
      pairs_.add(ids[word], ids[second], count);
  }
  tokens_ += model.tokens();
  articles_ += model.articles();
}

void LanguageModelBuilder::add(const Xapian::Database& database, Xapian::docid after) {
  auto document = database.postlist_begin("");
  const auto end = database.postlist_end("");
  if (document != end) document.skip_to(after + 1);
  for (; document != end; ++document) {
    ++articles_;
    if (analyzer_.size() > max_forms) continue;
    const auto article = decode_record(database.get_document(*document).get_data());
    if (article && !is_flagged(*article, "unaccented")) add(*article);
  }
}

void LanguageModelBuilder::add(const Article& article) {
  for (const AnalyzedParagraph& paragraph : analyze(article, analyzer_)) {
    counts_.resize(analyzer_.size());
    const auto& tokens = paragraph.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      ++counts_[tokens[i].form];
      if (i + 1 < tokens.size()) pairs_.add(tokens[i].form, tokens[i + 1].form);
    }
    tokens_ += tokens.size();
  }
}

/// In the order of the file.
std::vector<FormId> LanguageModelBuilder::words_of_model() const {
  std::vector<FormId> words;
  for (FormId id = 0; id < counts_.size(); ++id)
    if (counts_[id] >= min_model_count) words.push_back(id);
  std::sort(words.begin(), words.end(), [this](FormId a, FormId b) {
    const Form& left = analyzer_.form(a);
    const Form& right = analyzer_.form(b);
    return std::tie(left.folded, left.matching) < std::tie(right.folded, right.matching);
  });
  return words;
}

void LanguageModelBuilder::write(const std::filesystem::path& file,
                                 Xapian::docid last_document) const {
  Tables tables;
  std::vector<std::uint32_t> word_of(counts_.size(), no_word);
  for (const FormId id : words_of_model()) {
    word_of[id] = narrow(tables.word_ends.size());
    tables.add_word(analyzer_.form(id), counts_[id]);
  }
  std::vector<PairCounts::Pair> pairs = pairs_.at_least(min_model_count);
  for (PairCounts::Pair& pair : pairs) {
    pair.first = word_of[pair.first];
    pair.second = word_of[pair.second];
  }
  // Counts of an older model may have a pair of words that are too rare by themselves.
  std::erase_if(pairs,
                [](const auto& pair) { return pair.first == no_word || pair.second == no_word; });
  tables.add_pairs(std::move(pairs));
  write_durably(file, tables.file(articles_, last_document, tokens_));
}

}  // namespace timtin

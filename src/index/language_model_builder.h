// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <vector>

#include "index/language_model.h"
#include "index/pair_counts.h"
#include "timtin/article.h"
#include "timtin/text.h"

namespace timtin {

/// Counts articles for a LanguageModel. Those typed wholly without marks are left out: they would
/// teach that words have none. Memory does not grow with the archive.
class LanguageModelBuilder {
 public:
  /// Goes on from a model that was counted before.
  void add(const LanguageModel& model);

  /// The articles of an index behind the document `after`.
  void add(const Xapian::Database& database, Xapian::docid after = 0);

  /// `last_document`: of the index that the model belongs to. Durable when it returns.
  void write(const std::filesystem::path& file, Xapian::docid last_document) const;

 private:
  void add(const Article& article);
  std::vector<FormId> words_of_model() const;

  Analyzer analyzer_;
  std::vector<std::uint32_t> counts_;  ///< by FormId
  PairCounts pairs_;
  std::uint64_t tokens_ = 0;
  std::uint32_t articles_ = 0;
};

}  // namespace timtin

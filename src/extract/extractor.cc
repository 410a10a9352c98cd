// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"
#include "extract/officials.h"
#include "extract/passage.h"
#include "extract/people.h"
#include "extract/syllables.h"

namespace timtin {

struct Extractor::Impl {
  Impl(std::shared_ptr<const Lexicons> shared, Analyzer& analyzer)
      : lexicons(std::move(shared)),
        syllables(lexicons->impl().symbols, analyzer),
        people(lexicons->impl(), analyzer) {}

  std::shared_ptr<const Lexicons> lexicons;
  SyllableTable syllables;
  People people;
  std::vector<Passage> passages;
};

Extractor::Extractor(std::shared_ptr<const Lexicons> lexicons, Analyzer& analyzer)
    : impl_(std::make_unique<Impl>(std::move(lexicons), analyzer)) {}
Extractor::~Extractor() = default;

void Extractor::extract(Article& article, const AnalyzedArticle& analyzed) {
  auto& passages = impl_->passages;
  if (passages.size() < analyzed.size()) passages.resize(analyzed.size());
  impl_->people.clear();
  for (std::size_t i = 0; i < analyzed.size(); ++i) {
    passages[i].read(analyzed[i], impl_->syllables, impl_->lexicons->impl());
    collect_officials(passages[i], impl_->people);
  }
  article.officials = impl_->people.officials();
  article.topics.clear();
  article.documents.clear();
  article.abbreviations.clear();
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/definitions.h"
#include "extract/documents.h"
#include "extract/lexicons.h"
#include "extract/officials.h"
#include "extract/passage.h"
#include "extract/people.h"
#include "extract/syllables.h"
#include "extract/topics.h"

namespace timtin {

struct Extractor::Impl {
  Impl(std::shared_ptr<const Lexicons> shared, Analyzer& analyzer_used)
      : lexicons(std::move(shared)),
        syllables(lexicons->impl().symbols, analyzer_used),
        people(lexicons->impl(), analyzer_used),
        topics(lexicons->impl()),
        analyzer(analyzer_used) {}

  std::shared_ptr<const Lexicons> lexicons;
  SyllableTable syllables;
  People people;
  TopicTally topics;
  Documents documents;
  const Analyzer& analyzer;
  std::vector<Passage> passages;
};

Extractor::Extractor(std::shared_ptr<const Lexicons> lexicons, Analyzer& analyzer)
    : impl_(std::make_unique<Impl>(std::move(lexicons), analyzer)) {}
Extractor::~Extractor() = default;

void Extractor::extract(Article& article, const AnalyzedArticle& analyzed) {
  auto& passages = impl_->passages;
  if (passages.size() < analyzed.size()) passages.resize(analyzed.size());
  impl_->people.clear();
  impl_->topics.clear();
  impl_->documents.clear();
  article.abbreviations.clear();
  for (std::size_t i = 0; i < analyzed.size(); ++i) {
    Passage& passage = passages[i];
    passage.read(analyzed[i], impl_->syllables, impl_->lexicons->impl());
    collect_officials(passage, impl_->people);
    impl_->documents.collect(passage);
    collect_definitions(passage, impl_->analyzer, article.abbreviations);
    impl_->topics.add(passage);
  }
  impl_->people.resolve_surnames();
  for (std::size_t i = 0; i < analyzed.size(); ++i) collect_anaphora(passages[i], impl_->people);
  article.officials = impl_->people.officials();
  article.topics = impl_->topics.scores();
  article.documents = impl_->documents.names();
}

}  // namespace timtin

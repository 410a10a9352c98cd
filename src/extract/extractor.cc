// SPDX-License-Identifier: GPL-2.0-or-later
#include "extract/lexicons.h"

namespace timtin {

struct Extractor::Impl {
  std::shared_ptr<const Lexicons> lexicons;
  Analyzer& analyzer;
};

Extractor::Extractor(std::shared_ptr<const Lexicons> lexicons, Analyzer& analyzer)
    : impl_(new Impl{std::move(lexicons), analyzer}) {}
Extractor::~Extractor() = default;

void Extractor::extract(Article& article, const AnalyzedArticle&) {
  article.officials.clear();
  article.topics.clear();
  article.documents.clear();
  article.abbreviations.clear();
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An archive of a few articles, to be searched.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "temporary_directory.h"
#include "timtin/search.h"

namespace timtin::test {

class ArticleArchive {
 public:
  explicit ArticleArchive(std::vector<Article> articles)
      : lexicons_(Lexicons::load(TIMTIN_TEST_DATA)) {
    WriterOptions options;
    options.archive = folder_.path() / "archive";
    options.lexicons = lexicons_;
    {
      IndexWriter writer(options);
      for (Article& article : articles) {
        article.key = article_key(article, "", "");
        writer.put(std::move(article));
      }
      writer.publish();
    }
    index_ = std::make_unique<Index>(options.archive);
    searcher_ = std::make_unique<Searcher>(*index_, lexicons_);
  }

  SearchResult search(const std::string& text, const SearchOptions& options = {}) {
    return searcher_->search(parsed(text), text, options);
  }
  std::uint64_t count(const std::string& text, const SearchOptions& options = {}) {
    return searcher_->count(parsed(text), options);
  }
  std::vector<FacetCount> count_by(const std::string& text, Facet facet) {
    return searcher_->count_by(parsed(text), facet, {});
  }
  const std::vector<Reading>& last_readings() const { return searcher_->last_readings(); }

 private:
  static query::Node parsed(const std::string& text) {
    return parse_query(text, {.literal = false, .today = Day{2021, 6, 25}, .saved = {}});
  }

  std::shared_ptr<const Lexicons> lexicons_;
  TemporaryDirectory folder_;
  std::unique_ptr<Index> index_;
  std::unique_ptr<Searcher> searcher_;
};

}  // namespace timtin::test

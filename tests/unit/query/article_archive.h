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

/// Of 2 March 2021.
inline Article article(const char* id, const char* title, const char* body) {
  Article result;
  result.id = id;
  result.source = "Tin Mẫu";
  result.title = title;
  result.body = {body};
  result.charset = "UTF-8";
  result.published = Published{{2021, 3, 2}};
  return result;
}

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
    return searcher_->search(parsed(text), options);
  }
  std::uint64_t count(const std::string& text, const SearchOptions& options = {}) {
    return count_result(text, options).total;
  }
  CountResult count_result(const std::string& text, const SearchOptions& options = {}) {
    return searcher_->count(parsed(text), options);
  }
  FacetsResult facets_result(const std::string& text, Facet facet,
                             const SearchOptions& options = {}) {
    return searcher_->count_by(parsed(text), facet, options);
  }
  std::vector<FacetCount> count_by(const std::string& text, Facet facet) {
    return facets_result(text, facet).facets;
  }
  DocumentsResult documents(const std::string& text, const SearchOptions& options = {}) {
    return searcher_->documents(parsed(text), options);
  }

 private:
  static ParsedQuery parsed(const std::string& text) {
    return parse_query(text, {.literal = false, .today = Day{2021, 6, 25}, .saved = {}});
  }

  std::shared_ptr<const Lexicons> lexicons_;
  TemporaryDirectory folder_;
  std::unique_ptr<Index> index_;
  std::unique_ptr<Searcher> searcher_;
};

}  // namespace timtin::test

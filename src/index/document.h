// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Article -> what is indexed of it: every term, position and value of the schema. Deterministic.
#pragma once

#include <xapian.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/level_units.h"
#include "index/document_sink.h"
#include "index/general_terms.h"
#include "index/layout.h"
#include "index/signature.h"
#include "index/stream/token_stream.h"
#include "timtin/article.h"
#include "timtin/extract.h"
#include "timtin/text.h"

namespace timtin {

/// Analyses, extracts and builds. One thread at a time; keep it, it caches.
class DocumentBuilder {
 public:
  explicit DocumentBuilder(std::shared_ptr<const Lexicons> lexicons);

  /// Analyses articles, which stay where they are until they are built, and fills their derived
  /// fields. Of many at once: the tables of a stage are then in the processor's caches.
  void read(std::span<Article> articles);

  /// What is indexed of one of the articles read last, by its number from 0.
  void build(std::size_t number, DocumentSink& document);

  /// Of one article that was not read, as a document of Xapian's.
  Xapian::Document build(Article& article);

  /// Of the article that was built last.
  ArticleTokens take_tokens() { return std::move(tokens_in_order_); }
  /// Has numbered them.
  const Analyzer& analyzer() const { return analyzer_; }

 private:
  void add_zones(const Article& article, const AnalyzedArticle& paragraphs);
  void add_record(std::string_view prefix, std::string_view text, Position& next);
  void add_tokens(std::string_view prefix, const std::vector<Token>& tokens, Position& next);
  void add_officials(const std::vector<Official>& officials);
  void add_exact_terms(const Article& article);
  void add_date(const Published& published);
  void add_url(const Article& article);
  void add_term(std::string_view prefix, std::string_view form);

  using Readings = std::vector<std::vector<std::string>>;
  const Readings& readings_of(const std::string& position);

  std::shared_ptr<const Lexicons> lexicons_;
  Analyzer analyzer_;
  Extractor extractor_;
  LevelUnits level_units_;
  GeneralTerms general_;
  SignatureWriter signature_;
  std::span<Article> articles_;            ///< read last
  std::vector<AnalyzedArticle> analyzed_;  ///< the same, by number
  DocumentSink* document_ = nullptr;       ///< of the article that is being built
  ArticleTokens tokens_in_order_;
  std::vector<Token> tokens_;
  std::unordered_map<std::string, Readings> readings_;
};

}  // namespace timtin

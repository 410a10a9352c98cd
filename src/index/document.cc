// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/document.h"

#include <fmt/format.h>

#include "article/model/url.h"
#include "index/learned_abbreviations.h"
#include "index/record.h"
#include "index/terms.h"
#include "index/values.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// Beyond it the cache is emptied: posts come from articles, which may be hostile.
constexpr std::size_t max_cached_readings = 100'000;

/// `vnexpress.net/a/b` -> `vnexpress.net`, `vnexpress.net/a`, `vnexpress.net/a/b`.
std::vector<std::string_view> path_prefixes(std::string_view url) {
  constexpr std::size_t max_depth = 32;
  std::vector<std::string_view> prefixes;
  for (std::size_t slash = url.find('/'); slash != url.npos && prefixes.size() < max_depth;
       slash = url.find('/', slash + 1)) {
    if (slash > 0) prefixes.push_back(url.substr(0, slash));
  }
  if (!url.empty()) prefixes.push_back(url);
  return prefixes;
}

}  // namespace

DocumentBuilder::DocumentBuilder(std::shared_ptr<const Lexicons> lexicons)
    : lexicons_(std::move(lexicons)),
      extractor_(lexicons_, analyzer_),
      level_units_(*lexicons_, analyzer_) {}

Xapian::Document DocumentBuilder::build(Article& article) {
  Xapian::Document document;
  XapianSink sink(document);
  read({&article, 1});
  build(0, sink);
  return document;
}

void DocumentBuilder::read(std::span<Article> articles) {
  articles_ = articles;
  analyzed_.clear();
  for (const Article& article : articles) analyzed_.push_back(analyze(article, analyzer_));
  for (std::size_t i = 0; i < articles.size(); ++i) extractor_.extract(articles[i], analyzed_[i]);
}

void DocumentBuilder::build(std::size_t number, DocumentSink& document) {
  document_ = &document;
  Article& article = articles_[number];
  const AnalyzedArticle& paragraphs = analyzed_[number];
  tokens_in_order_ = tokens_of(article, paragraphs);
  general_.add_to(document, paragraphs, analyzer_);
  add_zones(article, paragraphs);
  const std::vector<Official> officials = level_units_.completed(article, paragraphs);
  add_officials(officials);
  add_exact_terms(article);
  add_values(document, article, officials);
  add_title_order(document, paragraphs, analyzer_);
  signature_.add_to(document, paragraphs, analyzer_);
  article.cluster.clear();  // it depends on the other articles: see clusters.h
  document.set_data(encode_record(article));
}

void DocumentBuilder::add_zones(const Article& article, const AnalyzedArticle& paragraphs) {
  Position title = 1, author = 1, source = 1, section = 1;
  for (const AnalyzedParagraph& paragraph : paragraphs) {
    if (paragraph.part == Evidence::Part::title) {
      add_tokens(row_of(Field::title).prefix, paragraph.tokens, title);
    }
  }
  add_record(row_of(Field::author).prefix, article.author, author);
  add_record(row_of(Field::source).prefix, article.source, source);
  add_record(row_of(Field::source).prefix, host_of(article.url), source);
  add_record(row_of(Field::section).prefix, article.section, section);
}

void DocumentBuilder::add_record(std::string_view prefix, std::string_view text, Position& next) {
  analyzer_.analyze(text, tokens_);
  add_tokens(prefix, tokens_, next);
}

void DocumentBuilder::add_tokens(std::string_view prefix, const std::vector<Token>& tokens,
                                 Position& next) {
  for (const Token& token : tokens) {
    // No weight: a zone filters, the general term of the same syllable scores.
    document_->add_posting(field_term(prefix, analyzer_.form(token.form).matching), next++, 0);
  }
  if (!tokens.empty()) next += record_gap;
}

void DocumentBuilder::add_officials(const std::vector<Official>& officials) {
  Position name = 1, post = 1;
  const std::string_view post_prefix = row_of(Field::position).prefix;
  for (const Official& official : officials) {
    add_record(row_of(Field::official).prefix, official.name, name);
    for (const std::string& position : official.positions) {
      for (const std::vector<std::string>& reading : readings_of(position)) {
        document_->add_posting(field_term(post_prefix, record_start), post++, 0);
        for (const std::string& form : reading) {
          document_->add_posting(field_term(post_prefix, form), post++, 0);
        }
        post += record_gap;
      }
    }
  }
}

const DocumentBuilder::Readings& DocumentBuilder::readings_of(const std::string& position) {
  const auto known = readings_.find(position);
  if (known != readings_.end()) return known->second;
  if (readings_.size() >= max_cached_readings) readings_.clear();
  return readings_[position] = position_readings(position, *lexicons_, analyzer_);
}

void DocumentBuilder::add_exact_terms(const Article& article) {
  add_term(key_prefix, article.key);
  if (!article.id.empty()) add_term(row_of(Field::id).prefix, article.id);
  for (const TopicScore& topic : article.topics) add_term(row_of(Field::topic).prefix, topic.id);
  for (const std::string& document : article.documents) {
    for (const std::string& key : document_keys(document)) {
      add_term(row_of(Field::document).prefix, key);
    }
  }
  for (const std::string& term : definition_terms(article, analyzer_))
    document_->add_boolean_term(term);
  for (const std::string& flag : article.flags) add_term(flag_prefix, flag);
  if (article.published) add_date(*article.published);
  add_url(article);
}

void DocumentBuilder::add_date(const Published& published) {
  const auto [year, month, day] = published.day;
  add_term(year_prefix, fmt::format("{:04}", year));
  if (published.precision == DatePrecision::year) return;
  add_term(month_prefix, fmt::format("{:04}{:02}", year, month));
  if (published.precision == DatePrecision::month) return;
  add_term(row_of(Field::date).prefix, fmt::format("{:04}{:02}{:02}", year, month, day));
}

void DocumentBuilder::add_url(const Article& article) {
  const std::string url = canonical_url(article.url);
  for (const std::string_view prefix : path_prefixes(url)) {
    add_term(row_of(Field::url).prefix, prefix);
  }
  add_term(host_prefix, host_of(article.url));
}

void DocumentBuilder::add_term(std::string_view prefix, std::string_view form) {
  if (!form.empty()) document_->add_boolean_term(field_term(prefix, form));
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One stored article against what is derived of it: record, terms, positions, values, tokens.
#pragma once

#include <xapian.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "index/document.h"
#include "index/posting_sums.h"
#include "index/stream/article_streams.h"

namespace timtin {

class ArticleCheck {
 public:
  /// Nothing is given for `streams` that can't be opened. All must outlive it.
  ArticleCheck(const Xapian::Database& database, ArticleStreams* streams,
               std::shared_ptr<const Lexicons> lexicons, DerivedSums& sums)
      : database_(database), streams_(streams), builder_(std::move(lexicons)), sums_(sums) {}

  /// Calls `differs` with the name of each part that is not as it is derived, for people. Nothing
  /// is said of an article whose record is damaged; returns false then.
  bool check(Xapian::docid document, const std::function<void(const std::string&)>& differs);

 private:
  bool has_terms(Xapian::docid document, const Xapian::Document& derived) const;
  bool has_positions(Xapian::docid document, const Xapian::Document& derived) const;
  bool has_values(const Xapian::Document& stored, const Xapian::Document& derived) const;
  bool has_tokens(Xapian::docid document, const ArticleTokens& derived);
  TokenId token_of_form(FormId form);

  const Xapian::Database& database_;
  ArticleStreams* streams_;
  DocumentBuilder builder_;
  DerivedSums& sums_;
  std::vector<TokenId> tokens_;  ///< by FormId; 0 if it was not asked for
};

}  // namespace timtin

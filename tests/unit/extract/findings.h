// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An article of one paragraph, extracted with the project's lexicons.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <memory>
#include <string>

#include "timtin/extract.h"

namespace timtin::test {

inline const std::shared_ptr<const Lexicons>& project_lexicons() {
  static const std::shared_ptr<const Lexicons> lexicons = Lexicons::load(TIMTIN_TEST_DATA);
  return lexicons;
}

inline Article findings(const std::string& title, const std::vector<std::string>& body) {
  Article article;
  article.title = title;
  article.body = body;
  Analyzer analyzer;
  Extractor extractor(project_lexicons(), analyzer);
  extractor.extract(article, analyze(article, analyzer));
  return article;
}

/// `A | post; post // B | post`.
inline std::string officials_in(const std::string& paragraph) {
  std::string result;
  for (const Official& official : findings("", {paragraph}).officials) {
    if (!result.empty()) result += " // ";
    result += official.name + " |";
    for (std::size_t i = 0; i < official.positions.size(); ++i)
      result += (i == 0 ? " " : "; ") + official.positions[i];
  }
  return result;
}

/// A paragraph, and its officials_in().
struct ExpectedOfficials {
  const char* text;
  const char* officials;
};

inline void check_officials(std::initializer_list<ExpectedOfficials> rows) {
  for (const ExpectedOfficials& row : rows)
    CHECK_MESSAGE(officials_in(row.text) == row.officials, row.text);
}

}  // namespace timtin::test

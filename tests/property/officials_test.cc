// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "property/officials_sentences.h"
#include "timtin/extract.h"

using timtin::test::official_sentences;
using timtin::test::OfficialSentence;

TEST_CASE("of sentences with today's posts nearly all give name and post") {
  constexpr std::size_t shown = 20;
  constexpr double least = 0.98;
  const auto sentences = official_sentences(8);
  REQUIRE(sentences.size() >= 5000);
  timtin::Analyzer analyzer;
  timtin::Extractor extractor(timtin::Lexicons::load(TIMTIN_TEST_DATA), analyzer);
  std::size_t right = 0;
  std::size_t wrong = 0;
  for (const OfficialSentence& sentence : sentences) {
    timtin::Article article;
    article.body = {sentence.text};
    extractor.extract(article, timtin::analyze(article, analyzer));
    const auto& found = article.officials;
    const bool same = found.size() == 1 && found.front().name == sentence.name &&
                      found.front().positions == std::vector{sentence.post};
    right += same;
    if (same || ++wrong > shown) continue;
    MESSAGE(sentence.text, "\n  ", found.empty() ? std::string("nobody") : found.front().name,
            " | ", found.empty() ? std::string() : found.front().positions.front());
  }
  CHECK(static_cast<double>(right) / static_cast<double>(sentences.size()) >= least);
}

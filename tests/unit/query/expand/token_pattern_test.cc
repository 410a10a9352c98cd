// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/token_pattern.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>

#include "index/opened.h"
#include "sanitized.h"
#include "temporary_directory.h"
#include "timtin/index.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t words = 60;

/// `w1` `w2` ...: each is in it, the first ones more often, the last one once.
class WordArchive {
 public:
  WordArchive() {
    const WriterOptions options{(folder_.path() / "archive").string(),
                                Lexicons::load(TIMTIN_TEST_DATA), 0, 1};
    IndexWriter writer(options);
    Article article;
    article.id = "1";
    article.title = "Bài";
    for (std::size_t word = 1; word <= words; ++word)
      for (std::size_t times = word; times <= words; ++times)
        article.body.push_back("w" + std::to_string(word));
    // And so many others, twice each, that the last ones of those have tokens of two units.
    for (std::size_t other = 0; other < first_of_two_units; ++other)
      article.body.push_back("x" + std::to_string(other) + " x" + std::to_string(other));
    article.key = article_key(article, "test", "");
    writer.put(article);
    writer.publish();
    index_ = std::make_unique<Index>(options.archive);
  }
  ArticleStreams& streams() { return Index::Impl::snapshot_of(*index_).parts().front().streams(); }

 private:
  test::TemporaryDirectory folder_;
  std::unique_ptr<Index> index_;
};

using Tokens = std::vector<TokenId>;

/// Of the words, and some of two units that are no words.
Tokens random_tokens(std::mt19937& random, const Tokens& known, std::size_t length) {
  Tokens tokens;
  const std::size_t kinds = 1 + random() % known.size();
  for (std::size_t i = 0; i < length; ++i) {
    tokens.push_back(known[random() % kinds]);
    if (random() % 6 == 0)
      tokens.back() = first_of_two_units + static_cast<TokenId>(random() % 20000);
    if (random() % 20 == 0) tokens.back() = paragraph_end;
  }
  return tokens;
}

Pattern random_pattern(std::mt19937& random) {
  Pattern pattern(1 + random() % 4);
  for (Alternatives& place : pattern) {
    std::set<std::string> distinct;
    for (std::size_t i = 0, count = 1 + random() % (random() % 3 == 0 ? words : 4); i < count; ++i)
      distinct.insert("w" + std::to_string(1 + random() % words));
    place.assign(distinct.begin(), distinct.end());
  }
  return pattern;
}

std::vector<std::uint32_t> expected_starts(const Tokens& tokens, const Pattern& pattern,
                                           std::map<TokenId, std::string>& forms) {
  std::vector<std::uint32_t> starts;
  for (std::size_t at = 0; at + pattern.size() <= tokens.size(); ++at) {
    bool stands = true;
    for (std::size_t i = 0; i < pattern.size() && stands; ++i)
      stands = std::ranges::find(pattern[i], forms[tokens[at + i]]) != pattern[i].end();
    if (stands) starts.push_back(static_cast<std::uint32_t>(at));
  }
  return starts;
}

}  // namespace

TEST_CASE("a pattern is found where reading token by token finds it") {
  WordArchive archive;
  Tokens known;
  std::map<TokenId, std::string> forms;
  for (std::size_t word = 1; word <= words; ++word) {
    const std::string form = "w" + std::to_string(word);
    known.push_back(archive.streams().find(form).value());
    forms[known.back()] = form;
  }
  CHECK(std::ranges::any_of(known, [](TokenId id) { return id >= first_of_two_units; }));
  std::mt19937 random(1);
  std::size_t found = 0;
  for (int round = 0; round < test::tried(3000); ++round) {
    const Tokens tokens = random_tokens(random, known, random() % (round % 4 == 0 ? 400 : 60));
    std::vector<Unit> units;
    for (const TokenId token : tokens) append_token(units, token);
    const Pattern pattern = random_pattern(random);
    const TokenPattern in_units(pattern, archive.streams());
    const auto expected = expected_starts(tokens, pattern, forms);
    std::vector<std::uint32_t> starts;
    in_units.find_starts(units, starts);
    CHECK(starts == expected);
    CHECK(in_units.stands_in(units) == !expected.empty());
    found += expected.size();
  }
  CHECK(found > test::tried(std::size_t{1000}));
}

}  // namespace timtin::lowering

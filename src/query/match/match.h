// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tree -> which articles match, and what to mark in them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "query/expand/word_ways.h"
#include "query/expand/work_limit.h"
#include "query/rank/score.h"

namespace timtin::lowering {

/// Lowers one tree, once.
class Match {
 public:
  /// `posteriors`: what the optional words of --match=any may also stand for, by typed form.
  Match(Vocabulary& vocabulary, const SearchOptions& options,
        const std::map<std::string, Posterior>& posteriors, WorkLimit& limit)
      : vocabulary_(vocabulary), options_(options), posteriors_(posteriors), limit_(limit) {}

  /// Throws Error(usage) for a value that no article can have and beyond max_expanded_terms.
  Xapian::Query lower(const query::Node& tree);

  /// After lower(): what was asked for, each once; weights are not set.
  std::vector<Highlight> take_highlights() { return std::move(highlights_); }
  /// After lower(): words that stand for several spellings.
  std::vector<Reading> take_readings() { return std::move(readings_); }
  /// After lower(): the terms that `like:ID` stands for; they score as they match.
  const std::vector<std::string>& similar() const { return similar_; }

 private:
  using Queries = std::vector<Xapian::Query>;
  /// Nothing: the node has no word, as `-…` has none.
  using OptionalQuery = std::optional<Xapian::Query>;
  struct Parts {
    Queries required, optional, forbidden;
    std::set<Pattern> words = {};  ///< those that are optional, each once
  };
  /// Of `official:"NAME/POST"`.
  struct HolderPatterns {
    std::vector<Pattern> names;
    std::vector<Pattern> posts;  ///< empty: any
  };
  struct Visitor;

  OptionalQuery node(const query::Node& node, bool positive);
  OptionalQuery conjunction(const std::vector<query::Node>& children, bool positive, bool top);
  OptionalQuery disjunction(const std::vector<query::Node>& children, bool positive);
  OptionalQuery negation(const query::Node& child);
  static OptionalQuery combined(const Parts& parts);
  void add_part(const query::Node& child, bool positive, bool top, Parts& parts);

  void add_words(std::span<const query::Node> words, bool positive, bool top, Parts& parts);
  void add_ways(std::span<const query::Node> words, bool top, Parts& parts);
  Xapian::Query way(const WordWays& ways, std::span<const query::Node> words, const UnitRule& rule);
  Xapian::Query other_way(const Variant& phrase, const UnitRule& rule);
  void add_optional_ways(const WordWays& ways, std::span<const query::Node> words,
                         const UnitRule& rule, Parts& parts);
  OptionalQuery bare_word(const query::Word& word, bool positive);
  void add_optional_word(const query::Word& word, bool positive, Parts& parts);
  OptionalQuery stands(const query::Word& word, const Pattern& pattern, const UnitRule& rule,
                       bool positive);
  /// Adds what else an optional word may stand for.
  void add_candidates(Pattern& pattern) const;
  OptionalQuery prefix(const query::Prefix& prefix, bool positive);
  OptionalQuery phrase(const query::Phrase& phrase, bool positive);
  OptionalQuery starred_phrase(std::string_view text, const UnitRule& rule, bool positive);
  OptionalQuery near(const query::Near& near, bool positive);

  Xapian::Query field(const query::FieldValue& value, bool positive);
  std::vector<Pattern> value_patterns(const query::FieldValue& value, const UnitRule& rule);
  Xapian::Query zone(const query::FieldValue& value, bool positive);
  Xapian::Query in_part(const query::FieldValue& value, bool positive);
  Xapian::Query position(std::string_view post, const query::FieldValue& value, bool positive);
  Xapian::Query official(const query::FieldValue& value, bool positive);
  Xapian::Query official_in_post(const std::vector<Pattern>& names, const UnitRule& rule,
                                 std::string_view post, const query::FieldValue& value,
                                 bool positive);
  Xapian::Query without_hidden(const Xapian::Query& found, const HolderPatterns& wanted);
  /// Some person of the article has such a name and, if one is wanted, such a post.
  bool holds_post(Xapian::docid document, const HolderPatterns& wanted);
  Xapian::Query like(const query::Like& like, bool positive);

  /// Any of the patterns in the terms of one field, by the rule.
  Xapian::Query phrases(std::string_view prefix, const std::vector<Pattern>& patterns,
                        const UnitRule& rule);
  /// `make(patterns)`, and by the rule, in articles without marks, also of the plain patterns.
  Xapian::Query also_plain(
      const std::vector<Pattern>& patterns, const UnitRule& rule,
      const std::function<Xapian::Query(const std::vector<Pattern>&)>& make) const;

  void count(const std::vector<Pattern>& patterns);
  /// Counts what finding the pattern among the general terms will read.
  void charge(const Pattern& pattern);
  void highlight(const std::vector<Pattern>& patterns, bool positive, const UnitRule& rule,
                 std::optional<Evidence::Part> part = std::nullopt);
  /// Adds a reading of a word that stands for several spellings.
  void add_reading(std::string_view typed, const Pattern& pattern);

  Vocabulary& vocabulary_;
  const SearchOptions& options_;
  const std::map<std::string, Posterior>& posteriors_;
  WorkLimit& limit_;
  std::size_t terms_ = 0;
  std::vector<Highlight> highlights_;
  std::vector<Reading> readings_;
  std::vector<std::string> similar_;
};

}  // namespace timtin::lowering

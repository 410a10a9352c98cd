// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A query as a part of the articles answers it: see remote_search.h.
#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "index/remote/stored.h"
#include "query/answer/local_search.h"
#include "query/answer/matched_clusters.h"
#include "query/answer/matched_terms.h"
#include "query/answer/official_values.h"
#include "query/answer/wire_result.h"
#include "query/expand/asked.h"
#include "query/expand/document_list.h"
#include "query/expand/known_abbreviations.h"
#include "query/rank/first_documents.h"
#include "query/rank/first_stage.h"
#include "query/rank/second_stage.h"

namespace timtin::lowering {

namespace {

/// Articles that are sent with what says where they stand; others are asked for.
constexpr std::size_t most_sent_along = 100;

/// The order in which the whole has them, by which it is put together.
class PartRanking {
 public:
  PartRanking(const Snapshot& snapshot, const Lowered& lowered, const SearchOptions& options,
              std::vector<ScoredDocument> best)
      : best_(std::move(best)),
        by_score_(options.sort == Sort::relevance && !lowered.scoring.empty()) {
    const bool relevant = options.sort == Sort::relevance;
    const std::span<ScoredDocument> all(best_), scored = relevant ? second_stage_of(all) : all;
    added_.assign(scored.begin(), scored.end());
    for (ScoredDocument& document : added_) document.score = 0;
    add_pair_scores(snapshot, lowered.pairs, lowered.words, added_);
    added_.resize(best_.size());
    set_keys(snapshot, relevant ? Sort::newest : options.sort);
  }

  void encode(remote::Encoder& encoder, const CollapsedCopies& copies) const {
    encoder.flag(by_score_).number(best_.size());
    for (std::size_t i = 0; i < best_.size(); ++i) {
      const std::string_view cluster = copies.cluster_of(best_[i].document);
      encoder.number(best_[i].document)
          .real(best_[i].score)
          .real(added_[i].score)
          .text(keys_[i])
          .text(cluster)
          .number(copies_in(copies.sizes, cluster));
    }
  }

  /// The first of them, as far as this part can tell.
  std::vector<Xapian::docid> first(std::size_t most) const {
    std::vector<ScoredDocument> ranked = best_;
    for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i].score += added_[i].score;
    if (by_score_) put_best_first(second_stage_of(std::span(ranked)));
    ranked.resize(std::min(most, ranked.size()));
    std::vector<Xapian::docid> documents;
    documents.reserve(ranked.size());
    for (const ScoredDocument& document : ranked) documents.push_back(document.document);
    return documents;
  }

 private:
  /// A column of values is read from the front to the back.
  void set_keys(const Snapshot& snapshot, Sort sort) {
    std::vector<std::size_t> order(best_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return best_[a].document < best_[b].document; });
    FirstDocuments keys(snapshot.database(), sort, 0);
    keys_.resize(best_.size());
    for (const std::size_t i : order) keys_[i] = keys.key_of(best_[i].document);
  }

  std::vector<ScoredDocument> best_, added_;
  std::vector<std::string> keys_;
  bool by_score_;
};

/// What scoring will ask of the whole: then it is known when it is asked.
void ask_ahead(const Snapshot& snapshot, const Lowered& lowered) {
  static_cast<void>(snapshot.average_length());
  for (const auto& [term, weight] : lowered.scoring.terms)
    static_cast<void>(snapshot.frequency(term));
  for (const auto& [terms, weight] : lowered.scoring.synonyms)
    for (const std::string& term : terms) static_cast<void>(snapshot.frequency(term));
  for (const auto& [first, second, weight] : lowered.pairs)
    static_cast<void>(snapshot.pair_articles(first, second));
}

/// Where the page ends.
std::uint64_t behind_page(const SearchOptions& options) {
  return std::uint64_t{options.offset} + options.limit;
}

/// How many of the best are sent.
Xapian::doccount most_ranked(const SearchOptions& options, Xapian::doccount articles) {
  const std::uint64_t behind = behind_page(options);
  const bool relevant = options.sort == Sort::relevance && options.limit > 0;
  const std::uint64_t most =
      relevant ? std::max<std::uint64_t>(behind, second_stage_articles) : behind;
  return static_cast<Xapian::doccount>(std::min<std::uint64_t>(most, articles));
}

BestArticles best_of_part(const Snapshot& snapshot, const Lowered& lowered,
                          const SearchOptions& options, const CollapsedCopies& copies = {}) {
  const Xapian::doccount all = snapshot.database().get_doccount();
  const Xapian::doccount most = most_ranked(options, all);
  BestArticles best = best_articles(snapshot, lowered.match, lowered.scoring, options.sort,
                                    copies.own ? all : most);
  if (copies.own) copies.own->keep_first(best.best);
  best.best.resize(std::min<std::size_t>(most, best.best.size()));
  return best;
}

CollapsedCopies copies_of(const Snapshot& snapshot, const Lowered& lowered,
                          const std::string& asked) {
  CollapsedCopies copies;
  copies.own.emplace(snapshot, matching_documents(snapshot.database(), lowered.match));
  copies.sizes = snapshot.found(asked, [&] { return copies.own->sizes(); });
  return copies;
}

}  // namespace

void LocalSearch::encode_found(const QueryQuestion& question, const SearchResult& result,
                               const Lowered& ranking, BestArticles best,
                               const CollapsedCopies& copies, remote::Encoder& answer) const {
  const SearchOptions& options = question.options;
  encode_frame(answer, result);
  answer.flag(!ranking.pairs.empty());
  const PartRanking ranked(snapshot_, ranking, options, std::move(best.best));
  ranked.encode(answer, copies);
  const auto first = ranked.first(std::min<std::uint64_t>(behind_page(options), most_sent_along));
  const auto wanted =
      options.explain ? wanted_terms(result.highlights, ranking.match) : std::vector<std::string>();
  answer.number(first.size());
  for (const Xapian::docid document : first) {
    answer.number(document);
    remote::encode(answer, snapshot_, document);
    encode(answer, options.explain ? matched_terms(snapshot_, document, wanted)
                                   : std::vector<MatchedTerm>());
  }
}

/// As if more than a few were found.
std::optional<LikelyAnswer> LocalSearch::likely_hits(const QueryQuestion& question,
                                                     Interpretation& meant, const Lowered& lowered,
                                                     WorkLimit limit) {
  BestArticles best = best_of_part(snapshot_, lowered, question.options);
  const std::string asked = asked_of("hits", meant.tree(), question.options);
  snapshot_.found(asked, [&] { return best.total; });
  SearchResult result;
  result.total = few_articles + 1;
  result = explained(question.query, question.options, meant, lowered, std::move(result), limit);
  if (!snapshot_.census()->lacks_only(asked)) return std::nullopt;
  remote::Encoder answer;
  encode_found(question, result, lowered, std::move(best), {}, answer);
  return LikelyAnswer{asked, few_articles, answer.take()};
}

void LocalSearch::search_part(const QueryQuestion& question, remote::Encoder& answer,
                              std::optional<LikelyAnswer>& likely) {
  const SearchOptions& options = question.options;
  const Census& census = *snapshot_.census();
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(question.query.tree, options);
  SearchResult result;
  BestArticles best;
  CollapsedCopies copies;
  const bool collapses = options.duplicates == Duplicates::collapse;
  Lowered read = lower(meant.tree(), meant.vocabulary(), options, limit);
  ask_ahead(snapshot_, read);
  if (!collapses && census.is_whole() && !census.knows(asked_of("hits", meant.tree(), options))) {
    likely = likely_hits(question, meant, read, limit);
    if (is_right(likely)) return;
  }
  const auto found = [&](const Lowered& tried) {
    result.total = snapshot_.found(asked_of("hits", meant.tree(), options), [&] {
      return std::uint64_t{count_matches(snapshot_.database(), tried.match)};
    });
    best = {};
    if (collapses) {
      copies = copies_of(snapshot_, tried, asked_of("copies", meant.tree(), options));
      result.copies = copies_in(copies.sizes);
      result.total -= std::min(result.total, *result.copies);  // of guesses there may be more
    }
    ask_ahead(snapshot_, tried);
    // As long as something is guessed nobody wants to know which they are.
    if (census.is_whole()) best = best_of_part(snapshot_, tried, options, copies);
    return result.total > 0;
  };
  Lowered lowered = complete_as_found(std::move(read), meant, options, limit, found);
  const Lowered ranking = lowered;
  result = explained(question.query, options, meant, std::move(lowered), std::move(result), limit);
  if (census.is_whole()) encode_found(question, result, ranking, std::move(best), copies, answer);
}

/// As if something were found.
std::optional<LikelyAnswer> LocalSearch::likely_count(const QueryQuestion& question) {
  if (question.options.duplicates == Duplicates::collapse) return std::nullopt;
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(question.query.tree, question.options);
  std::string asked = asked_of("articles", meant.tree(), question.options);
  remote::Encoder answer;
  encode(answer.number(count_as_read(meant, limit)), all_readings(meant));
  if (!snapshot_.census()->lacks_only(asked)) return std::nullopt;
  return LikelyAnswer{std::move(asked), 0, answer.take()};
}

/// As if something were found.
std::optional<LikelyAnswer> LocalSearch::likely_documents(const QueryQuestion& question) {
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(question.query.tree, question.options);
  std::string asked = asked_of("documents", meant.tree(), question.options);
  const Documents found = matching_documents(
      snapshot_.database(), lower_match(meant.tree(), meant.vocabulary(), question.options, limit));
  snapshot_.found(asked, [&] { return std::uint64_t{found.size()}; });
  remote::Encoder answer;
  encode(answer, meant.readings());
  if (!snapshot_.census()->lacks_only(asked)) return std::nullopt;
  remote::encode_list(answer, snapshot_, found);
  return LikelyAnswer{std::move(asked), 0, answer.take()};
}

/// What is known to be found is enough.
bool LocalSearch::is_right(const std::optional<LikelyAnswer>& likely) const {
  return likely && snapshot_.found(likely->asked, [] { return std::uint64_t{0}; }) > likely->above;
}

void LocalSearch::answer_part(const QueryQuestion& question, remote::Encoder& answer,
                              std::optional<LikelyAnswer>& likely) {
  const query::Node& tree = question.query.tree;
  switch (question.asked) {
    case Asked::hits:
      return search_part(question, answer, likely);
    case Asked::count: {
      likely = likely_count(question);
      if (is_right(likely)) return;
      const CountResult result = count_result(tree, question.options);
      answer.number(result.total);
      return encode(answer, result.readings);
    }
    case Asked::facets: {
      const FacetsResult result = facets_result(tree, question.facet, question.options);
      encode(answer, result.facets);
      return encode(answer, result.readings);
    }
    case Asked::documents: {
      likely = likely_documents(question);
      if (is_right(likely)) return;
      Interpretation meant = interpret(tree, question.options);
      const Documents found = documents(meant);
      encode(answer, meant.readings());
      return remote::encode_list(answer, snapshot_, found);
    }
    case Asked::matches: {
      Interpretation meant = interpret(tree, question.options);
      return encode(answer, documents(meant));
    }
    case Asked::abbreviations:
      return encode(answer, defined_abbreviations(snapshot_, *lexicons_, analyzer_));
    case Asked::values: {
      Interpretation meant = interpret(tree, question.options);
      const Documents found = documents(meant);
      encode(answer, count_values(snapshot_, found, question.facet, question.values, *lexicons_,
                                  analyzer_, asked_of("values", meant.tree(), question.options)));
      return encode(answer, all_readings(meant));
    }
  }
}

}  // namespace timtin::lowering

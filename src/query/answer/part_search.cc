// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A query as a part of the articles answers it: see remote_search.h.
#include <algorithm>
#include <span>

#include "index/remote/stored.h"
#include "query/answer/local_search.h"
#include "query/answer/matched_terms.h"
#include "query/answer/official_values.h"
#include "query/answer/wire_result.h"
#include "query/expand/asked.h"
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

  void encode(remote::Encoder& encoder) const {
    encoder.flag(by_score_).number(best_.size());
    for (std::size_t i = 0; i < best_.size(); ++i)
      encoder.number(best_[i].document).real(best_[i].score).real(added_[i].score).text(keys_[i]);
  }

  /// The first of them, as far as this part can tell.
  std::vector<Xapian::docid> first(std::size_t most) const {
    std::vector<ScoredDocument> ranked = best_;
    for (std::size_t i = 0; i < ranked.size(); ++i) ranked[i].score += added_[i].score;
    if (by_score_) put_best_first(second_stage_of(std::span(ranked)));
    std::vector<Xapian::docid> documents;
    for (const ScoredDocument& document : ranked)
      if (documents.size() < most) documents.push_back(document.document);
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

}  // namespace

void LocalSearch::search_part(const QueryQuestion& question, remote::Encoder& answer) {
  const SearchOptions& options = question.options;
  const std::uint64_t behind = std::uint64_t{options.offset} + options.limit;
  const bool relevant = options.sort == Sort::relevance && options.limit > 0;
  const std::uint64_t most =
      relevant ? std::max<std::uint64_t>(behind, second_stage_articles) : behind;
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(question.query.tree, options);
  SearchResult result;
  BestArticles best;
  Lowered lowered = lower_as_found(meant, options, limit, [&](const Lowered& tried) {
    result.total = snapshot_.found(asked_of("hits", meant.tree(), options), [&] {
      return std::uint64_t{count_matches(snapshot_.database(), tried.match)};
    });
    best = {};
    ask_ahead(snapshot_, tried);
    // As long as something is guessed nobody wants to know which they are.
    if (snapshot_.census()->is_whole())
      best = best_articles(snapshot_, tried.match, tried.scoring, options.sort,
                           std::min<std::uint64_t>(most, snapshot_.database().get_doccount()));
    return result.total > 0;
  });
  const Lowered ranking = lowered;
  result = explained(question.query, options, meant, std::move(lowered), std::move(result), limit);
  if (!snapshot_.census()->is_whole()) return;
  encode_frame(answer, result);
  answer.flag(!ranking.pairs.empty());
  const PartRanking ranked(snapshot_, ranking, options, std::move(best.best));
  ranked.encode(answer);
  const auto first = ranked.first(std::min<std::uint64_t>(behind, most_sent_along));
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

void LocalSearch::answer_part(const QueryQuestion& question, remote::Encoder& answer) {
  const query::Node& tree = question.query.tree;
  switch (question.asked) {
    case Asked::hits:
      return search_part(question, answer);
    case Asked::count: {
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
      Interpretation meant = interpret(tree, question.options);
      const Documents found = documents(meant);
      encode(answer, meant.readings());
      return remote::encode_list(answer, snapshot_, found);
    }
    case Asked::matches: {
      Interpretation meant = interpret(tree, question.options);
      return encode(answer, documents(meant));
    }
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

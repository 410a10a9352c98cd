// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A query as a part of the articles answers it: see wire_query.h.
#include <algorithm>

#include "index/article_order.h"
#include "index/remote/stored.h"
#include "query/answer/matched_terms.h"
#include "query/answer/searcher_impl.h"
#include "query/expand/asked.h"
#include "query/rank/first_documents.h"
#include "query/rank/first_stage.h"
#include "query/rank/second_stage.h"

namespace timtin {

using lowering::ScoredDocument;

namespace {

/// Articles that are sent with what says where they stand; others are asked for.
constexpr std::size_t most_sent_along = 100;

/// The order in which the whole has them, by which it is put together.
class PartRanking {
 public:
  PartRanking(const Snapshot& snapshot, const lowering::Lowered& lowered,
              const SearchOptions& options, std::vector<ScoredDocument> best)
      : best_(std::move(best)), by_score_(options.sort == Sort::relevance) {
    if (lowered.scoring.empty()) by_score_ = false;
    const bool moves = options.sort == Sort::relevance;
    const std::size_t scored =
        moves ? std::min<std::size_t>(best_.size(), lowering::second_stage_articles) : best_.size();
    added_.assign(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(scored));
    for (ScoredDocument& document : added_) document.score = 0;
    lowering::add_pair_scores(snapshot, lowered.pairs, lowered.words, added_);
    added_.resize(best_.size());
    set_keys(snapshot, options.sort == Sort::relevance ? Sort::newest : options.sort);
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
    if (by_score_)
      std::stable_sort(ranked.begin(),
                       ranked.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(
                                            ranked.size(), lowering::second_stage_articles)),
                       [](const auto& a, const auto& b) { return a.score > b.score; });
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
    lowering::FirstDocuments keys(snapshot.database(), sort, 0);
    keys_.resize(best_.size());
    for (const std::size_t i : order) keys_[i] = keys.key_of(best_[i].document);
  }

  std::vector<ScoredDocument> best_, added_;
  std::vector<std::string> keys_;
  bool by_score_;
};

/// What scoring will ask of the whole: then it is known when it is asked.
void ask_ahead(const Snapshot& snapshot, const lowering::Lowered& lowered) {
  static_cast<void>(snapshot.average_length());
  for (const auto& [term, weight] : lowered.scoring.terms)
    static_cast<void>(snapshot.frequency(term));
  for (const auto& [terms, weight] : lowered.scoring.synonyms)
    for (const std::string& term : terms) static_cast<void>(snapshot.frequency(term));
  for (const auto& [first, second, weight] : lowered.pairs)
    static_cast<void>(snapshot.pair_articles(first, second));
}

}  // namespace

void Searcher::Impl::search_part(const lowering::QueryQuestion& question, remote::Encoder& answer) {
  const SearchOptions& options = question.options;
  const std::uint64_t behind = std::uint64_t{options.offset} + options.limit;
  const bool relevant = options.sort == Sort::relevance && options.limit > 0;
  const std::uint64_t most =
      relevant ? std::max<std::uint64_t>(behind, lowering::second_stage_articles) : behind;
  lowering::WorkLimit limit = this->limit();
  lowering::Interpretation meant = interpret(question.query.tree, options);
  SearchResult result;
  lowering::BestArticles best;
  lowering::Lowered lowered =
      lower_as_found(meant, options, limit, [&](const lowering::Lowered& tried) {
        result.total = snapshot.count_found(lowering::asked_of("hits", meant.tree(), options), [&] {
          return std::uint64_t{lowering::count_matches(snapshot.database(), tried.match)};
        });
        best = {};
        ask_ahead(snapshot, tried);
        // As long as something is guessed nobody wants to know which they are.
        if (snapshot.census()->is_whole())
          best = lowering::best_articles(
              snapshot, tried.match, tried.scoring, options.sort,
              std::min<std::uint64_t>(most, snapshot.database().get_doccount()));
        return result.total > 0;
      });
  const lowering::Lowered ranking = lowered;
  result = explained(question.query, options, meant, std::move(lowered), std::move(result), limit);
  if (!snapshot.census()->is_whole()) return;
  lowering::encode_frame(answer, result);
  answer.flag(!ranking.pairs.empty());
  const PartRanking ranked(snapshot, ranking, options, std::move(best.best));
  ranked.encode(answer);
  const auto first = ranked.first(std::min<std::uint64_t>(behind, most_sent_along));
  const auto wanted = options.explain ? lowering::wanted_terms(result.highlights, ranking.match)
                                      : std::vector<std::string>();
  answer.number(first.size());
  for (const Xapian::docid document : first) {
    answer.number(document);
    remote::encode(answer, snapshot, document);
    lowering::encode(answer, options.explain ? lowering::matched_terms(snapshot, document, wanted)
                                             : std::vector<MatchedTerm>());
  }
}

void Searcher::Impl::answer_part(const lowering::QueryQuestion& question, remote::Encoder& answer) {
  using lowering::Asked;
  if (question.asked == Asked::hits) return search_part(question, answer);
  if (question.asked == Asked::count) {
    const CountResult result = count_result(question.query.tree, question.options);
    answer.number(result.total);
    lowering::encode(answer, result.readings);
  } else if (question.asked == Asked::facets) {
    const FacetsResult result =
        facets_result(question.query.tree, question.facet, question.options);
    answer.number(result.facets.size());
    for (const auto& [value, articles] : result.facets) answer.text(value).number(articles);
    lowering::encode(answer, result.readings);
  } else {
    lowering::Interpretation meant = interpret(question.query.tree, question.options);
    const auto found = documents(meant);
    lowering::encode(answer, meant.readings());
    answer.number(found.size());
    for (const Xapian::docid document : found) {
      const Xapian::Document stored = snapshot.database().get_document(document);
      answer.number(document)
          .text(stored.get_value(static_cast<Xapian::valueno>(Slot::order)))
          .text(stored.get_value(static_cast<Xapian::valueno>(Slot::digest)));
    }
  }
}

}  // namespace timtin

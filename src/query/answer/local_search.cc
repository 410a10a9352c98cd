// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/local_search.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "index/article_order.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "query/answer/facets.h"
#include "query/answer/matched_terms.h"
#include "query/expand/asked.h"
#include "query/expand/known_abbreviations.h"
#include "query/rank/first_stage.h"
#include "query/rank/second_stage.h"
#include "timtin/schema.h"

namespace timtin::lowering {

/// Adds the hits, and the names of those that are damaged, without those that a writer has replaced
/// or removed meanwhile.
void LocalSearch::read_hits(std::span<const ScoredDocument> documents, SearchResult& result) const {
  const Collection& database = snapshot_.database();
  for (const auto& [document, score] : documents) try {
      auto article = snapshot_.sound_article(document);
      if (!article) {
        result.damaged.push_back(article_name(database.all(), document));
        continue;
      }
      const std::string id_term = field_term(row_of(Field::id).prefix, article->id);
      const bool unique = database.get_termfreq(id_term) <= 1;
      result.hits.push_back({document, unique, score, std::move(*article)});
    } catch (const Xapian::DocNotFoundError&) {
    }
}

SearchResult LocalSearch::find(const Lowered& lowered, const SearchOptions& options) const {
  SearchResult result;
  if (options.duplicates == Duplicates::collapse) {
    // Once for the hits and for their copies.
    Lowered listed = lowered;
    Documents documents = matching_documents(snapshot_.database(), lowered.match);
    const MatchedClusters clusters(snapshot_, documents);
    listed.match = documents_query(std::move(documents));
    read_hits(ranking(listed, options, result.total, &clusters), result);
    result.copies = copies_in(clusters.sizes());
    for (Hit& hit : result.hits) hit.copies = copies_in(clusters.sizes(), hit.article.cluster);
  } else {
    read_hits(ranking(lowered, options, result.total), result);
  }
  if (!options.explain) return result;
  const auto wanted = wanted_terms(lowered.highlights, lowered.match);
  for (Hit& hit : result.hits) hit.why = matched_terms(snapshot_, hit.document, wanted);
  return result;
}

/// The hits that are asked for; of `clusters` the first of each.
std::vector<ScoredDocument> LocalSearch::ranking(const Lowered& lowered,
                                                 const SearchOptions& options, std::uint64_t& total,
                                                 const MatchedClusters* clusters) const {
  const Xapian::doccount all = snapshot_.database().get_doccount();
  const Xapian::doccount offset = std::min(options.offset, all);
  const Xapian::doccount behind = offset + std::min(options.limit, all - offset);
  // What the second stage moves may come from below the page.
  const bool moves = options.sort == Sort::relevance && !lowered.pairs.empty() && behind > offset;
  const Xapian::doccount most = moves ? std::max(behind, second_stage_articles) : behind;
  auto [ranked, matches] = best_articles(snapshot_, lowered.match, lowered.scoring, options.sort,
                                         clusters != nullptr ? all : most);
  total = matches;
  if (clusters != nullptr) {
    clusters->keep_first(ranked);
    total -= copies_in(clusters->sizes());
    ranked.resize(std::min<std::size_t>(ranked.size(), most));
  }
  if (moves) rank_anew(snapshot_, lowered.pairs, lowered.words, ranked);
  ranked.resize(std::min<std::size_t>(ranked.size(), behind));
  ranked.erase(ranked.begin(),
               ranked.begin() + std::min<std::ptrdiff_t>(std::ssize(ranked), offset));
  if (!moves) add_pair_scores(snapshot_, lowered.pairs, lowered.words, ranked);
  return ranked;
}

Lowered LocalSearch::lower_as_found(Interpretation& meant, const SearchOptions& options,
                                    WorkLimit& limit,
                                    const std::function<bool(const Lowered&)>& found) {
  return complete_as_found(lower(meant.tree(), meant.vocabulary(), options, limit), meant, options,
                           limit, found);
}

Lowered LocalSearch::complete_as_found(Lowered lowered, Interpretation& meant,
                                       const SearchOptions& options, WorkLimit& limit,
                                       const std::function<bool(const Lowered&)>& found) {
  if (found(lowered) || !meant.complete_marks()) return lowered;
  lowered = lower(meant.tree(), meant.vocabulary(), options, limit);
  found(lowered);
  return lowered;
}

SearchResult LocalSearch::explained(const ParsedQuery& query, const SearchOptions& options,
                                    Interpretation& meant, Lowered lowered, SearchResult result,
                                    WorkLimit& limit) {
  if (options.explain)
    result.explanation = to_sexpr(meant.tree()) + '\n' + lowered.ranked().get_description() +
                         description_of(lowered.pairs);
  result.highlights = std::move(lowered.highlights);
  result.readings = meant.readings();
  std::move(lowered.readings.begin(), lowered.readings.end(), std::back_inserter(result.readings));
  result.suggestions = suggestions({query, options, result.total, meant.replaced()}, limit);
  return result;
}

SearchResult LocalSearch::search(const ParsedQuery& query, const SearchOptions& options) {
  return retrying(snapshot_, [&] {
    WorkLimit limit = this->limit();
    Interpretation meant = interpret(query.tree, options);
    SearchResult result;
    Lowered lowered = lower_as_found(meant, options, limit, [&](const Lowered& tried) {
      result = find(tried, options);
      return result.total > 0;
    });
    return explained(query, options, meant, std::move(lowered), std::move(result), limit);
  });
}

SearchResult LocalSearch::search(const ParsedQuery& query, const SearchOptions& options,
                                 const HitsTaker& take) {
  SearchResult result, part;
  // Why a hit is one, and how many copies it has, is asked of all of them at once.
  if (options.explain || options.duplicates == Duplicates::collapse) {
    result = search(query, options);
    take(result);
    result.hits.clear();
    return result;
  }
  std::vector<ScoredDocument> ranked;
  std::span<const ScoredDocument> left;
  const auto read_part = [&] {
    part.hits.clear();
    part.damaged.clear();
    read_hits(left.first(std::min(left.size(), hits_a_part)), part);
  };
  // With the first hits: until they are printed all can begin anew.
  result = retrying(snapshot_, [&] {
    WorkLimit limit = this->limit();
    Interpretation meant = interpret(query.tree, options);
    Lowered lowered = lower_as_found(meant, options, limit, [&](const Lowered& tried) {
      result = {};
      ranked = ranking(tried, options, result.total);
      return result.total > 0;
    });
    left = ranked;
    read_part();
    return explained(query, options, meant, std::move(lowered), std::move(result), limit);
  });
  part.highlights = result.highlights;
  std::size_t read = 0;
  while (!left.empty()) {
    read += part.hits.size() + part.damaged.size();
    take(part);
    std::move(part.damaged.begin(), part.damaged.end(), std::back_inserter(result.damaged));
    left = left.subspan(std::min(left.size(), hits_a_part));
    retrying(snapshot_, read_part);
  }
  if (read < ranked.size()) throw replaced_meanwhile(ranked.size() - read, ranked.size());
  return result;
}

std::vector<Suggestion> LocalSearch::suggestions(const AnsweredQuery& answered, WorkLimit& limit) {
  const auto articles = [&](const query::Node& other, const SearchOptions& options) {
    try {
      Interpretation meant = interpret(other, options);
      return count(meant, limit);
    } catch (const Error&) {  // beyond a limit: it is no help
      return std::uint64_t{0};
    }
  };
  return lowering::suggestions(answered, snapshot_, *lexicons_, analyzer_, articles);
}

std::uint64_t LocalSearch::count_as_read(Interpretation& meant, WorkLimit& limit) {
  const Xapian::Query match = lower_match(meant.tree(), meant.vocabulary(), meant.options(), limit);
  const std::string asked = asked_of("articles", meant.tree(), meant.options());
  if (meant.options().duplicates == Duplicates::show)
    return snapshot_.found(
        asked, [&] { return std::uint64_t{count_matches(snapshot_.database(), match)}; });
  const auto documents = matching_documents(snapshot_.database(), match);
  const Bag sizes = snapshot_.found(asked_of("copies", meant.tree(), meant.options()),
                                    [&] { return MatchedClusters(snapshot_, documents).sizes(); });
  const std::uint64_t articles =
      snapshot_.found(asked, [&] { return std::uint64_t{documents.size()}; });
  return articles - std::min(articles, copies_in(sizes));  // of guesses there may be more
}

std::uint64_t LocalSearch::count(Interpretation& meant, WorkLimit& limit) {
  const std::uint64_t articles = count_as_read(meant, limit);
  return articles == 0 && meant.complete_marks() ? count_as_read(meant, limit) : articles;
}

std::vector<Reading> LocalSearch::all_readings(Interpretation& meant) {
  std::vector<Reading> readings = meant.readings();
  for (Reading& reading : spellings_read(meant.tree(), meant.vocabulary(), meant.options()))
    readings.push_back(std::move(reading));
  return readings;
}

Documents LocalSearch::documents(Interpretation& meant) {
  WorkLimit limit = this->limit();
  const auto matching = [&] {
    return matching_documents(snapshot_.database(), lower_match(meant.tree(), meant.vocabulary(),
                                                                meant.options(), limit));
  };
  const Documents found = matching();
  const std::uint64_t articles =
      snapshot_.found(asked_of("documents", meant.tree(), meant.options()),
                      [&] { return std::uint64_t{found.size()}; });
  return articles == 0 && meant.complete_marks() ? matching() : found;
}

CountResult LocalSearch::count_result(const query::Node& tree, const SearchOptions& options) {
  WorkLimit limit = this->limit();
  Interpretation meant = interpret(tree, options);
  const std::uint64_t total = count(meant, limit);
  return {total, all_readings(meant)};
}

FacetsResult LocalSearch::facets_result(const query::Node& tree, Facet facet,
                                        const SearchOptions& options) {
  Interpretation meant = interpret(tree, options);
  const Documents found = documents(meant);
  const std::string asked =
      asked_of("table " + std::to_string(static_cast<int>(facet)), meant.tree(), options);
  auto facets = count_facet(snapshot_, found, facet, *lexicons_, analyzer_, asked);
  return {std::move(facets), all_readings(meant)};
}

CountResult LocalSearch::count(const ParsedQuery& query, const SearchOptions& options) {
  return retrying(snapshot_, [&] { return count_result(query.tree, options); });
}

FacetsResult LocalSearch::count_by(const ParsedQuery& query, Facet facet,
                                   const SearchOptions& options) {
  return retrying(snapshot_, [&] { return facets_result(query.tree, facet, options); });
}

DocumentsResult LocalSearch::documents(const ParsedQuery& query, const SearchOptions& options) {
  return retrying(snapshot_, [&] {
    Interpretation meant = interpret(query.tree, options);
    auto found = in_order(snapshot_.database().all(), documents(meant));
    return DocumentsResult{std::move(found), meant.readings()};
  });
}

std::vector<DefinedAbbreviation> LocalSearch::abbreviations() {
  return retrying(snapshot_,
                  [&] { return defined_abbreviations(snapshot_, *lexicons_, analyzer_); });
}

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/remote_search.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "index/remote/remote_register.h"
#include "query/answer/facets.h"
#include "query/answer/official_values.h"
#include "query/answer/wire_result.h"
#include "query/rank/second_stage.h"

namespace timtin::lowering {

using remote::Decoder;
using remote::Encoder;
using remote::Malformed;

namespace {

/// Each round answers at least one more question that all parts ask: so many are never needed.
constexpr unsigned max_rounds = 32;

/// `cluster:` is somewhere in it.
bool asks_for_copies(const query::Node& node) {
  const auto any = [](const std::vector<query::Node>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), asks_for_copies);
  };
  if (const auto* value = std::get_if<query::FieldValue>(&node.value))
    return value->field == Field::cluster;
  if (const auto* both = std::get_if<query::And>(&node.value)) return any(both->children);
  if (const auto* either = std::get_if<query::Or>(&node.value)) return any(either->children);
  if (const auto* negation = std::get_if<query::Not>(&node.value)) return any(negation->child);
  return false;
}

/// Of parts that have all told what they likely answer: how many are found, if that makes it right.
std::optional<std::uint64_t> found_by(const std::map<std::size_t, LikelyAnswer>& likely,
                                      const Census::Answers& known) {
  if (likely.empty()) return std::nullopt;
  const LikelyAnswer& first = likely.begin()->second;
  for (const auto& [part, answer] : likely)
    if (answer.asked != first.asked || answer.above != first.above) throw remote::Interrupted();
  const auto number = known.find(first.asked);
  if (number == known.end() || !number->second.whole) return std::nullopt;
  const std::uint64_t found = number_in(number->second.bag);
  return found > first.above ? std::optional(found) : std::nullopt;
}

}  // namespace

struct RemoteSearch::Round {
  bool is_last = false;  ///< all have answered for the whole
  std::map<std::size_t, LikelyAnswer> likely;
};

RemoteSearch::Round RemoteSearch::ask_once(QueryQuestion& question, Census::Answers& known,
                                           std::map<std::string, std::set<std::size_t>>& answered,
                                           const Reader& read) {
  remote::Parts& parts = index_.parts();
  const auto text_for = [&](std::size_t part) {
    Encoder encoder;
    encoder.choice(remote::Call::query);
    question.part = part;
    encode(encoder, question);
    for (auto& [asked, answer] : known) answer.ours = answered[asked].contains(part);
    encode(encoder, known);
    return encoder.take();
  };
  std::size_t final_answers = 0, asked_parts = 0;
  Round round;
  parts.ask(text_for, [&](std::size_t part, Decoder& answer) {
    ++asked_parts;
    if (answer.flag()) {
      ++final_answers;
      return read(part, answer);
    }
    for (std::size_t left = answer.size(); left > 0; --left) {
      const std::string asked = answer.text();
      const Bag bag = answer.bag();
      if (!answered[asked].insert(part).second) throw Malformed();
      add_up(known[asked].bag, bag);
    }
    if (auto likely = decode_likely(answer)) round.likely.emplace(part, *std::move(likely));
  });
  round.is_last = final_answers == asked_parts;
  if (round.is_last) return round;
  if (final_answers > 0) throw remote::Interrupted();  // they do not read it alike
  for (auto& [asked, answer] : known) answer.whole = answered[asked].size() >= asked_parts;
  if (round.likely.size() < asked_parts) round.likely.clear();
  return round;
}

std::optional<std::uint64_t> RemoteSearch::ask(QueryQuestion question, const Reader& read) {
  if (question.options.duplicates == Duplicates::collapse || asks_for_copies(question.query.tree))
    index_.tell_copies();
  question.language = index_.parts().access().language;
  Census::Answers known;
  std::map<std::string, std::set<std::size_t>> answered;
  for (unsigned rounds = 0; rounds < max_rounds; ++rounds) {
    const Round round = ask_once(question, known, answered, read);
    if (round.is_last) return std::nullopt;
    const std::optional<std::uint64_t> found = found_by(round.likely, known);
    if (!found) continue;
    for (const auto& [part, likely] : round.likely)
      index_.parts().read_answer(part, likely.answer, read);
    return found;
  }
  throw remote::Interrupted();
}

void RemoteSearch::read_found(std::size_t part, Decoder& answer, Found& found) {
  found.frame = decode_frame(answer);
  found.pairs = answer.flag();
  found.by_score = answer.flag();
  for (std::size_t left = answer.size(); left > 0; --left) {
    const DocId document = index_.number_of(part, answer.document());
    const double score = answer.real(), added = answer.real();
    std::string key = answer.text(), cluster = answer.text();
    found.ranked.push_back(
        {document, score, added, std::move(key), std::move(cluster), answer.number()});
  }
  for (std::size_t left = answer.size(); left > 0; --left) {
    const DocId document = index_.number_of(part, answer.document());
    index_.keep(document, remote::decode_stored(answer));
    why_.insert_or_assign(document, decode_terms(answer));
  }
}

/// The hits that are asked for, with their scores.
RemoteSearch::Found RemoteSearch::find(const ParsedQuery& query, const SearchOptions& options) {
  Found found;
  const auto total = ask({Asked::hits, query, options}, [&](std::size_t part, Decoder& answer) {
    read_found(part, answer, found);
  });
  if (total) found.frame.total = *total;
  std::vector<Ranked>& ranked = found.ranked;
  std::sort(ranked.begin(), ranked.end(), [&](const Ranked& a, const Ranked& b) {
    if (found.by_score && a.score != b.score) return a.score > b.score;
    return a.key < b.key;
  });
  // Of each cluster the first.
  std::set<std::string> seen;
  std::erase_if(ranked, [&](const Ranked& hit) {
    return !hit.cluster.empty() && !seen.insert(hit.cluster).second;
  });
  const std::size_t offset = std::min<std::size_t>(options.offset, ranked.size());
  const std::size_t behind =
      std::min<std::uint64_t>(std::uint64_t{options.offset} + options.limit, ranked.size());
  const bool moves = options.sort == Sort::relevance && found.pairs && behind > offset;
  const std::span<Ranked> all(ranked), scored = moves ? second_stage_of(all) : all;
  for (Ranked& hit : scored) hit.score += hit.added;
  if (moves) put_best_first(scored);
  ranked.resize(behind);
  ranked.erase(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(offset));
  return found;
}

void RemoteSearch::add_hits(const std::vector<Ranked>& page, const SearchOptions& options,
                            SearchResult& result) {
  std::vector<DocId> documents;
  documents.reserve(page.size());
  for (const Ranked& hit : page) documents.push_back(hit.document);
  index_.read(documents);
  for (const Ranked& hit : page) {
    const remote::StoredArticle& stored = index_.stored(hit.document);
    if (stored.gone) continue;
    if (!stored.article) {
      result.damaged.push_back(stored.name);
      continue;
    }
    const bool unique = index_.articles_with_id(stored.article->id) <= 1;
    result.hits.push_back({hit.document, unique, hit.score, *stored.article});
    if (options.duplicates == Duplicates::collapse) result.hits.back().copies = hit.copies;
    if (const auto why = why_.find(hit.document); why != why_.end())
      result.hits.back().why = why->second;
  }
}

SearchResult RemoteSearch::search(const ParsedQuery& query, const SearchOptions& options) {
  return index_.whole([&] {
    why_.clear();
    Found found = find(query, options);
    SearchResult result = std::move(found.frame);
    add_hits(found.ranked, options, result);
    return result;
  });
}

SearchResult RemoteSearch::search(const ParsedQuery& query, const SearchOptions& options,
                                  const HitsTaker& take) {
  Found found = index_.whole([&] {
    why_.clear();
    return find(query, options);
  });
  SearchResult result = std::move(found.frame), part;
  part.highlights = result.highlights;
  std::size_t read = 0;
  for (std::size_t begin = 0; begin < found.ranked.size(); begin += hits_a_part) {
    const auto first = found.ranked.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto left = static_cast<std::size_t>(found.ranked.end() - first);
    part.hits.clear();
    part.damaged.clear();
    add_hits({first, first + static_cast<std::ptrdiff_t>(std::min(left, hits_a_part))}, options,
             part);
    read += part.hits.size() + part.damaged.size();
    take(part);
    std::move(part.damaged.begin(), part.damaged.end(), std::back_inserter(result.damaged));
  }
  if (read < found.ranked.size())
    throw replaced_meanwhile(found.ranked.size() - read, found.ranked.size());
  return result;
}

CountResult RemoteSearch::count(const ParsedQuery& query, const SearchOptions& options) {
  return index_.whole([&] {
    CountResult result;
    const auto total = ask({Asked::count, query, options}, [&](std::size_t, Decoder& answer) {
      result.total = answer.number();
      result.readings = decode_readings(answer);
    });
    if (total) result.total = *total;
    return result;
  });
}

FacetsResult RemoteSearch::count_by(const ParsedQuery& query, Facet facet,
                                    const SearchOptions& options) {
  return index_.whole([&] {
    if (facet == Facet::official || facet == Facet::position)
      return count_officials(query, facet, options);
    FacetsResult result;
    ask({Asked::facets, query, options, facet}, [&](std::size_t, Decoder& answer) {
      result.facets = decode_facets(answer);
      result.readings = decode_readings(answer);
    });
    return result;
  });
}

FacetsResult RemoteSearch::count_officials(const ParsedQuery& query, Facet facet,
                                           const SearchOptions& options) {
  Documents found;
  ask({Asked::matches, query, options}, [&](std::size_t part, Decoder& answer) {
    for (const DocId document : decode_documents(answer))
      found.push_back(index_.number_of(part, document));
  });
  std::sort(found.begin(), found.end());
  Analyzer analyzer;
  const Corrections corrections = Corrections::of_files(index_.parts().corrections(), analyzer);
  const auto current = remote::current_register(index_, corrections, *lexicons_, analyzer);
  QueryQuestion question{Asked::values, query, options, facet};
  question.values =
      reported_values(current, set_of(found), facet, corrections, *lexicons_, analyzer);
  FacetsResult result;
  ask(std::move(question), [&](std::size_t, Decoder& answer) {
    result.facets = decode_facets(answer);
    result.readings = decode_readings(answer);
  });
  sort_facets(result.facets, facet);
  return result;
}

DocumentsResult RemoteSearch::documents(const ParsedQuery& query, const SearchOptions& options) {
  return index_.whole([&] {
    DocumentsResult result;
    std::vector<remote::ListedArticle> found;
    ask({Asked::documents, query, options}, [&](std::size_t part, Decoder& answer) {
      result.readings = decode_readings(answer);
      index_.add_list(part, answer, found);
    });
    result.documents = remote::in_order(std::move(found));
    index_.expect(result.documents);
    return result;
  });
}

std::vector<DefinedAbbreviation> RemoteSearch::abbreviations() {
  return index_.whole([&] {
    std::vector<DefinedAbbreviation> abbreviations;
    ask({Asked::abbreviations, {}, {}},
        [&](std::size_t, Decoder& answer) { abbreviations = decode_abbreviations(answer); });
    return abbreviations;
  });
}

}  // namespace timtin::lowering

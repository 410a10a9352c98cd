// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `like:ID`: articles that share the telling words of one.
#include <algorithm>
#include <cmath>

#include "query/expand/document_list.h"
#include "query/match/exact_fields.h"
#include "query/match/match.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t like_terms = 30;

/// General terms only: no field, no single letter; and some other article has them.
bool is_telling(const std::string& term, Xapian::doccount frequency) {
  const bool prefixed = term[0] >= 'A' && term[0] <= 'Z';
  return !prefixed && term.size() > 1 && frequency > 1;
}

/// What a term of a model says of articles like it, in how many articles it stands and how often in
/// the model: Robertson and Sparck Jones (1976), with one relevant article; as Xapian::ESet has it.
double expansion_weight(double articles, double frequency, double occurrences, double length) {
  double odds = 1.5 / .5 * (articles - frequency + .5) / (frequency - .5);
  if (odds < 2) odds = odds * .5 + 1;
  return 2 * occurrences / (length + occurrences) * std::log(odds);
}

/// The `most` terms that say most. The library approximates them where an index has several parts.
std::vector<std::string> telling_terms(const Collection& database, Xapian::docid model,
                                       std::size_t most) {
  const double articles = database.get_doccount();
  const double length = database.all().get_doclength(model) / database.get_avlength();
  std::vector<std::pair<double, std::string>> weighed;
  const Xapian::TermIterator end;
  for (auto term = database.all().termlist_begin(model); term != end; ++term)
    if (const Xapian::doccount frequency = database.get_termfreq(*term);
        is_telling(*term, frequency))
      weighed.emplace_back(-expansion_weight(articles, frequency, term.get_wdf(), length), *term);
  std::sort(weighed.begin(), weighed.end());
  if (weighed.size() > most) weighed.resize(most);
  std::vector<std::string> terms;
  terms.reserve(weighed.size());
  for (auto& [weight, term] : weighed) terms.push_back(std::move(term));
  return terms;
}

}  // namespace

Xapian::Query Match::like(const query::Like& like, bool positive) {
  const Collection& database = vocabulary_.database();
  const Documents models = matching_documents(database, id_query(vocabulary_.snapshot(), like.id));
  if (models.size() != 1)
    throw Error(ErrorCode::usage,
                models.empty()
                    ? tr("no article has the id “{}”", like.id)
                    : tr("{} articles have an id that begins with “{}”", models.size(), like.id),
                tr("timtin search --format=ids prints the ids of the articles that it finds"));
  const auto terms = telling_terms(database, models.front(), like_terms);
  for (const std::string& term : terms) limit_.charge(database.get_termfreq(term));
  if (positive) similar_.insert(similar_.end(), terms.begin(), terms.end());
  return Xapian::Query(Xapian::Query::OP_AND_NOT,
                       Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()),
                       documents_query(models));
}

}  // namespace timtin::lowering

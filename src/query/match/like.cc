// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `like:ID`: articles that share the telling words of one.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/match/exact_fields.h"
#include "query/match/match.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t like_terms = 30;

/// No single letter; and some other article has it.
bool is_telling(const std::string& term, Xapian::doccount frequency) {
  return term.size() > 1 && frequency > 1;
}

/// What a term of a model says of articles like it, in how many articles it stands and how often in
/// the model: Robertson and Sparck Jones (1976), with one relevant article; as Xapian::ESet has it.
double expansion_weight(double articles, double frequency, double occurrences, double length) {
  double odds = 1.5 / .5 * (articles - frequency + .5) / (frequency - .5);
  if (odds < 2) odds = odds * .5 + 1;
  return 2 * occurrences / (length + occurrences) * std::log(odds);
}

/// The articles that are meant, and of a single one what stands in it.
struct Model {
  std::uint64_t articles = 0, length = 0;
  std::vector<std::pair<std::string, std::uint64_t>> terms;  ///< with their occurrences
};

constexpr std::string_view articles_name = "articles", length_name = "length", term_name = "=";

/// What a part has of it, as a bag: of one article in all parts only one has something.
Bag bag_of_models(const Collection& database, const Documents& models) {
  Bag bag;
  if (models.empty()) return bag;
  bag.emplace(articles_name, models.size());
  if (models.size() > 1) return bag;
  const Xapian::docid model = models.front();
  bag.emplace(length_name, database.all().get_doclength(model));
  const Xapian::TermIterator end;
  for (auto term = database.all().termlist_begin(model); term != end; ++term)
    if (is_general_term(*term)) bag.emplace(std::string(term_name) + *term, term.get_wdf());
  return bag;
}

Model model_in(const Bag& bag) {
  Model model;
  for (const auto& [name, number] : bag)
    if (name == articles_name)
      model.articles = number;
    else if (name == length_name)
      model.length = number;
    else
      model.terms.emplace_back(name.substr(term_name.size()), number);
  return model;
}

/// The `most` terms that say most. The library approximates them where an index has several parts.
std::vector<std::string> telling_terms(const Snapshot& snapshot, const Model& model,
                                       std::size_t most) {
  const double articles = snapshot.articles();
  const double length = static_cast<double>(model.length) / snapshot.average_length();
  std::vector<std::pair<double, std::string>> weighed;
  for (const auto& [term, occurrences] : model.terms)
    if (const Xapian::doccount frequency = snapshot.frequency(term); is_telling(term, frequency))
      weighed.emplace_back(
          -expansion_weight(articles, frequency, static_cast<double>(occurrences), length), term);
  std::sort(weighed.begin(), weighed.end());
  if (weighed.size() > most) weighed.resize(most);
  std::vector<std::string> terms;
  terms.reserve(weighed.size());
  for (auto& [weight, term] : weighed) terms.push_back(std::move(term));
  return terms;
}

}  // namespace

Xapian::Query Match::like(const query::Like& like, bool positive) {
  const Snapshot& snapshot = vocabulary_.snapshot();
  const Documents models = matching_documents(snapshot.database(), id_query(snapshot, like.id));
  const Model model = model_in(snapshot.named(
      question("model", like.id), [&] { return bag_of_models(snapshot.database(), models); }));
  if (model.articles != 1)
    throw Error(ErrorCode::usage,
                model.articles == 0
                    ? tr("no article has the id “{}”", like.id)
                    : tr("{} articles have an id that begins with “{}”", model.articles, like.id),
                tr("timtin search --format=ids prints the ids of the articles that it finds"));
  const auto terms = telling_terms(snapshot, model, like_terms);
  for (const std::string& term : terms) limit_.charge(snapshot.frequency(term));
  if (positive) similar_.insert(similar_.end(), terms.begin(), terms.end());
  return Xapian::Query(Xapian::Query::OP_AND_NOT,
                       Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()),
                       documents_query(models, model.articles));
}

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `like:ID`: articles that share the telling words of one.
#include "query/expand/document_list.h"
#include "query/match/exact_fields.h"
#include "query/match/match.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

constexpr Xapian::termcount like_terms = 30;

/// General terms only: no field, no pair, no single letter; and some other article has them.
class TellingTerms final : public Xapian::ExpandDecider {
 public:
  explicit TellingTerms(const Xapian::Database& database) : database_(database) {}
  bool operator()(const std::string& term) const override {
    const bool prefixed = term[0] >= 'A' && term[0] <= 'Z';
    return !prefixed && term.size() > 1 && database_.get_termfreq(term) > 1;
  }

 private:
  const Xapian::Database& database_;
};

}  // namespace

Xapian::Query Match::like(const query::Like& like, bool positive) {
  const Xapian::Database& database = vocabulary_.database();
  const Documents models = matching_documents(database, id_query(database, like.id));
  if (models.size() != 1)
    throw Error(ErrorCode::usage,
                models.empty()
                    ? tr("no article has the id “{}”", like.id)
                    : tr("{} articles have an id that begins with “{}”", models.size(), like.id),
                tr("timtin search --format=ids prints the ids of the articles that it finds"));
  Xapian::RSet model;
  model.add_document(models.front());
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query::MatchAll);
  const TellingTerms telling(database);
  const Xapian::ESet terms = enquire.get_eset(like_terms, model, 0, &telling);
  const Xapian::Query similar(Xapian::Query::OP_OR, terms.begin(), terms.end());
  for (auto term = terms.begin(); term != terms.end(); ++term)
    limit_.charge(database.get_termfreq(*term));
  if (positive) similar_.push_back(similar);
  return Xapian::Query(Xapian::Query::OP_AND_NOT, similar, documents_query(models));
}

}  // namespace timtin::lowering

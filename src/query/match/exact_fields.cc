// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/match/exact_fields.h"

#include <set>
#include <string>
#include <vector>

#include "article/model/url.h"
#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/pattern.h"
#include "query/parse/code_points.h"
#include "text/edit_distance.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t min_key_digits = 8;
constexpr std::size_t key_digits = 32;

bool is_key_beginning(std::string_view id) {
  return id.size() >= min_key_digits && id.size() <= key_digits &&
         id.find_first_not_of("0123456789abcdef") == id.npos;
}

/// The id of the topic whose id or name has nearly these letters; empty if there is none.
std::string nearest_topic(std::string_view name, const Lexicons& lexicons) {
  constexpr std::size_t letters_an_edit = 4, max_letters = 64;
  if (name.size() > max_letters) return {};
  const std::string typed = query::plain_letters(name);
  std::string nearest;
  std::size_t best = typed.size() / letters_an_edit + 1;
  for (const Lexicons::Topic& topic : lexicons.topics())
    for (const std::string& known : {topic.id, topic.vietnamese, topic.english})
      if (const std::size_t edits = edit_distance(typed, query::plain_letters(known));
          edits < best) {
        best = edits;
        nearest = topic.id;
      }
  return nearest;
}

}  // namespace

Xapian::Query topic_query(const Snapshot& snapshot, std::string_view name,
                          const Lexicons& lexicons) {
  const std::string_view prefix = row_of(Field::topic).prefix;
  if (const auto id = lexicons.topic_id(name)) return Xapian::Query(field_term(prefix, *id));
  const std::string nearest = nearest_topic(name, lexicons);
  const auto articles = snapshot.frequency(field_term(prefix, nearest));
  throw Error(ErrorCode::usage, tr("there is no topic “{}”", name),
              nearest.empty()
                  ? tr("timtin info topics lists the topics")
                  : trn("did you mean topic:{}, {} article?", "did you mean topic:{}, {} articles?",
                        articles, nearest, articles));
}

Xapian::Query document_query(std::string_view name) {
  std::vector<std::string> terms;
  for (const std::string& key : document_query_keys(name))
    terms.push_back(field_term(row_of(Field::document).prefix, key));
  if (terms.empty())
    throw Error(ErrorCode::usage, tr("“{}” names no numbered act", name),
                tr("for example {}", row_of(Field::document).example));
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query url_query(std::string_view address) {
  std::vector<Xapian::Query> queries;
  if (const std::string url = canonical_url(address); !url.empty()) {
    queries.emplace_back(field_term(row_of(Field::url).prefix, url));
    queries.emplace_back(field_term(host_prefix, url));
  }
  return any_of(queries);
}

Xapian::Query id_query(const Snapshot& snapshot, std::string_view id) {
  const std::string term = field_term(row_of(Field::id).prefix, id);
  if (snapshot.frequency(term) > 0 || !is_key_beginning(id)) return Xapian::Query(term);
  std::vector<std::string> keys;
  snapshot.database().for_each_term(
      field_term(key_prefix, id),
      [&](const std::string& key, Xapian::doccount) { keys.push_back(key); });
  return Xapian::Query(Xapian::Query::OP_OR, keys.begin(), keys.end());
}

Xapian::Query cluster_query(const Snapshot& snapshot, std::string_view id) {
  const Documents named = matching_documents(snapshot.database(), id_query(snapshot, id));
  std::set<Xapian::docid> members(named.begin(), named.end());
  if (!snapshot.knows_copies()) {
    for (const Xapian::docid document : named) members.merge(snapshot.with_copies(document));
  } else {
    // Who is named may lie in another part.
    const Bag clusters = snapshot.named(question("clusters", id), [&] {
      Bag own;
      for (const Xapian::docid document : named)
        if (std::string name = snapshot.cluster(document, {}); !name.empty())
          own.insert_or_assign(std::move(name), 1);
      return own;
    });
    for (const auto& [name, articles] : clusters) members.merge(snapshot.known_members(name));
  }
  return documents_query({members.begin(), members.end()});
}

}  // namespace timtin::lowering

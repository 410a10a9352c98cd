// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// `official:NAME` and `official:"NAME/POST"`, with what people have corrected.
#include <algorithm>

#include "extract/abbreviations.h"
#include "index/official_records.h"
#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/official_patterns.h"
#include "query/expand/phrase.h"
#include "query/match/match.h"
#include "text/ascii.h"

namespace timtin::lowering {
namespace {

/// What it costs to read who is named in an article, in units of WorkLimit.
constexpr std::uint64_t record_cost = 100;

bool has_term(const Collection& database, const std::string& term, Xapian::docid document) {
  const auto [part, there] = database.place_of(document);
  auto posting = database.parts()[part].postlist_begin(term);
  const Xapian::PostingIterator end;
  if (posting != end) posting.skip_to(there);
  return posting != end && *posting == there;
}

}  // namespace

/// `NAME` or `NAME/POST`: this person in this post, in one record of the article.
Xapian::Query Match::official(const query::FieldValue& value, bool positive) {
  const std::string_view text = value.text;
  const std::size_t stroke = value.prefix ? text.npos : text.find('/');
  const std::string_view name = ascii::trimmed(text.substr(0, stroke));
  const std::string_view post =
      stroke == text.npos ? std::string_view() : ascii::trimmed(text.substr(stroke + 1));
  if (name.empty() && !post.empty()) return position(post, value, positive);
  const query::FieldValue person{Field::official, std::string(name), value.marks, value.prefix};
  const UnitRule rule = vocabulary_.unit_rule(value.marks, name, positive);
  std::vector<Pattern> names = value_patterns(person, rule);
  add_corrected_names(names, rule, vocabulary_);
  highlight(names, positive, rule);
  if (!post.empty()) return official_in_post(names, rule, post, value, positive);
  const Xapian::Query found = phrases(row_of(Field::official).prefix, names, rule);
  return vocabulary_.corrections().hidden().empty() ? found : without_hidden(found, {names, {}});
}

Xapian::Query Match::official_in_post(const std::vector<Pattern>& names, const UnitRule& rule,
                                      std::string_view post, const query::FieldValue& value,
                                      bool positive) {
  const Xapian::Query candidates =
      phrases(row_of(Field::official).prefix, names, rule) & position(post, value, positive);
  const UnitRule post_rule = vocabulary_.unit_rule(value.marks, post, positive);
  const HolderPatterns typed{names, post_patterns(post, post_rule, vocabulary_)};
  HolderPatterns plain = typed;
  if (rule.plain_in_unaccented) {
    for (Pattern& pattern : plain.names) pattern = with_plain_forms(pattern);
    for (Pattern& pattern : plain.posts) pattern = with_plain_forms(pattern);
  }
  const Collection& database = vocabulary_.database();
  const std::string unaccented = field_term(flag_prefix, "unaccented");
  return filtered(database, candidates, [&](Xapian::docid document) {
    const bool is_plain = vocabulary_.has_unaccented() && has_term(database, unaccented, document);
    limit_.charge(record_cost);
    return holds_post(document, is_plain ? plain : typed);
  });
}

/// Without articles in which only what is hidden has such a name.
Xapian::Query Match::without_hidden(const Xapian::Query& found, const HolderPatterns& wanted) {
  Queries hidden;
  for (const auto& [key, posts] : vocabulary_.corrections().hidden())
    hidden.push_back(phrase_query(vocabulary_.snapshot(), row_of(Field::official).prefix,
                                  vocabulary_.pattern(key, {})));
  const Xapian::Query suspicious = any_of(hidden);
  return Xapian::Query(Xapian::Query::OP_AND_NOT, found, suspicious) |
         filtered(vocabulary_.database(), found & suspicious, [&](Xapian::docid document) {
           limit_.charge(record_cost);
           return holds_post(document, wanted);
         });
}

bool Match::holds_post(Xapian::docid document, const HolderPatterns& wanted) {
  const std::string value = vocabulary_.database().get_document(document).get_value(
      static_cast<Xapian::valueno>(Slot::officials));
  for (const OfficialRecord& official : decode_officials(value)) {
    const Forms name = forms_of(official.name, vocabulary_.analyzer());
    const bool is_person =
        std::any_of(wanted.names.begin(), wanted.names.end(),
                    [&](const Pattern& typed) { return stands_in(name, typed); });
    if (!is_person) continue;
    const bool any_post = wanted.posts.empty();
    if (official.positions.empty() && any_post && !is_hidden(name, {}, vocabulary_)) return true;
    for (const std::string_view position : official.positions) {
      const auto readings =
          position_readings(position, vocabulary_.lexicons(), vocabulary_.analyzer());
      const bool is_post = std::any_of(
          readings.begin(), readings.end(), [&](const std::vector<std::string>& reading) {
            return any_post ||
                   std::any_of(wanted.posts.begin(), wanted.posts.end(),
                               [&](const Pattern& post) { return stands_at(reading, 0, post); });
          });
      if (is_post && !is_hidden(name, readings.front(), vocabulary_)) return true;
    }
  }
  return false;
}

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/suggestions.h"

#include <algorithm>

#include "index/terms.h"
#include "query/parse/code_points.h"
#include "query/suggest/missing_marks.h"
#include "query/suggest/missing_spaces.h"
#include "query/suggest/nearest_value.h"
#include "query/suggest/query_parts.h"
#include "query/suggest/typos.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

using query::Node;

constexpr std::size_t max_suggestions = 3;
constexpr std::size_t max_parts = 8;  ///< tried to be left out
/// Few articles may be those of a mistyped word, if a reading of it finds so many times more.
constexpr std::uint64_t many_more = 20;
constexpr const char* more_marks = tr_noop("with the marks that are missing");
constexpr const char* as_a_date = tr_noop("with the number as a date");

/// The parts that must all hold.
std::vector<Node> conjuncts(const Node& tree) {
  const auto* both = std::get_if<query::And>(&tree.value);
  return both != nullptr ? both->children : std::vector<Node>{tree};
}

Node conjunction(std::vector<Node> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  const std::size_t begin = parts.front().begin, end = parts.back().end;
  return {query::And{std::move(parts)}, begin, end};
}

/// A word that an edit has made several is several, as it would be read.
Node with_words_apart(const Node& tree) {
  std::vector<Node> parts;
  for (const Node& part : conjuncts(tree)) {
    const auto* word = std::get_if<query::Word>(&part.value);
    if (word == nullptr) {
      parts.push_back(part);
      continue;
    }
    for (const std::string_view text : query::words_of(word->text))
      parts.push_back({query::Word{std::string(text), word->marks}, part.begin, part.end});
  }
  return conjunction(std::move(parts));
}

/// What further suggestions begin with.
ParsedQuery with_decoded_keys(const AnsweredQuery& answered, Vocabulary& vocabulary) {
  std::vector<Edit> edits;
  for (const QueryWord& word : query_words(answered.query, vocabulary)) {
    const std::string keys = answered.query.text.substr(word.begin, word.end - word.begin);
    for (const Reading& reading : answered.replaced)
      if (reading.kind != Reading::Kind::half_typed && reading.typed == keys)
        edits.push_back({word.begin, word.end, reading.spellings.front()});
  }
  return edited(answered.query, edits);
}

/// Kinds of hints, the better ones first.
enum class Kind : std::uint8_t {
  corrected,   ///< all that was typed, written otherwise
  as_date,     ///< a number read as a date
  freed,       ///< without a condition
  unmarked,    ///< --marks=ignore
  shortened,   ///< without words
  any_of_them  ///< --match=any
};

class Suggester {
 public:
  Suggester(ParsedQuery query, const SearchOptions& options, Vocabulary& vocabulary,
            const CountArticles& count)
      : query_(std::move(query)),
        options_(options),
        vocabulary_(vocabulary),
        count_(count),
        words_(query_words(query_, vocabulary)) {}

  void add_all() {
    add_nearest_values();
    // Words that are found without a condition are right.
    if (!add_without_conditions()) add_corrections();
    if (options_.marks != Marks::ignore) {
      SearchOptions without_marks = options_;
      without_marks.marks = Marks::ignore;
      add(Kind::unmarked, tr_noop("without regard to marks"), "--marks=ignore", without_marks);
    }
    if (!has_other_query()) add_without_words();
    if (options_.match == MatchMode::any) return;
    SearchOptions any = options_;
    any.match = MatchMode::any;
    add(Kind::any_of_them, tr_noop("with any of the words"), "--match=any", any);
  }

  /// Typed pairs that stand nowhere side by side, while a reading with more marks does.
  void add_more_marks() {
    const std::vector<Edit> marks = missing_marks(words_, vocabulary_);
    if (!marks.empty()) add_edited(more_marks, marks);
  }

  void add_typos(std::uint64_t found = 0) {
    for (const std::vector<Edit>& edits : typo_corrections(words_, vocabulary_, found))
      add_edited(tr_noop("if a word is mistyped"), edits, many_more * found);
  }

  /// Another text, not only another option.
  bool has_other_query() const {
    return std::any_of(found_.begin(), found_.end(),
                       [](const Found& found) { return found.suggestion.option.empty(); });
  }

  /// The first of each kind, then the second.
  std::vector<Suggestion> take();

 private:
  struct Found {
    Kind kind;
    Suggestion suggestion;
    std::size_t place = 0;  ///< among those of its kind
  };

  /// True if it finds more than `more_than`.
  bool add(Kind kind, Suggestion suggestion, std::uint64_t more_than = 0) {
    if (suggestion.count <= more_than) return false;
    found_.push_back({kind, std::move(suggestion)});
    return true;
  }

  void add(Kind kind, const char* reason, const char* option, const SearchOptions& options) {
    add(kind, {reason, option, query_.text, count_(query_.tree, options)});
  }

  bool add_edited(const char* reason, const std::vector<Edit>& edits, std::uint64_t more_than = 0) {
    const ParsedQuery other = edited(query_, edits);
    return add(Kind::corrected,
               {reason, "", other.text, count_(with_words_apart(other.tree), options_)}, more_than);
  }

  void add_corrections();
  bool add_without_conditions();
  bool belong_together(std::string_view first, std::string_view second) const;
  void add_as_date(const std::vector<Node>& children, const QueryParts& parts);
  void add_without_words();
  void add_nearest_values();
  bool add_without(Kind kind, const char* reason, const std::vector<Node>& children,
                   const std::vector<std::size_t>& left_out);
  Xapian::doccount frequency(const Node& part) const;

  ParsedQuery query_;
  const SearchOptions& options_;
  Vocabulary& vocabulary_;
  const CountArticles& count_;
  std::vector<QueryWord> words_;
  std::vector<Found> found_;
};

std::vector<Suggestion> Suggester::take() {
  std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
    return a.kind != b.kind ? a.kind < b.kind : a.suggestion.count > b.suggestion.count;
  });
  for (std::size_t i = 1; i < found_.size(); ++i)
    if (found_[i].kind == found_[i - 1].kind) found_[i].place = found_[i - 1].place + 1;
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Found& a, const Found& b) { return a.place < b.place; });
  std::vector<Suggestion> best;
  for (Found& found : found_) {
    // What finds as many as a better one finds the same; a date is said in either way.
    const bool known = std::any_of(best.begin(), best.end(), [&](const Suggestion& better) {
      return better.count == found.suggestion.count &&
             (found.kind != Kind::freed || better.reason != as_a_date);
    });
    if (!known && best.size() < max_suggestions) best.push_back(std::move(found.suggestion));
  }
  return best;
}

void Suggester::add_corrections() {
  const std::vector<Edit> spaces = missing_spaces(words_, vocabulary_);
  if (!spaces.empty()) add_edited(tr_noop("with the spaces that are missing"), spaces);
  const std::vector<Edit> marks = missing_marks(words_, vocabulary_);
  if (!marks.empty() && add_edited(more_marks, marks)) return;
  add_typos();
  if (marks.empty() || has_other_query()) return;
  // Half typed and mistyped.
  Suggester marked(edited(query_, marks), options_, vocabulary_, count_);
  marked.add_typos();
  found_.insert(found_.end(), marked.found_.begin(), marked.found_.end());
}

/// Where articles have the first word they often have the second one behind it.
bool Suggester::belong_together(std::string_view first, std::string_view second) const {
  constexpr Xapian::doccount share = 10;
  const std::string before = folded_form(first), behind = folded_form(second);
  Xapian::doccount articles = 0;
  for (const std::string& form : vocabulary_.snapshot().spellings(before))
    articles += vocabulary_.frequency(form);
  const Xapian::doccount pairs = vocabulary_.snapshot().pair_articles(before, behind);
  return pairs > 0 && pairs * share >= articles;
}

/// Without dates, numbers that may be dates, negations. True if that finds something.
bool Suggester::add_without_conditions() {
  if (options_.match == MatchMode::any) return false;
  const std::vector<Node> children = conjuncts(query_.tree);
  // The parts of a saved query stand where its name does.
  for (std::size_t i = 1; i < children.size(); ++i)
    if (children[i].begin < children[i - 1].end) return false;
  const QueryParts parts = parts_of(children, [&](std::string_view first, std::string_view second) {
    return belong_together(first, second);
  });
  bool found = add_without(Kind::freed, tr_noop("without the date"), children, parts.dates);
  add_as_date(children, parts);
  found |= add_without(Kind::freed, tr_noop("without the number that may be a date"), children,
                       parts.times);
  found |= add_without(Kind::freed, tr_noop("without what is left out"), children, parts.negations);
  if (found || parts.constraints().size() == parts.dates.size() ||
      parts.constraints().size() == parts.times.size())
    return found;
  return add_without(Kind::freed, tr_noop("without any condition"), children, parts.constraints());
}

void Suggester::add_as_date(const std::vector<Node>& children, const QueryParts& parts) {
  if (parts.date.empty() || !parts.dates.empty() || parts.times.size() == children.size()) return;
  std::vector<Node> rest;
  std::string text;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (std::find(parts.times.begin(), parts.times.end(), i) != parts.times.end()) continue;
    text += query_.text.substr(children[i].begin, children[i].end - children[i].begin) + ' ';
    rest.push_back(children[i]);
  }
  rest.push_back({query::Dates{parse_date_range(parts.date, {})}, 0, 0});
  add(Kind::as_date,
      {as_a_date, "", text + "date:" + parts.date, count_(conjunction(std::move(rest)), options_)});
}

/// The nearest source, author, section or official for a value that finds nothing.
void Suggester::add_nearest_values() {
  std::vector<Node> children = conjuncts(query_.tree);
  for (Node& child : children) {
    auto* value = std::get_if<query::FieldValue>(&child.value);
    if (value == nullptr || value->prefix || row_of(value->field).kind != FieldKind::zone ||
        value->field == Field::title || value->field == Field::position ||
        count_(child, options_) > 0)
      continue;
    const auto nearest = nearest_value(*value, vocabulary_);
    if (!nearest || nearest->find('"') != nearest->npos) continue;
    ParsedQuery other =
        edited(query_, {{child.begin, child.end,
                         std::string(row_of(value->field).name) + ":\"" + *nearest + '"'}});
    value->text = *nearest;
    add(Kind::corrected, {tr_noop("with the nearest name that there is"), "", other.text,
                          count_(conjunction(children), options_)});
    return;
  }
}

/// Of the rarest word.
Xapian::doccount Suggester::frequency(const Node& part) const {
  Xapian::doccount rarest = vocabulary_.snapshot().articles();
  for (const QueryWord& word : words_) {
    if (word.begin < part.begin || word.end > part.end) continue;
    Xapian::doccount articles = 0;
    for (const std::string& form : vocabulary_.alternatives(word.form.matching, word.rule))
      articles += vocabulary_.frequency(form);
    rarest = std::min(rarest, articles);
  }
  return rarest;
}

bool Suggester::add_without(Kind kind, const char* reason, const std::vector<Node>& children,
                            const std::vector<std::size_t>& left_out) {
  if (left_out.empty()) return false;
  std::vector<Node> rest;
  std::string text;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (std::find(left_out.begin(), left_out.end(), i) != left_out.end()) continue;
    const Node& child = children[i];
    text += (text.empty() ? "" : " ") + query_.text.substr(child.begin, child.end - child.begin);
    rest.push_back(child);
  }
  const auto is_negation = [](const Node& node) {
    return std::holds_alternative<query::Not>(node.value);
  };
  if (std::all_of(rest.begin(), rest.end(), is_negation)) return false;
  return add(kind, {reason, "", text, count_(conjunction(std::move(rest)), options_)});
}

/// Words that would find nothing alone, then what leaves the rarer words: whoever typed them meant
/// them.
void Suggester::add_without_words() {
  const auto* both = std::get_if<query::And>(&query_.tree.value);
  if (both == nullptr || options_.match == MatchMode::any) return;
  const std::vector<Node>& children = both->children;
  std::vector<std::pair<Xapian::doccount, std::size_t>> parts;
  std::vector<std::size_t> nowhere;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (i > 0 && children[i].begin < children[i - 1].end) return;
    if (text_of(children[i]) == nullptr) continue;
    parts.emplace_back(frequency(children[i]), i);
    if (parts.back().first == 0) nowhere.push_back(i);
  }
  // A query of which little is left is another one.
  if (2 * nowhere.size() > parts.size()) return;
  if (!nowhere.empty()) {
    add_without(Kind::shortened, tr_noop("without the words that no article has"), children,
                nowhere);
    return;
  }
  if (parts.size() > max_parts) return;
  std::sort(parts.rbegin(), parts.rend());
  std::size_t added = 0;
  for (const auto& [articles, part] : parts)
    if (added < 2 &&
        add_without(Kind::shortened, tr_noop("without one of the words"), children, {part}))
      ++added;
}

}  // namespace

std::vector<Suggestion> suggestions(const AnsweredQuery& answered, const Snapshot& snapshot,
                                    const Lexicons& lexicons, Analyzer& analyzer,
                                    const CountArticles& count) {
  // There the best articles come first, however the words are read.
  if (answered.found > 0 && answered.options.match == MatchMode::any) return {};
  Vocabulary as_typed(snapshot, lexicons, analyzer, answered.options, answered.query.tree);
  const ParsedQuery decoded = with_decoded_keys(answered, as_typed);
  Vocabulary vocabulary(snapshot, lexicons, analyzer, answered.options, decoded.tree);
  Suggester suggester(decoded, answered.options, vocabulary, count);
  if (answered.found > 0) {
    suggester.add_more_marks();
    if (answered.found <= few_articles) suggester.add_typos(answered.found);
    return suggester.take();
  }
  suggester.add_all();
  if (suggester.has_other_query() || decoded.text == answered.query.text) return suggester.take();
  // What could be keys of Telex may have been a typing error: `torng` for `trong`.
  Suggester undecoded(answered.query, answered.options, as_typed, count);
  undecoded.add_typos();
  const std::vector<Suggestion> typos = undecoded.take();
  return typos.empty() ? suggester.take() : typos;
}

}  // namespace timtin::lowering

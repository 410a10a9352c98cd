// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/suggestions.h"

#include <algorithm>

#include "index/terms.h"
#include "query/suggest/missing_marks.h"
#include "query/suggest/typos.h"
#include "text/message.h"

namespace timtin::lowering {
namespace {

using query::Node;

constexpr std::size_t max_suggestions = 4;
constexpr std::size_t max_parts = 8;  ///< tried to be left out
constexpr const char* more_marks = tr_noop("with the marks that are missing");

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
    const std::vector<Edit> marks = missing_marks(words_, vocabulary_);
    if (!marks.empty()) {
      add_edited(more_marks, marks);
      query_ = edited(query_, marks);
      words_ = query_words(query_, vocabulary_);
    }
    add_typos();
    if (options_.marks != Marks::ignore) {
      SearchOptions without_marks = options_;
      without_marks.marks = Marks::ignore;
      add(tr_noop("without regard to marks"), "--marks=ignore", without_marks);
    }
    if (found_.empty()) add_without_parts();
    if (options_.match == MatchMode::any) return;
    SearchOptions any = options_;
    any.match = MatchMode::any;
    add(tr_noop("with any of the words"), "--match=any", any);
  }

  /// Typed pairs that stand nowhere side by side, while a reading with more marks does.
  void add_more_marks() {
    const std::vector<Edit> marks = missing_marks(words_, vocabulary_);
    if (!marks.empty()) add_edited(more_marks, marks);
  }

  void add_typos() {
    for (const std::vector<Edit>& edits : typo_corrections(words_, vocabulary_))
      add_edited(tr_noop("if a word is mistyped"), edits);
  }

  /// Another text, not only another option.
  bool has_other_query() const {
    return std::any_of(found_.begin(), found_.end(),
                       [](const Suggestion& found) { return found.option.empty(); });
  }

  std::vector<Suggestion> take() { return std::move(found_); }

 private:
  bool is_full() const { return found_.size() >= max_suggestions; }

  /// Nothing that finds as many as one that is better: it finds the same.
  void add(Suggestion suggestion) {
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Suggestion& better) {
      return better.count == suggestion.count;
    });
    if (suggestion.count > 0 && !known && !is_full()) found_.push_back(std::move(suggestion));
  }

  void add(const char* reason, const char* option, const SearchOptions& options) {
    if (!is_full()) add({reason, option, query_.text, count_(query_.tree, options)});
  }

  void add_edited(const char* reason, const std::vector<Edit>& edits) {
    if (is_full()) return;
    const ParsedQuery other = edited(query_, edits);
    add({reason, "", other.text, count_(other.tree, options_)});
  }

  void add_without_parts();
  void add_without(const char* reason, const std::vector<Node>& children,
                   const std::vector<std::size_t>& left_out);
  Xapian::doccount frequency(const Node& part) const;

  ParsedQuery query_;
  const SearchOptions& options_;
  Vocabulary& vocabulary_;
  const CountArticles& count_;
  std::vector<QueryWord> words_;
  std::vector<Suggestion> found_;
};

/// Of the rarest word.
Xapian::doccount Suggester::frequency(const Node& part) const {
  Xapian::doccount rarest = vocabulary_.database().get_doccount();
  for (const QueryWord& word : words_) {
    if (word.begin < part.begin || word.end > part.end) continue;
    Xapian::doccount articles = 0;
    for (const std::string& form : vocabulary_.alternatives(word.form.matching, word.rule))
      articles += vocabulary_.frequency(form);
    rarest = std::min(rarest, articles);
  }
  return rarest;
}

void Suggester::add_without(const char* reason, const std::vector<Node>& children,
                            const std::vector<std::size_t>& left_out) {
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
  if (std::all_of(rest.begin(), rest.end(), is_negation)) return;
  const std::size_t begin = rest.front().begin, end = rest.back().end;
  const Node tree = rest.size() == 1 ? rest.front() : Node{query::And{rest}, begin, end};
  add({reason, "", text, count_(tree, options_)});
}

/// Dates first, then words that would find nothing alone, then what leaves the rarer words: whoever
/// typed them meant them.
void Suggester::add_without_parts() {
  const auto* both = std::get_if<query::And>(&query_.tree.value);
  if (both == nullptr || options_.match == MatchMode::any) return;
  const std::vector<Node>& children = both->children;
  std::vector<std::pair<Xapian::doccount, std::size_t>> parts;
  std::vector<std::size_t> dates, nowhere;
  for (std::size_t i = 0; i < children.size(); ++i) {
    // The parts of a saved query stand where its name does.
    if (i > 0 && children[i].begin < children[i - 1].end) return;
    if (std::holds_alternative<query::Dates>(children[i].value)) dates.push_back(i);
    if (text_of(children[i]) == nullptr) continue;
    parts.emplace_back(frequency(children[i]), i);
    if (parts.back().first == 0) nowhere.push_back(i);
  }
  if (!dates.empty()) add_without(tr_noop("without the date"), children, dates);
  // A query of which little is left is another one.
  if (2 * nowhere.size() > parts.size()) return;
  if (!nowhere.empty())
    return add_without(tr_noop("without the words that no article has"), children, nowhere);
  if (!found_.empty() || parts.size() > max_parts) return;
  std::sort(parts.rbegin(), parts.rend());
  for (const auto& [articles, part] : parts)
    if (found_.size() < 2) add_without(tr_noop("without one of the words"), children, {part});
}

}  // namespace

std::vector<Suggestion> suggestions(const AnsweredQuery& answered, const Snapshot& snapshot,
                                    const Lexicons& lexicons, Analyzer& analyzer,
                                    const CountArticles& count) {
  // There the best articles come first, however the words are read.
  if (!answered.nothing_found && answered.options.match == MatchMode::any) return {};
  Vocabulary as_typed(snapshot, lexicons, analyzer, answered.options, answered.query.tree);
  const ParsedQuery decoded = with_decoded_keys(answered, as_typed);
  Vocabulary vocabulary(snapshot, lexicons, analyzer, answered.options, decoded.tree);
  Suggester suggester(decoded, answered.options, vocabulary, count);
  if (!answered.nothing_found) {
    suggester.add_more_marks();
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

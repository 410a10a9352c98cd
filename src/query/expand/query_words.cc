// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/query_words.h"

#include "query/expand/leaf_text.h"

namespace timtin::lowering {
namespace {

using query::Node;

class WordCollector {
 public:
  WordCollector(std::string_view query, Vocabulary& vocabulary)
      : query_(query), vocabulary_(vocabulary) {}

  /// The depth of a tree is capped by the parser.
  void visit(const Node& node) {
    if (std::holds_alternative<query::Not>(node.value)) return;
    const std::vector<Node>* const children = children_of(node);
    if (children == nullptr) return add(node);
    const bool in_order = std::holds_alternative<query::And>(node.value);
    for (const Node& child : *children) {
      if (!in_order || !is_word(child)) ++run_;
      visit(child);
      if (!in_order || !is_word(child)) ++run_;
    }
  }

  std::vector<QueryWord> take() { return std::move(words_); }

 private:
  static bool is_word(const Node& node) { return std::holds_alternative<query::Word>(node.value); }

  void add(const Node& leaf) {
    const auto place = place_of(leaf, query_);
    if (!place || marks_of(leaf) == Marks::exact) return;
    const std::string& text = *text_of(leaf);
    const bool bare = is_word(leaf);
    const bool loose = std::holds_alternative<query::Near>(leaf.value);
    const UnitRule rule = bare ? vocabulary_.bare_rule(marks_of(leaf), true)
                               : vocabulary_.unit_rule(marks_of(leaf), text, true);
    Analyzer& analyzer = vocabulary_.analyzer();
    for (const Token& token : analyzer.analyze(text)) {
      words_.push_back({*place + token.begin, *place + token.end, analyzer.form(token.form), rule,
                        zone_of(leaf), bare, run_});
      if (loose) ++run_;
    }
  }

  std::string_view query_;
  Vocabulary& vocabulary_;
  std::vector<QueryWord> words_;
  unsigned run_ = 0;
};

}  // namespace

std::vector<QueryWord> query_words(const ParsedQuery& query, Vocabulary& vocabulary) {
  WordCollector collector(query.text, vocabulary);
  collector.visit(query.tree);
  return collector.take();
}

bool is_pair(const std::vector<QueryWord>& words, std::size_t at) {
  return at + 1 < words.size() && words[at].run == words[at + 1].run;
}

}  // namespace timtin::lowering

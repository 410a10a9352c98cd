// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/ambiguous_words.h"

#include <algorithm>

#include "query/expand/leaf_text.h"

namespace timtin::lowering {
namespace {

class AmbiguousWords {
 public:
  explicit AmbiguousWords(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  /// The depth of a tree is capped by the parser.
  void visit(const query::Node& node) {
    if (std::holds_alternative<query::Not>(node.value)) return;
    if (const auto* const children = children_of(node)) {
      for (const query::Node& child : *children) visit(child);
    } else if (const std::string* const text = text_of(node)) {
      if (marks_of(node) != Marks::exact) add(*text);
    }
  }

  std::vector<Reading> take() { return std::move(readings_); }

 private:
  void add(const std::string& text) {
    Analyzer& analyzer = vocabulary_.analyzer();
    for (const Token& token : analyzer.analyze(text)) {
      auto meanings = vocabulary_.abbreviations().meanings(analyzer.form(token.form).matching);
      if (meanings.empty()) continue;
      const std::string typed = text.substr(token.begin, token.end - token.begin);
      const bool known = std::any_of(readings_.begin(), readings_.end(),
                                     [&](const Reading& other) { return other.typed == typed; });
      if (!known) readings_.push_back({typed, std::move(meanings), Reading::Kind::ambiguous});
    }
  }

  Vocabulary& vocabulary_;
  std::vector<Reading> readings_;
};

}  // namespace

std::vector<Reading> ambiguous_words(const query::Node& tree, Vocabulary& vocabulary) {
  AmbiguousWords words(vocabulary);
  words.visit(tree);
  return words.take();
}

}  // namespace timtin::lowering

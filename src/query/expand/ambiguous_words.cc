// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/ambiguous_words.h"

#include <algorithm>

#include "extract/abbreviations.h"
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
      if (marks_of(node) != Marks::exact) add(*text, has_open_marks(node, *text));
    }
  }

  std::vector<Reading> take() { return std::move(readings_); }

 private:
  bool has_open_marks(const query::Node& leaf, const std::string& text) const {
    const bool bare = std::holds_alternative<query::Word>(leaf.value);
    const UnitRule rule = bare ? vocabulary_.bare_rule(marks_of(leaf), true)
                               : vocabulary_.unit_rule(marks_of(leaf), text, true);
    return rule.marks == Marks::ignore;
  }

  void add(const std::string& text, bool open_marks) {
    Analyzer& analyzer = vocabulary_.analyzer();
    for (const Token& token : analyzer.analyze(text)) {
      const std::string& form = analyzer.form(token.form).matching;
      const std::string typed = text.substr(token.begin, token.end - token.begin);
      auto meanings = vocabulary_.abbreviations().meanings(form);
      if (!meanings.empty()) say({typed, std::move(meanings), Reading::Kind::ambiguous});
      if (!open_marks) continue;
      auto long_forms = all_long_forms(form);
      if (long_forms.size() > 1) say({typed, std::move(long_forms), Reading::Kind::spellings});
    }
  }

  /// What a short form without marks is read as: `bvdk` as `bệnh viện đa khoa`, and more.
  std::vector<std::string> all_long_forms(const std::string& form) {
    std::vector<std::string> found;
    for (const Lexicons::Expansion& other :
         vocabulary_.abbreviations().expansions({form}, 0, true)) {
      std::string letters;
      for (const std::string& syllable : other.forms) letters += syllable;
      // Not what is only taken apart.
      if (other.forms.size() > 1 && letters != form) found.push_back(join_forms(other.forms));
    }
    return found;
  }

  void say(Reading reading) {
    const bool known = std::any_of(readings_.begin(), readings_.end(), [&](const Reading& other) {
      return other.typed == reading.typed && other.kind == reading.kind;
    });
    if (!known) readings_.push_back(std::move(reading));
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

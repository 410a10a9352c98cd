// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/answer/interpretation.h"

#include <algorithm>

#include "query/expand/ambiguous_words.h"
#include "query/expand/asked.h"
#include "query/expand/document_list.h"
#include "query/expand/half_typed.h"
#include "query/expand/keystrokes.h"
#include "query/expand/leaf_text.h"
#include "query/match/lowered.h"

namespace timtin::lowering {
namespace {

using query::Node;

constexpr std::size_t spellings_said = 5;

bool is_negation(const Node& node) { return std::holds_alternative<query::Not>(node.value); }

void decode_leaves(Node& node, Keystrokes& keystrokes) {
  if (is_negation(node)) return;
  if (std::vector<Node>* const children = children_of(node)) {
    for (Node& child : *children) decode_leaves(child, keystrokes);
  } else if (std::string* const text = text_of(node); text && marks_of(node) != Marks::exact) {
    *text = keystrokes.decoded(*text, zone_of(node));
  }
}

Node with_decoded_keys(Node tree, Keystrokes keystrokes, std::vector<Reading>& replaced) {
  decode_leaves(tree, keystrokes);
  replaced = keystrokes.readings();
  return tree;
}

/// A phrase or a value with marks; `~N` has no marks to be set.
Marks* half_typed_marks(Node& leaf) {
  Marks* marks = nullptr;
  if (auto* phrase = std::get_if<query::Phrase>(&leaf.value)) marks = &phrase->marks;
  if (auto* value = std::get_if<query::FieldValue>(&leaf.value)) marks = &value->marks;
  const std::string* const text = text_of(leaf);
  const bool can_be = marks != nullptr && *marks == Marks::smart && text && has_marks(*text);
  return can_be ? marks : nullptr;
}

}  // namespace

Interpretation::Interpretation(const Node& tree, const Snapshot& snapshot, const Lexicons& lexicons,
                               Analyzer& analyzer, const SearchOptions& options)
    : options_(options),
      tree_(options.marks == Marks::exact
                ? tree
                : with_decoded_keys(tree, {snapshot, lexicons, analyzer}, replaced_)),
      vocabulary_(snapshot, lexicons, analyzer, options, tree_),
      limit_(snapshot.articles()) {
  complete(tree_, false);
}

std::vector<Reading> Interpretation::readings() {
  std::vector<Reading> readings = replaced_;
  if (!options_.abbreviations) return readings;
  for (Reading& reading : ambiguous_words(tree_, vocabulary_))
    readings.push_back(std::move(reading));
  return readings;
}

bool Interpretation::complete_marks() {
  const std::size_t before = replaced_.size();
  complete(tree_, true);
  return replaced_.size() > before;
}

/// The depth of a tree is capped by the parser.
void Interpretation::complete(Node& node, bool required_too) {
  if (options_.marks != Marks::smart || is_negation(node)) return;
  std::vector<Node>* const children = children_of(node);
  if (children == nullptr) {
    if (required_too) complete_leaf(node);
    return;
  }
  const bool any = &node == &tree_ && options_.match == MatchMode::any;
  const bool optional = any || std::holds_alternative<query::Or>(node.value);
  for (Node& child : *children) complete(child, required_too || optional);
}

void Interpretation::complete_leaf(Node& leaf) {
  Marks* const marks = half_typed_marks(leaf);
  if (marks == nullptr || finds_anything(leaf)) return;
  *marks = Marks::partial;
  if (!finds_anything(leaf)) {
    *marks = Marks::smart;
    return;
  }
  const std::string& typed = *text_of(leaf);
  const Pattern pattern = vocabulary_.pattern(typed, {Marks::partial, false, false});
  replaced_.push_back(
      {typed, phrases_found(vocabulary_.snapshot(), zone_of(leaf), pattern, spellings_said),
       Reading::Kind::half_typed});
}

bool Interpretation::finds_anything(const Node& leaf) {
  try {
    const Xapian::Query match = lower_match(leaf, vocabulary_, options_, limit_);
    return vocabulary_.snapshot().found(asked_of("finds anything", leaf, options_), [&] {
      return matches_anything(vocabulary_.database(), match);
    });
  } catch (const Error&) {
    // Without a word or with too many spellings: nothing to complete.
    return marks_of(leaf) == Marks::smart;
  }
}

}  // namespace timtin::lowering

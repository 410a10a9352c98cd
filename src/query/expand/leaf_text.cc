// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/expand/leaf_text.h"

namespace timtin::lowering {
namespace {

using query::Node;

bool holds_words(const query::FieldValue& value) {
  const FieldKind kind = row_of(value.field).kind;
  return !value.prefix && (kind == FieldKind::zone || kind == FieldKind::part);
}

/// Where a place of the query is once it is edited.
std::size_t moved(std::size_t place, const std::vector<Edit>& edits) {
  std::size_t result = place;
  for (const Edit& edit : edits)
    if (edit.end <= place) result = result + edit.replacement.size() - (edit.end - edit.begin);
  return result;
}

void edit_nodes(Node& node, std::string_view query, const std::vector<Edit>& edits) {
  if (std::vector<Node>* const children = children_of(node)) {
    for (Node& child : *children) edit_nodes(child, query, edits);
  } else if (const auto place = place_of(node, query)) {
    std::string& text = *text_of(node);
    std::vector<Edit> inside;
    for (const Edit& edit : edits)
      if (edit.begin >= *place && edit.end <= *place + text.size())
        inside.push_back({edit.begin - *place, edit.end - *place, edit.replacement});
    text = edited(text, inside);
  }
  node.begin = moved(node.begin, edits);
  node.end = moved(node.end, edits);
}

}  // namespace

std::string* text_of(Node& leaf) {
  if (auto* word = std::get_if<query::Word>(&leaf.value)) return &word->text;
  if (auto* phrase = std::get_if<query::Phrase>(&leaf.value)) return &phrase->text;
  if (auto* near = std::get_if<query::Near>(&leaf.value)) return &near->text;
  auto* value = std::get_if<query::FieldValue>(&leaf.value);
  return value != nullptr && holds_words(*value) ? &value->text : nullptr;
}

const std::string* text_of(const Node& leaf) { return text_of(const_cast<Node&>(leaf)); }

Marks marks_of(const Node& leaf) {
  if (const auto* word = std::get_if<query::Word>(&leaf.value)) return word->marks;
  if (const auto* phrase = std::get_if<query::Phrase>(&leaf.value)) return phrase->marks;
  if (const auto* value = std::get_if<query::FieldValue>(&leaf.value)) return value->marks;
  return Marks::smart;
}

std::vector<Node>* children_of(Node& node) {
  if (auto* both = std::get_if<query::And>(&node.value)) return &both->children;
  if (auto* either = std::get_if<query::Or>(&node.value)) return &either->children;
  if (auto* negation = std::get_if<query::Not>(&node.value)) return &negation->child;
  return nullptr;
}

const std::vector<Node>* children_of(const Node& node) {
  return children_of(const_cast<Node&>(node));
}

std::string_view zone_of(const Node& leaf) {
  const auto* value = std::get_if<query::FieldValue>(&leaf.value);
  return value == nullptr ? std::string_view() : row_of(value->field).prefix;
}

std::optional<std::size_t> place_of(const Node& leaf, std::string_view query) {
  const std::string* const text = text_of(leaf);
  if (text == nullptr || leaf.end > query.size()) return std::nullopt;
  std::string_view typed = query.substr(leaf.begin, leaf.end - leaf.begin);
  if (std::holds_alternative<query::Near>(leaf.value)) typed = typed.substr(0, typed.rfind('~'));
  // The value stands last: `title:title`.
  const std::size_t at = typed.rfind(*text);
  if (at == std::string_view::npos) return std::nullopt;
  return leaf.begin + at;
}

std::string edited(std::string_view text, const std::vector<Edit>& edits) {
  std::string result;
  std::size_t at = 0;
  for (const Edit& edit : edits) {
    result += text.substr(at, edit.begin - at);
    result += edit.replacement;
    at = edit.end;
  }
  return result += text.substr(at);
}

ParsedQuery edited(ParsedQuery query, const std::vector<Edit>& edits) {
  edit_nodes(query.tree, query.text, edits);
  query.text = edited(query.text, edits);
  return query;
}

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/model/json_blocks.h"

#include <string_view>
#include <utility>

namespace timtin {
namespace {

using nlohmann::json;

const std::string* text_member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? &found->get_ref<const std::string&>()
                                                     : nullptr;
}

std::string_view type_of(const json& object) {
  for (const char* name : {"type", "_type"})
    if (const std::string* type = text_member(object, name)) return *type;
  return {};
}

/// A piece of a paragraph, or a link around pieces.
bool is_inline(const json& node) {
  if (!node.is_object()) return false;
  const std::string_view type = type_of(node);
  if (type == "link" || type == "a") return true;
  return node.contains("text") && (type.empty() || type == "text" || type == "span");
}

class BlockReader {
 public:
  std::vector<std::string> read(const json& value) {
    visit(value);
    return std::move(paragraphs_);
  }

 private:
  void visit(const json& value) {
    if (value.is_array())
      for (const json& element : value) visit(element);
    if (value.is_object()) visit_object(value);
  }

  void visit_object(const json& object) {
    if (const std::string* text = text_member(object, "text")) return add(*text);
    if (const auto ops = object.find("ops"); ops != object.end() && ops->is_array())
      return read_ops(*ops);
    for (const char* name : {"data", "root", "document", "blocks", "nodes", "items"})
      if (const auto found = object.find(name); found != object.end()) visit_items(*found);
    for (const char* name : {"children", "content"}) {
      const auto found = object.find(name);
      if (found == object.end()) continue;
      if (found->is_string())
        add(found->get_ref<const std::string&>());
      else
        visit_children(*found);
    }
  }

  /// The items of a list may be mere strings.
  void visit_items(const json& value) {
    if (!value.is_array()) return visit(value);
    for (const json& element : value)
      if (element.is_string())
        add(element.get_ref<const std::string&>());
      else
        visit(element);
  }

  /// Pieces beside each other are a paragraph.
  void visit_children(const json& children) {
    std::string line;
    for (const json& child : children) {
      if (is_inline(child)) {
        append_inline(child, line);
        continue;
      }
      add(line);
      line.clear();
      visit(child);
    }
    add(line);
  }

  static void append_inline(const json& node, std::string& line) {
    if (const std::string* text = text_member(node, "text")) line += *text;
    for (const char* name : {"children", "content"})
      if (const auto found = node.find(name); found != node.end() && found->is_array())
        for (const json& child : *found)
          if (child.is_object()) append_inline(child, line);
  }

  void read_ops(const json& ops) {
    std::string text;
    for (const json& op : ops)
      if (op.is_object())
        if (const std::string* insert = text_member(op, "insert")) text += *insert;
    add(text);
  }

  void add(const std::string& text) {
    if (!text.empty()) paragraphs_.push_back(text);
  }

  std::vector<std::string> paragraphs_;
};

}  // namespace

std::vector<std::string> block_texts(const json& value) { return BlockReader().read(value); }

}  // namespace timtin

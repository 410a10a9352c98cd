// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <utility>

#include "article/document/office_parts.h"
#include "article/html/html_tags.h"
#include "article/line/paragraphs.h"
#include "article/xml/xml_document.h"

namespace timtin {
namespace {

/// A paragraph within a text box within a paragraph.
constexpr unsigned max_word_depth = 64;

/// The names of the styles, in lower case, by what documents call them: Word's translations have
/// other identifiers (`Tiu`), but the names are the same (`Title`).
std::map<std::string, std::string> style_names(const OfficeMembers& members) {
  std::map<std::string, std::string> names;
  const std::string* styles = members.find("word/styles.xml");
  if (styles == nullptr) return names;
  const XmlDocument document(*styles);
  const auto root = document.root();
  if (!root) return names;
  for (const XmlElement& style : root->find_all("style"))
    if (const auto name = style.find("name"))
      names[style.attribute("styleId")] = lower_ascii_name(name->attribute("val"));
  return names;
}

class WordReader {
 public:
  explicit WordReader(std::map<std::string, std::string> styles) : styles_(std::move(styles)) {}

  Record read(const XmlElement& root) {
    walk(root, 0);
    return record_from_lines(lines_, title_);
  }

 private:
  void walk(const XmlElement& element, unsigned depth) {
    if (depth == max_word_depth) return;
    for (const XmlElement& child : element.children()) {
      const std::string name = child.local_name();
      // What was deleted, and what stands there for programs that are too old.
      if (name == "del" || name == "moveFrom" || name == "Fallback" || name == "instrText")
        continue;
      if (name == "p")
        take_paragraph(child, depth);
      else if (name == "tr")
        take_row(child, depth);
      else if (name == "t")
        text_ += child.text();
      else if (name == "tab")
        text_ += ' ';
      else if (name == "br" || name == "cr")
        text_ += '\n';
      else if (name != "pPr" && name != "rPr")
        walk(child, depth + 1);
    }
  }

  void take_paragraph(const XmlElement& paragraph, unsigned depth) {
    const std::string around = std::exchange(text_, {});
    walk(paragraph, depth + 1);
    const bool is_title = title_.empty() && is_title_style(paragraph);
    std::vector<std::string> parts = paragraphs_of(text_);
    if (is_title && !parts.empty()) title_ = single_line(text_);
    if (is_title && parts.size() > 1) parts = {title_};
    // Between the paragraphs of a document is space, with or without an empty one.
    for (const std::string& part : parts) lines_.push_back({single_line(part), true});
    text_ = around;
  }

  void take_row(const XmlElement& row, unsigned depth) {
    const std::size_t begin = lines_.size();
    bool single = true;  // lines in the cells
    for (const XmlElement& cell : row.children()) {
      const std::size_t before = lines_.size();
      walk(cell, depth + 1);
      single = single && lines_.size() <= before + 1;
    }
    if (single) join_row(lines_, begin);
  }

  bool is_title_style(const XmlElement& paragraph) const {
    for (const XmlElement& properties : paragraph.children()) {
      if (properties.local_name() != "pPr") continue;
      const auto style = properties.find("pStyle");
      if (!style) return false;
      const std::string id = style->attribute("val");
      const auto named = styles_.find(id);
      const std::string name = named == styles_.end() ? lower_ascii_name(id) : named->second;
      return name == "title" || ((name == "heading 1" || name == "heading1") && lines_.size() < 3);
    }
    return false;
  }

  std::map<std::string, std::string> styles_;
  TextLines lines_;
  std::string title_, text_;
};

}  // namespace

Record read_word_document(const OfficeMembers& members) {
  const XmlDocument document(*members.find("word/document.xml"));
  const auto root = document.root();
  return root ? WordReader(style_names(members)).read(*root) : Record();
}

}  // namespace timtin

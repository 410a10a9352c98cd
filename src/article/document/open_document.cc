// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <map>

#include "article/document/office_parts.h"
#include "article/html/html_tags.h"
#include "article/line/paragraphs.h"
#include "article/xml/xml_document.h"

namespace timtin {
namespace {

constexpr unsigned max_open_depth = 64;
constexpr std::string_view note_end = "</office:annotation>";

/// The markup with blanks and line ends where their elements stand, and without notes of editors,
/// which lie within the text.
std::string with_blanks(std::string_view xml) {
  std::string result;
  bool notes = xml.find(note_end) != xml.npos;
  while (!xml.empty()) {
    const std::size_t open = std::min(xml.find('<'), xml.size());
    result += xml.substr(0, open);
    xml.remove_prefix(open);
    const std::string_view tag = xml.substr(0, xml.find('>'));
    const bool blank =
        tag.starts_with("<text:s/") || tag.starts_with("<text:s ") || tag.starts_with("<text:tab");
    const bool note =
        notes && (tag.starts_with("<office:annotation ") || tag == "<office:annotation");
    std::size_t size = std::min(tag.size() + 1, xml.size());
    notes = notes && (!note || xml.find(note_end) != xml.npos);
    if (const std::size_t end = note ? xml.find(note_end) : xml.npos; end != xml.npos)
      size = end + note_end.size();
    else if (blank)
      result += ' ';
    else if (tag.starts_with("<text:line-break"))
      result += '\n';
    else
      result += xml.substr(0, size);
    xml.remove_prefix(size);
  }
  return result;
}

class OpenReader {
 public:
  Record read(const XmlElement& root) {
    for (const XmlElement& style : root.find_all("style"))
      if (const std::string parent = style.attribute("parent-style-name"); !parent.empty())
        parents_[style.attribute("name")] = parent;
    if (const auto body = root.find("body")) walk(*body, 0);
    return record_from_lines(lines_, title_);
  }

 private:
  void walk(const XmlElement& element, unsigned depth) {
    if (depth == max_open_depth) return;
    for (const XmlElement& child : element.children()) {
      const std::string name = child.local_name();
      // Notes of editors, and what was changed before.
      if (name == "tracked-changes" || name == "annotation" || name == "forms") continue;
      if (name == "p" || name == "h")
        take_paragraph(child, name == "h");
      else
        walk(child, depth + 1);
    }
  }

  void take_paragraph(const XmlElement& paragraph, bool heading) {
    const bool title = title_.empty() && is_title(paragraph, heading);
    std::vector<std::string> parts = paragraphs_of(paragraph.text());
    if (title && !parts.empty()) parts = {title_ = single_line(paragraph.text())};
    // Between the paragraphs of a document is space, with or without an empty one.
    for (const std::string& part : parts) lines_.push_back({single_line(part), true});
  }

  /// `Title`, or an automatic style that stands for it; or a first heading of the first level.
  bool is_title(const XmlElement& paragraph, bool heading) const {
    std::string style = paragraph.attribute("style-name");
    if (const auto parent = parents_.find(style); parent != parents_.end()) style = parent->second;
    return lower_ascii_name(style) == "title" ||
           (heading && lines_.size() < 3 && paragraph.attribute("outline-level") == "1");
  }

  std::map<std::string, std::string> parents_;
  TextLines lines_;
  std::string title_;
};

}  // namespace

Record read_open_document(const OfficeMembers& members) {
  const XmlDocument document(with_blanks(*members.find("content.xml")));
  const auto root = document.root();
  return root ? OpenReader().read(*root) : Record();
}

}  // namespace timtin

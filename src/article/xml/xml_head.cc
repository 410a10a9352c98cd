// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/xml/xml_head.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

constexpr std::size_t max_scan_depth = 32;

/// Elements that are fields by their attribute `name`: dumps of databases, Solr.
constexpr std::array<std::string_view, 9> named_elements{
    "field", "column", "col", "property", "str", "arr", "value", "data", "attribute"};

std::string_view tag_word(std::string_view tag) {
  return tag.substr(0, tag.find_first_of(" \t\r\n/"));
}

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

/// The value behind `name=` in a tag; empty without it.
std::string_view tag_attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != tag.npos; at = tag.find(name, at + 1)) {
    std::string_view rest = trimmed(tag.substr(at + name.size()));
    if (at == 0 || !ascii::is_space(tag[at - 1]) || !rest.starts_with('=')) continue;
    rest = trimmed(rest.substr(1));
    if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return {};
    return rest.substr(1, rest.find(rest.front(), 1) - 1);
  }
  return {};
}

/// What an element has of an article.
struct Fields {
  std::string name;
  std::size_t depth = 0;
  bool title = false, body = false, other = false;

  void add(RecordField field) {
    title = title || field == RecordField::title;
    body = body || field == RecordField::body;
    other = other || field == RecordField::lead || field == RecordField::url ||
            field == RecordField::date || field == RecordField::datetime;
  }
  int worth() const { return title && body ? 3 : body && other ? 2 : title && other ? 1 : 0; }
};

/// Walks over the tags of a beginning, whatever is wrong with them.
class TagWalk {
 public:
  explicit TagWalk(const FieldNames& names) : names_(names) {}

  void walk(std::string_view text) {
    for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at)) {
      const std::string_view rest = text.substr(at);
      const std::string_view closing = rest.starts_with("<!--")        ? "-->"
                                       : rest.starts_with("<![CDATA[") ? "]]>"
                                                                       : ">";
      const std::size_t end = rest.find(closing);
      if (end == rest.npos) break;
      take(rest.substr(1, end - 1));
      at += end + closing.size();
    }
  }

  std::string best() const {
    const Fields* best = nullptr;
    for (const auto& [path, fields] : found_)
      if (fields.worth() > 0 && (best == nullptr || fields.worth() > best->worth() ||
                                 (fields.worth() == best->worth() && fields.depth < best->depth)))
        best = &fields;
    return best == nullptr ? std::string() : best->name;
  }

 private:
  struct Open {
    std::string name;
    std::string path;
  };

  void take(std::string_view tag) {
    if (tag.empty() || tag.front() == '!' || tag.front() == '?') return;
    if (tag.front() == '/') {
      if (!open_.empty()) open_.pop_back();
      return;
    }
    if (open_.size() == max_scan_depth) return;
    if (!open_.empty()) add(open_.back(), field_name_of_tag(tag));
    const std::string name(tag_word(tag));
    Open element{name, (open_.empty() ? std::string() : open_.back().path) + '/' + name};
    add_attributes(element, tag.substr(name.size()));
    if (!tag.ends_with('/')) open_.push_back(std::move(element));
  }

  void add(const Open& element, std::string_view name) {
    const auto field = names_.find(name);
    if (!field) return;
    Fields& fields = found_[element.path];
    fields.name = element.name;
    fields.depth = open_.size();
    fields.add(field->field);
  }

  /// `<row Id="1" Title="..." Body="..."/>`
  void add_attributes(const Open& element, std::string_view rest) {
    for (std::size_t sign = rest.find('='); sign != rest.npos; sign = rest.find('=')) {
      const std::string_view name = trimmed(rest.substr(0, sign));
      rest = trimmed(rest.substr(sign + 1));
      if (rest.empty() || (rest.front() != '"' && rest.front() != '\'')) return;
      const std::size_t end = rest.find(rest.front(), 1);
      if (end == rest.npos) return;
      // The name of a column is no title.
      if (name != "name" && name != "id") add(element, name);
      rest.remove_prefix(end + 1);
    }
  }

  const FieldNames& names_;
  std::vector<Open> open_;
  std::map<std::string, Fields> found_;
};

}  // namespace

std::optional<Charset> declared_encoding(std::string_view head) {
  const std::string_view line = head.substr(0, std::min<std::size_t>(200, head.find("?>")));
  if (!trimmed(line).starts_with("<?xml")) return std::nullopt;
  return find_charset(tag_attribute(line, "encoding"));
}

std::string root_element(std::string_view head) {
  std::string_view rest = trimmed(head);
  while (rest.starts_with("<?") || rest.starts_with("<!")) {
    const std::string_view closing = rest.starts_with("<!--") ? "-->" : ">";
    const std::size_t subset = rest.substr(0, rest.find('>')).find('[');
    const std::size_t from =
        rest.starts_with("<!DOCTYPE") && subset != rest.npos ? rest.find(']') : 0;
    const std::size_t end = from == rest.npos ? from : rest.find(closing, from);
    if (end == rest.npos) return {};
    rest = trimmed(rest.substr(end + closing.size()));
  }
  if (rest.size() < 2 || rest.front() != '<' || !ascii::is_letter_byte(rest[1])) return {};
  return std::string(rest.substr(1, rest.find_first_of(" \t\r\n/>") - 1));
}

std::string field_name_of_tag(std::string_view tag) {
  const std::string_view name = without_prefix(tag_word(tag));
  if (std::find(named_elements.begin(), named_elements.end(), name) != named_elements.end())
    if (const std::string_view named = tag_attribute(tag, "name"); !named.empty())
      return std::string(named);
  return std::string(name);
}

std::string record_element(std::string_view head, const FieldNames& names) {
  TagWalk walk(names);
  walk.walk(head);
  return walk.best();
}

}  // namespace timtin

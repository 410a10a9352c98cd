// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/front_matter.h"

#include <algorithm>
#include <string>

#include "article/line/paragraphs.h"
#include "article/model/json_parser.h"
#include "article/record/list_literal.h"

namespace timtin {
namespace {

using nlohmann::json;

constexpr std::size_t max_front_matter_bytes = 256 << 10;
constexpr std::size_t max_front_matter_fields = 1000;
constexpr std::size_t max_value_lines = 1000;

/// Takes a line without its end.
std::string_view take_line_of(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Without ` # a comment` behind the value; within quotation marks it is none.
std::string_view without_comment(std::string_view text) {
  const bool quoted = text.starts_with('"') || text.starts_with('\'');
  const std::size_t close = quoted ? text.rfind(text.front()) : 0;
  const std::size_t comment = text.find(" #", quoted && close > 0 ? close : 0);
  return comment == text.npos ? text : trimmed(text.substr(0, comment));
}

/// Without quotation marks; YAML's `''` and the escapes of both.
std::string scalar(std::string_view text) {
  text = without_comment(trimmed(text));
  if (text.size() > 1 && (text.front() == '"' || text.front() == '\'') &&
      text.back() == text.front()) {
    if (text.front() == '"')
      if (auto list = parse_list_literal('[' + std::string(text) + ']'); list && list->size() == 1)
        return std::move(list->front());
    std::string plain;
    for (std::size_t at = 1; at + 1 < text.size(); ++at) {
      if (text.substr(at).starts_with("''")) ++at;
      plain += text[at];
    }
    return plain;
  }
  return std::string(text);
}

/// `[đê, "bão"]`
json inline_list(std::string_view text) {
  json list = json::array();
  if (auto literal = parse_list_literal(text)) return *literal;
  text = trimmed(text);
  text = text.substr(1, text.rfind(']') == text.npos ? text.npos : text.rfind(']') - 1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    if (std::string part = scalar(text.substr(0, end)); !part.empty())
      list.push_back(std::move(part));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return list;
}

json value_of_text(std::string_view text) {
  text = trimmed(text);
  return text.starts_with('[') ? inline_list(text) : json(scalar(text));
}

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Lines that go on with a field: items of a list, a text over several lines, a map.
class YamlReader {
 public:
  explicit YamlReader(std::string_view text) : text_(text) {}

  json read() {
    while (!text_.empty() && fields_.size() < max_front_matter_fields) take(take_line_of(text_));
    return std::move(fields_);
  }

 private:
  void take(std::string_view line) {
    const std::string_view content = trimmed(line);
    if (content.empty() || content.starts_with('#')) return;
    const bool item = content.starts_with("- ") || content == "-";
    if (block_ != ' ' && indent_of(line) > 0) return add_text(content);
    if (item && !name_.empty()) return add_item(trimmed(content.substr(1)));
    if (indent_of(line) > 0 && !name_.empty()) return add_nested(content);
    begin_field(content);
  }

  void begin_field(std::string_view content) {
    const std::size_t colon = content.find(':');
    if (colon == content.npos) return;
    name_ = scalar(content.substr(0, colon));
    const std::string_view value = trimmed(content.substr(colon + 1));
    block_ = !value.empty() && (value.front() == '|' || value.front() == '>') ? value.front() : ' ';
    fields_[name_] = block_ != ' ' || value.empty() ? json("") : value_of_text(value);
  }

  void add_text(std::string_view content) {
    auto& text = fields_[name_].get_ref<std::string&>();
    if (!text.empty()) text += block_ == '|' ? '\n' : ' ';
    text.append(content);
  }

  /// `- đê điều`, or `- name: Lê Mai`.
  void add_item(std::string_view item) {
    json& list = fields_[name_];
    if (!list.is_array()) list = json::array();
    const std::size_t colon = item.find(": ");
    const bool map = colon != item.npos && item.find(' ') > colon && item.front() != '"';
    list.push_back(scalar(map ? item.substr(colon + 2) : item));
  }

  /// `author:` with `name: Lê Mai` below it; a plain text that goes on.
  void add_nested(std::string_view content) {
    json& value = fields_[name_];
    const std::size_t colon = content.find(": ");
    const std::string key(content.substr(0, std::min(colon, content.size())));
    if (colon == content.npos && value.is_string()) {
      block_ = ' ';
      auto& text = value.get_ref<std::string&>();
      text.append(text.empty() ? "" : " ").append(content);
    } else if ((key == "name" || key == "title" || key == "text") && value.is_string() &&
               value.get_ref<std::string&>().empty()) {
      value = scalar(content.substr(colon + 2));
    }
  }

  std::string_view text_;
  json fields_ = json::object();
  std::string name_;
  char block_ = ' ';  ///< `|` or `>`: the lines to come are a text
};

/// `key = value`; sections are passed over, their keys are not. The name in `[author]` is the
/// author.
json read_toml(std::string_view text) {
  json fields = json::object();
  bool in_author = false;
  while (!text.empty() && fields.size() < max_front_matter_fields) {
    const std::string_view line = trimmed(take_line_of(text));
    const std::size_t sign = line.find('=');
    if (line.starts_with('[')) in_author = line.find("author") != line.npos;
    if (line.starts_with('#') || line.starts_with('[') || sign == line.npos) continue;
    std::string value(trimmed(line.substr(sign + 1)));
    const std::string_view longer = value.starts_with("\"\"\"") ? "\"\"\"" : "'''";
    if (value.starts_with(longer)) {
      for (std::size_t lines = 0;
           !text.empty() && lines < max_value_lines && value.find(longer, 3) == value.npos; ++lines)
        value.append("\n").append(take_line_of(text));
      value = trimmed(std::string_view(value).substr(3, value.find(longer, 3) - 3));
      fields[scalar(line.substr(0, sign))] = value;
      continue;
    }
    for (std::size_t lines = 0; value.starts_with('[') && !text.empty() &&
                                lines < max_value_lines && value.find(']') == value.npos;
         ++lines)
      value.append(" ").append(trimmed(take_line_of(text)));
    std::string name = scalar(line.substr(0, sign));
    if (in_author && name == "name") name = "author";
    fields[name] = value_of_text(value);
  }
  return fields;
}

/// Bytes of the object that `text` begins with; 0 if it is not closed.
std::size_t object_bytes(std::string_view text) {
  std::size_t depth = 0;
  bool string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (string && text[at] == '\\') {
      ++at;
      continue;
    }
    if (text[at] == '"') string = !string;
    if (string) continue;
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return 0;
}

std::optional<FrontMatter> read_object(std::string_view text, std::size_t before) {
  const std::size_t bytes = object_bytes(text.substr(0, max_front_matter_bytes));
  if (bytes == 0) return std::nullopt;
  ParsedJson parsed = parse_json(text.substr(0, bytes));
  if (parsed.status != JsonStatus::complete || !parsed.value.is_object()) return std::nullopt;
  return FrontMatter{std::move(parsed.value), before + bytes};
}

}  // namespace

std::optional<FrontMatter> read_front_matter(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  std::string_view rest = text.substr(begin);
  if (rest.starts_with('{')) return read_object(rest, begin);
  const std::string_view opening = trimmed(take_line_of(rest));
  const bool is_json = opening == "---json" || opening == ";;;";
  const bool is_toml = opening == "+++" || opening == "---toml";
  if (!is_json && !is_toml && opening != "---" && opening != "---yaml") return std::nullopt;
  const std::string_view closing = opening.substr(0, 3);
  const std::string_view inside_begin = rest;
  for (std::string_view line;
       !rest.empty() && inside_begin.size() - rest.size() < max_front_matter_bytes;) {
    const std::size_t before = inside_begin.size() - rest.size();
    line = trimmed(take_line_of(rest));
    if (line != closing && !(line == "..." && closing == "---")) continue;
    const std::string_view inside = inside_begin.substr(0, before);
    const std::size_t bytes = text.size() - rest.size();
    if (is_toml) return FrontMatter{read_toml(inside), bytes};
    if (!is_json && !trimmed(inside).starts_with('{'))
      return FrontMatter{YamlReader(inside).read(), bytes};
    auto object = read_object(trimmed(inside), 0);
    if (object) object->bytes = bytes;
    return object;
  }
  return std::nullopt;
}

}  // namespace timtin

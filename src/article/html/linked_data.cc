// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "article/html/html_text.h"
#include "article/html/page_metadata.h"
#include "article/line/keywords.h"
#include "article/line/paragraphs.h"
#include "article/model/json_parser.h"
#include "article/model/json_values.h"

namespace timtin {
namespace {

using nlohmann::json;

/// Mends what newspapers get wrong: line breaks inside strings, commas before closing brackets.
std::string mended(std::string_view text) {
  std::string result;
  bool in_string = false, escaped = false;
  for (const char c : text) {
    if (in_string) {
      result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
      in_string = escaped || c != '"';
      escaped = !escaped && c == '\\';
      continue;
    }
    if (c == ']' || c == '}') {
      const std::size_t last = result.find_last_not_of(" \t\r\n");
      if (last != result.npos && result[last] == ',') result.erase(last);
    }
    in_string = c == '"';
    result += c;
  }
  return result;
}

/// Scripts may hide their content in a comment or a CDATA section.
std::string_view without_wrapping(std::string_view text) {
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t end = text.find_last_of("}]");
  if (begin == text.npos || end == text.npos || end < begin) return {};
  std::string_view inner = text.substr(begin, end + 1 - begin);
  constexpr std::string_view cdata = "[CDATA[";
  if (!inner.starts_with(cdata)) return inner;
  inner.remove_prefix(cdata.size());
  return inner.substr(0, inner.rfind("]]"));
}

bool has_type(json& object, std::string_view ending) {
  const auto found = object.find("@type");
  if (found == object.end()) return false;
  json copy = *found;
  const auto types = take_json_texts(copy);
  return types && std::any_of(types->begin(), types->end(),
                              [&](const std::string& type) { return type.ends_with(ending); });
}

std::vector<std::string> lines(json& object, const char* member) {
  std::vector<std::string> result;
  const auto found = object.find(member);
  if (found == object.end()) return result;
  if (auto texts = take_json_texts(*found))
    for (const std::string& text : *texts)
      if (std::string line = plain_line(text); !line.empty()) result.push_back(std::move(line));
  return result;
}

void append(std::vector<std::string>& target, std::vector<std::string> more) {
  target.insert(target.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

/// Addresses may be `"..."`, `{"@id": "..."}` or `{"url": "..."}`.
void add_url(json& object, const char* member, PageMetadata& metadata) {
  const auto found = object.find(member);
  if (found == object.end()) return;
  json* value = &*found;
  for (const char* inner : {"@id", "url"})
    if (value->is_object() && value->contains(inner)) value = &(*value)[inner];
  if (value->is_string()) metadata.urls.push_back(single_line(value->get<std::string>()));
}

void add_persons(json& author, PageMetadata& metadata) {
  if (author.is_array()) {
    std::string names;
    for (json& each : author) {
      PageMetadata one;
      add_persons(each, one);
      for (const std::string& name : one.authors) names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty()) metadata.authors.push_back(names);
  } else if (author.is_string()) {
    metadata.authors.push_back(plain_line(author.get<std::string>()));
  } else if (author.is_object() && !has_type(author, "Organization")) {
    append(metadata.authors, lines(author, "name"));
  }
}

void add_article(json& object, PageMetadata& metadata) {
  metadata.is_article = true;
  append(metadata.titles, lines(object, "headline"));
  append(metadata.descriptions, lines(object, "description"));
  append(metadata.dates, lines(object, "datePublished"));
  append(metadata.sections, lines(object, "articleSection"));
  append(metadata.sites, lines(object, "publisher"));
  for (const std::string& words : lines(object, "keywords"))
    append(metadata.tags, split_keywords(words));
  if (const auto author = object.find("author"); author != object.end())
    add_persons(*author, metadata);
  add_url(object, "mainEntityOfPage", metadata);
  add_url(object, "url", metadata);
  if (const auto body = object.find("articleBody"); body != object.end() && body->is_string())
    append(metadata.body, plain_paragraphs(body->get<std::string>()));
}

/// The last step of the path that is not the article itself.
void add_breadcrumbs(json& object, PageMetadata& metadata) {
  const auto items = object.find("itemListElement");
  if (items == object.end() || !items->is_array()) return;
  std::string last;
  for (json& item : *items) {
    if (!item.is_object()) continue;
    std::vector<std::string> names = lines(item, "name");
    if (names.empty()) names = lines(item, "item");
    const bool is_title =
        !names.empty() && !metadata.titles.empty() && names.front() == metadata.titles.front();
    if (!names.empty() && !is_title) last = names.front();
  }
  if (!last.empty() && items->size() > 1) metadata.sections.push_back(last);
}

/// The depth of a parsed tree is limited.
void add_value(json& value, PageMetadata& metadata) {
  if (value.is_array()) {
    for (json& each : value) add_value(each, metadata);
  } else if (value.is_object()) {
    if (has_type(value, "Article") || has_type(value, "BlogPosting"))
      add_article(value, metadata);
    else if (has_type(value, "BreadcrumbList"))
      add_breadcrumbs(value, metadata);
    if (const auto graph = value.find("@graph"); graph != value.end()) add_value(*graph, metadata);
  }
}

}  // namespace

void add_linked_data(std::string_view text, PageMetadata& metadata) {
  constexpr std::size_t max_bytes = 1 << 20;
  if (text.size() > max_bytes) return;
  ParsedJson parsed = parse_json(text);
  if (parsed.status != JsonStatus::complete) parsed = parse_json(mended(without_wrapping(text)));
  if (parsed.status == JsonStatus::complete) add_value(parsed.value, metadata);
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <unordered_map>

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

/// From the first bracket of JSON to the last.
std::string_view in_brackets(std::string_view text) {
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t end = text.find_last_of("}]");
  if (begin == text.npos || end == text.npos || end < begin) return {};
  return text.substr(begin, end + 1 - begin);
}

/// Scripts may hide their content in a comment or a CDATA section.
std::string_view without_wrapping(std::string_view text) {
  std::string_view inner = in_brackets(text);
  constexpr std::string_view cdata = "[CDATA[";
  if (!inner.starts_with(cdata)) return inner;
  inner.remove_prefix(cdata.size());
  return in_brackets(inner.substr(0, inner.rfind("]]")));
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

bool is_article(json& object) {
  for (const char* ending : {"Article", "Posting", "Report"})
    if (has_type(object, ending) && !has_type(object, "JobPosting")) return true;
  return false;
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
class LinkedData {
 public:
  LinkedData(json& root, PageMetadata& metadata) : metadata_(metadata) {
    collect_ids(root);
    add_value(root);
  }

 private:
  void collect_ids(json& value) {
    if (value.is_array()) {
      for (json& each : value) collect_ids(each);
    } else if (value.is_object()) {
      if (const auto id = value.find("@id");
          id != value.end() && id->is_string() && value.size() > 1)
        nodes_.emplace(id->get<std::string>(), &value);
      if (const auto graph = value.find("@graph"); graph != value.end()) collect_ids(*graph);
    }
  }

  /// `{"@id": "#p"}` -> the node of the graph that it stands for.
  json& resolved(json& value) const {
    if (!value.is_object() || value.size() != 1) return value;
    const auto id = value.find("@id");
    if (id == value.end() || !id->is_string()) return value;
    const auto found = nodes_.find(id->get<std::string>());
    return found == nodes_.end() ? value : *found->second;
  }

  void add_value(json& value) {
    if (value.is_array()) {
      for (json& each : value) add_value(each);
    } else if (value.is_object()) {
      if (is_article(value))
        add_article(value);
      else if (has_type(value, "BreadcrumbList"))
        add_breadcrumbs(value, metadata_);
      for (const char* member : {"@graph", "mainEntity"})
        if (const auto inner = value.find(member); inner != value.end()) add_value(*inner);
    }
  }

  void add_article(json& object) {
    metadata_.is_article = true;
    append(metadata_.titles, lines(object, "headline"));
    append(metadata_.descriptions, lines(object, "description"));
    append(metadata_.dates, lines(object, "datePublished"));
    append(metadata_.created, lines(object, "dateCreated"));
    append(metadata_.modified, lines(object, "dateModified"));
    append(metadata_.sections, lines(object, "articleSection"));
    if (const auto publisher = object.find("publisher"); publisher != object.end())
      add_publisher(resolved(*publisher));
    for (const std::string& words : lines(object, "keywords"))
      append(metadata_.tags, split_keywords(words));
    if (const auto author = object.find("author"); author != object.end())
      add_persons(*author, metadata_.authors);
    add_url(object, "mainEntityOfPage", metadata_);
    add_url(object, "url", metadata_);
    add_body(object);
    if (const auto updates = object.find("liveBlogUpdate"); updates != object.end())
      add_updates(*updates);
  }

  void add_publisher(json& publisher) {
    json holder = {{"publisher", publisher}};
    append(metadata_.sites, lines(holder, "publisher"));
  }

  void add_persons(json& written, std::vector<std::string>& names) {
    json& author = resolved(written);
    if (author.is_array()) {
      std::vector<std::string> all;
      for (json& each : author) add_persons(each, all);
      std::string joined;
      for (const std::string& name : all) joined += (joined.empty() ? "" : ", ") + name;
      if (!joined.empty()) names.push_back(joined);
    } else if (author.is_string()) {
      names.push_back(plain_line(author.get<std::string>()));
    } else if (author.is_object() && !has_type(author, "Organization")) {
      json copy = author;  // others may refer to it
      append(names, lines(copy, "name"));
    }
  }

  void add_body(json& object) {
    for (const char* member : {"articleBody", "text"})
      if (const auto body = object.find(member); body != object.end() && body->is_string())
        return append(metadata_.body, plain_paragraphs(body->get<std::string>()));
  }

  /// What a live report says, piece by piece; its date is that of the whole.
  void add_updates(json& updates) {
    if (!updates.is_array()) return;
    for (json& update : updates) {
      if (!update.is_object()) continue;
      append(metadata_.body, lines(update, "headline"));
      add_body(update);
    }
  }

  PageMetadata& metadata_;
  std::unordered_map<std::string, json*> nodes_;
};

}  // namespace

void add_linked_data(std::string_view text, PageMetadata& metadata) {
  constexpr std::size_t max_bytes = 1 << 20;
  if (text.size() > max_bytes) return;
  ParsedJson parsed = parse_json(text);
  if (parsed.status != JsonStatus::complete) parsed = parse_json(mended(without_wrapping(text)));
  if (parsed.status == JsonStatus::complete) LinkedData(parsed.value, metadata);
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/json_articles.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "article/line/paragraphs.h"
#include "article/model/json_blocks.h"
#include "article/model/json_values.h"
#include "article/record/json_tables.h"
#include "text/ascii.h"

namespace timtin {
namespace {

using nlohmann::json;

/// Wrappers in wrappers; Ghost has four.
constexpr unsigned max_wrapper_depth = 8;
/// From an element of a list to the article in it: `{"node": {"fields": {...}}}`.
constexpr unsigned max_envelope_depth = 2;

/// Of a name in what is said about a place.
constexpr std::size_t max_place_bytes = 60;

/// What lists beside or in an article begin with, which are no articles themselves.
constexpr std::array<std::string_view, 14> side_lists{
    "author", "tag",   "image",   "photo",  "video",     "media",     "attach",
    "categ",  "relat", "comment", "lienqu", "recommend", "tinlienqu", "binhluan"};

bool is_side_list(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c != '_' && c != '-') plain += ascii::lower(c);
  return std::any_of(side_lists.begin(), side_lists.end(),
                     [&](std::string_view side) { return plain.starts_with(side); });
}

/// How much of an article an object has.
enum class Likeness : std::uint8_t {
  none,
  link,  ///< a title, and a lead, an address or a date
  text,  ///< a text without a title, and an address or a date
  whole,
};

struct Likened {
  bool title = false, lead = false, body = false, place = false, key = false;
};

bool is_text_list(const json& list) {
  return !list.empty() && std::all_of(list.begin(), list.end(), [](const json& element) {
    return element.is_string() || (element.is_object() && !element.contains("title"));
  });
}

/// A text, a list of paragraphs, or an object that stands in the place of a text.
bool is_text(const json& value) {
  if (value.is_array()) return is_text_list(value);
  const json* inner = innermost_value(value);
  if (inner != nullptr && inner->is_string()) return !inner->get_ref<const std::string&>().empty();
  return value.is_object() && !block_texts(value).empty();
}

Likened liken(const json& object, const FieldNames& names) {
  Likened has;
  for (const auto& [name, value] : object.items()) {
    const auto field = names.find(name);
    if (!field || is_empty_value(value)) continue;
    switch (field->field) {
      case RecordField::title:
        has.title = has.title || is_text(value);
        break;
      case RecordField::lead:
        has.lead = has.lead || is_text(value);
        break;
      case RecordField::body:
        has.body = has.body || is_text(value);
        break;
      case RecordField::url:
      case RecordField::date:
      case RecordField::datetime:
        has.place = has.place || !value.is_structured() || value.is_object();
        break;
      case RecordField::key:
        has.key = has.key || value.is_string();
        break;
      default:
        break;
    }
  }
  return has;
}

Likeness likeness(const json& object, const FieldNames& names) {
  const Likened has = liken(object, names);
  // What timtin exported is an article, whatever it has.
  if (has.title && (has.body || has.key)) return Likeness::whole;
  if (has.body && (has.place || has.lead)) return Likeness::text;
  return has.title && (has.lead || has.place) ? Likeness::link : Likeness::none;
}

/// What has text in one place.
struct Found {
  std::string place;
  bool list = false;
  std::vector<std::pair<json*, Likeness>> objects;

  std::size_t count(Likeness likeness) const {
    return static_cast<std::size_t>(
        std::count_if(objects.begin(), objects.end(),
                      [&](const auto& object) { return object.second == likeness; }));
  }
};

class Finder {
 public:
  explicit Finder(const FieldNames& names) : names_(names) {}

  /// Looks for articles in the members of an object that is none.
  void look_into(json& object, const std::string& place, unsigned depth) {
    if (depth == max_wrapper_depth) return;
    for (auto& [name, value] : object.get_ref<json::object_t&>()) {
      if (is_side_list(name)) continue;
      const std::string_view shown = cut_text(name, max_place_bytes);
      const std::string inner =
          place.empty() ? std::string(shown) : place + '.' + std::string(shown);
      if (value.is_object()) take(value, {place, false}, inner, depth);
      if (value.is_object() && is_address(name)) keep_address(value, name);
      if (!value.is_array()) continue;
      for (json& element : value)
        if (element.is_object()) take(element, {inner, true}, inner, depth);
    }
  }

  /// The places whose objects look most like articles: all that have some with title and text, else
  /// the one that has most of what there is.
  JsonArticles best() {
    for (const Likeness likeness : {Likeness::whole, Likeness::text, Likeness::link}) {
      JsonArticles result;
      std::size_t most = 0;
      for (const Found& found : found_) {
        const std::size_t count = found.count(likeness);
        if (count == 0 || (likeness != Likeness::whole && count <= most)) continue;
        if (likeness != Likeness::whole) result = {};
        most = count;
        add(found, likeness, result);
      }
      if (most > 0) return result;
    }
    return {};
  }

 private:
  struct Place {
    std::string name;
    bool list;
  };

  /// Of a list that has articles every object with text is one.
  static void add(const Found& found, Likeness likeness, JsonArticles& result) {
    if (!result.place.empty()) result.place += ", ";
    result.place += found.place;
    for (const auto& [object, its] : found.objects)
      if (found.list || its == likeness) result.articles.push_back(object);
  }

  /// `place`: of the object itself; `inner`: of what is in it.
  void take(json& object, const Place& place, const std::string& inner, unsigned depth) {
    if (json* article = article_in(object, 0)) return keep(*article, place);
    const std::size_t places = found_.size();
    look_into(object, inner, depth + 1);
    const bool wraps = found_.size() > places;
    if (!wraps && (likeness(object, names_) == Likeness::link ||
                   (place.list && has_json_text(object, names_))))
      keep(object, place);
  }

  void keep(json& object, const Place& place) {
    const auto [known, added] = places_.try_emplace({place.name, place.list}, found_.size());
    if (added) found_.push_back({place.name, place.list, {}});
    found_[known->second].objects.emplace_back(&object, likeness(object, names_));
  }

  /// The object, or the one in it that it is the envelope of; nullptr if neither has a text.
  json* article_in(json& object, unsigned depth) {
    if (likeness(object, names_) >= Likeness::text) return &object;
    if (depth == max_envelope_depth || objects_with_text(object) > 1) return nullptr;
    for (auto& [name, value] : object.get_ref<json::object_t&>()) {
      if (!value.is_object() || is_side_list(name)) continue;
      json* article = article_in(value, depth + 1);
      if (article == nullptr) continue;
      keep_identifier(object, *article);
      return article;
    }
    return nullptr;
  }

  /// An envelope has one article; a keyed object has many.
  std::size_t objects_with_text(const json& object) const {
    return static_cast<std::size_t>(
        std::count_if(object.begin(), object.end(), [&](const json& value) {
          return value.is_object() && likeness(value, names_) >= Likeness::text;
        }));
  }

  /// `{"https://vidu.example/1": {...}}`
  void keep_address(json& article, const std::string& address) const {
    if (likeness(article, names_) < Likeness::text) return;
    keep_identifier({{"url", address}}, article);
  }

  static bool is_address(const std::string& name) {
    return name.starts_with("https://") || name.starts_with("http://");
  }

 public:
  /// Elasticsearch has the identifier beside the document.
  void keep_identifier(const json& envelope, json& article) const {
    for (const auto& [name, value] : envelope.items()) {
      const auto field = names_.find(name);
      if (!field || value.is_structured() || is_empty_value(value)) continue;
      if (field->field != RecordField::id && field->field != RecordField::url) continue;
      const bool has =
          std::any_of(article.items().begin(), article.items().end(), [&](const auto& m) {
            const auto other = names_.find(m.key());
            return other && other->field == field->field && !is_empty_value(m.value());
          });
      if (!has) article[name] = value;
    }
  }

 private:
  const FieldNames& names_;
  std::vector<Found> found_;
  std::map<std::pair<std::string, bool>, std::size_t> places_;  ///< which of them
};

std::string feed_name(const json& object) {
  const auto version = object.find("version"), title = object.find("title");
  const bool is_feed =
      version != object.end() && version->is_string() && title != object.end() &&
      title->is_string() &&
      version->get_ref<const std::string&>().find("jsonfeed.org") != std::string::npos;
  return is_feed ? title->get<std::string>() : std::string();
}

/// `{"index": {"_index": "tin", "_id": "1"}}`
bool is_bulk_action(const json& object) {
  if (object.size() != 1 || !object.begin()->is_object()) return false;
  const std::string& name = object.begin().key();
  if (name != "index" && name != "create" && name != "update" && name != "delete") return false;
  return std::all_of(object.begin()->items().begin(), object.begin()->items().end(),
                     [](const auto& member) { return member.key().starts_with('_'); });
}

/// phpMyAdmin begins with `{"type": "header", ...}, {"type": "database", "name": "tin"}`.
bool is_export_header(const json& object) {
  const auto type = object.find("type");
  if (type == object.end()) return false;
  return (*type == "header" && object.contains("comment") && object.size() == 3) ||
         (*type == "database" && object.contains("name") && object.size() == 2);
}

}  // namespace

bool has_json_text(const json& object, const FieldNames& names) {
  const Likened has = liken(object, names);
  return has.title || has.lead || has.body;
}

JsonArticles find_json_articles(json& object, const FieldNames& names) {
  if (is_bulk_action(object) || is_export_header(object)) return {};
  JsonArticles itself{{&object}, {}, {}};
  if (likeness(object, names) == Likeness::whole) return itself;
  join_ghost_tables(object);
  Finder finder(names);
  finder.look_into(object, {}, 0);
  JsonArticles best = finder.best();
  if (best.articles.empty()) return itself;
  const Likened has = liken(object, names);
  const bool only_links = std::none_of(
      best.articles.begin(), best.articles.end(),
      [&](const json* article) { return likeness(*article, names) >= Likeness::text; });
  // A text, or a teaser with links beside it, is an article of its own.
  if (has.body || (only_links && has.title && has.lead && feed_name(object).empty())) return itself;
  if (best.place.empty() && best.articles.size() == 1)
    finder.keep_identifier(object, *best.articles.front());
  if (best.place.empty()) best.place = "*";
  best.feed = feed_name(object);
  return best;
}

}  // namespace timtin

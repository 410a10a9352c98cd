// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/json_tables.h"

#include <map>
#include <string>

#include "article/model/json_values.h"

namespace timtin {
namespace {

using nlohmann::json;

/// The value of a member as text; empty without one.
std::string member(const json& row, const char* name) {
  const auto found = row.find(name);
  if (found == row.end() || found->is_structured() || found->is_null()) return {};
  return found->is_string() ? found->get<std::string>() : found->dump();
}

/// The rows of a table that are objects.
std::vector<json*> rows_of(json& data, const char* table) {
  std::vector<json*> rows;
  const auto found = data.find(table);
  if (found == data.end() || !found->is_array()) return rows;
  for (json& row : *found)
    if (row.is_object()) rows.push_back(&row);
  return rows;
}

using IdNames = std::map<std::string, std::string>;

IdNames names_by_id(json& data, const char* table) {
  IdNames names;
  for (const json* row : rows_of(data, table)) names[member(*row, "id")] = member(*row, "name");
  return names;
}

void put_names(json& post, const char* field, const json& names) {
  if (!names.empty() && !post.contains(field)) post[field] = names;
}

/// `links`: rows with `post_id` and `key`.
std::map<std::string, json> names_by_post(json& data, const char* links, const char* key,
                                          const IdNames& names) {
  std::map<std::string, json> by_post;
  for (const json* link : rows_of(data, links))
    if (const auto found = names.find(member(*link, key)); found != names.end())
      by_post[member(*link, "post_id")].push_back(found->second);
  return by_post;
}

void join_tables(json& data) {
  const IdNames users = names_by_id(data, "users"), tags = names_by_id(data, "tags");
  const auto authors = names_by_post(data, "posts_authors", "author_id", users);
  const auto tagged = names_by_post(data, "posts_tags", "tag_id", tags);
  for (json* post : rows_of(data, "posts")) {
    const std::string id = member(*post, "id");
    if (const auto found = authors.find(id); found != authors.end())
      put_names(*post, "authors", found->second);
    else if (const auto user = users.find(member(*post, "author_id")); user != users.end())
      put_names(*post, "authors", json::array({user->second}));
    if (const auto found = tagged.find(id); found != tagged.end())
      put_names(*post, "tags", found->second);
  }
}

/// Lists of the names of all terms of a taxonomy.
json term_names(json& embedded, const char* taxonomy) {
  json names = json::array();
  const auto groups = embedded.find("wp:term");
  if (groups == embedded.end() || !groups->is_array()) return names;
  for (const json& group : *groups) {
    if (!group.is_array()) continue;
    for (const json& term : group)
      if (term.is_object() && member(term, "taxonomy") == taxonomy)
        names.push_back(member(term, "name"));
  }
  return names;
}

}  // namespace

void join_embedded(json& post) {
  const auto found = post.find("_embedded");
  if (found == post.end() || !found->is_object()) return;
  json embedded = std::move(*found);
  post.erase(found);
  json authors = json::array();
  for (const json* author : rows_of(embedded, "author")) authors.push_back(member(*author, "name"));
  const std::pair<const char*, json> fields[] = {{"author", std::move(authors)},
                                                 {"categories", term_names(embedded, "category")},
                                                 {"tags", term_names(embedded, "post_tag")}};
  for (const auto& [name, names] : fields)
    if (!names.empty()) post[name] = names;
}

void join_ghost_tables(json& object) {
  json* holder = &object;
  if (const auto db = object.find("db");
      db != object.end() && db->is_array() && !db->empty() && db->front().is_object())
    holder = &db->front();
  const auto data = holder->find("data");
  if (data != holder->end() && data->is_object() && data->contains("posts")) join_tables(*data);
}

}  // namespace timtin

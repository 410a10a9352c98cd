// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The articles in a JSON object, which is one itself or wraps some:
///
///     {"title": ..., "content": ...}                          itself
///     {"status": "ok", "articles": [{...}, {...}]}            answers of services, JSON Feed
///     {"hits": {"hits": [{"_id": "1", "_source": {...}}]}}    Elasticsearch
///     {"db": [{"data": {"posts": [{...}], "tags": [...]}}]}   Ghost
///     {"-Mx1": {...}, "-Mx2": {...}}                          by key, as Firebase exports them
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "article/record/record_fields.h"

namespace timtin {

struct JsonArticles {
  std::vector<nlohmann::json*> articles;  ///< in their order; the object alone if it is one itself
  std::string place;  ///< `hits.hits`: where they were; empty if the object is one
  std::string feed;   ///< the name of the JSON Feed that they come from, or empty
};

/// An object with a title and a text is an article, whatever lists it has; one without is a wrapper
/// if lists or objects in it have some. Nothing at all if it is only meant for a program:
/// `{"index":
/// {"_id": "1"}}` before each document of Elasticsearch. The depth of `object` must be limited.
/// Moves an identifier that stands beside an article into it.
JsonArticles find_json_articles(nlohmann::json& object, const FieldNames& names);

/// True if the object has a title, a lead or a text.
bool has_json_text(const nlohmann::json& object, const FieldNames& names);

}  // namespace timtin

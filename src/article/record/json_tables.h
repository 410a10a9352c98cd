// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names that content systems keep beside the articles: the tables of Ghost, what WordPress embeds.
#pragma once

#include <nlohmann/json.hpp>

namespace timtin {

/// Puts the names of authors and tags, which have tables of their own, into the posts:
///
///     {"db": [{"data": {"posts": [{"id": "1", ...}], "tags": [{"id": "7", "name": "Đê điều"}],
///                       "posts_tags": [{"post_id": "1", "tag_id": "7"}],
///                       "users": [{"id": "3", "name": "Lê Mai"}],
///                       "posts_authors": [{"post_id": "1", "author_id": "3"}]}}]}
void join_ghost_tables(nlohmann::json& object);

/// The same of an answer of WordPress:
///
///     {"author": 3, "categories": [4], "_embedded": {"author": [{"id": 3, "name": "Lê Mai"}],
///      "wp:term": [[{"name": "Thời sự", "taxonomy": "category"}], [...]]}}
void join_embedded(nlohmann::json& post);

}  // namespace timtin

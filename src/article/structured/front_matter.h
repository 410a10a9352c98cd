// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stands before a text about it, as site generators write it:
///
///     ---                         +++                         {
///     title: "Một bài"            title = "Một bài"             "title": "Một bài",
///     tags: [đê, bão]             tags = ["đê", "bão"]          "tags": ["đê", "bão"]
///     ---                         +++                         }
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace timtin {

struct FrontMatter {
  nlohmann::json fields;  ///< an object of texts and lists of texts
  std::size_t bytes = 0;  ///< of the front matter, its fences included
};

/// YAML between `---`, TOML between `+++`, JSON between `---json` and `---`, `;;;`, or bare. Of
/// YAML and TOML what such headers are written in: texts, lists, texts over several lines; of maps
/// in maps only names. Nothing if the text does not begin with any.
std::optional<FrontMatter> read_front_matter(std::string_view text);

}  // namespace timtin

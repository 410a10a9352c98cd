// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Pages that are empty until a script draws them: the article is in the JSON that the page brings
/// along, `__NEXT_DATA__`, `window.__INITIAL_STATE__` and the like.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "article/model/source_table.h"
#include "timtin/article.h"

namespace timtin {

/// The article with a title and a text in `states`; of several the one called `title`, as far as
/// the name of the site may follow there, else the longest. Looks only for one that has more than
/// `shown` bytes of text.
std::optional<Article> article_in_states(const std::vector<std::string_view>& states,
                                         std::string_view title, std::size_t shown,
                                         const SourceTable& sources);

}  // namespace timtin

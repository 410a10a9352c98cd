// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a build has counted of its streams, counted again.
#pragma once

#include <string>

#include "index/stream/article_streams.h"

namespace timtin {

/// Frequencies and order of the forms of the stream file.
bool has_right_forms(const ArticleStreams& streams);

/// The file `counts`, of all that the build wrote. Of articles that are gone since, and had no
/// word, nothing can be known.
bool has_right_counts(const ArticleStreams& streams, const std::string& directory);

}  // namespace timtin

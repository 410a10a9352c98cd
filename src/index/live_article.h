// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a generation has under a key: an import compares with it.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>

#include "timtin/article.h"

namespace timtin {

struct LiveArticle {
  /// As Slot::digest, of a damaged record that of no article; empty: there is none.
  std::string digest;
  std::optional<Published> added;

  bool exists() const { return !digest.empty(); }
};

LiveArticle live_article(const Xapian::Database& database, const std::string& key);

/// Than what is under its key, both by the times at which a web archive took them.
bool is_older(const Xapian::Database& database, const Article& article);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What narrows a query besides its words: values of the article that one stands on.
#pragma once

#include <string>
#include <vector>

#include "timtin/article.h"

namespace timtin::cli {

/// `official:"Lê Anh Quân"`, the topic, the source and the month of an article, as far as it has
/// them: each a part of a query.
std::vector<std::string> facets_of(const Article& article);

class Filters {
 public:
  /// Puts the next facet of the article in the place of the one that came from it before; from
  /// another article it is one more. Behind the last facet there is none.
  void next(const Article& article);
  void clear();

  /// `official:"..." date:6/2021`, or empty.
  std::string text() const;

 private:
  std::vector<std::string> kept_;
  std::string key_;           ///< of the article that the open one comes from
  std::size_t position_ = 0;  ///< among its facets, from 1; 0: none
  std::vector<std::string> facets_;
};

}  // namespace timtin::cli

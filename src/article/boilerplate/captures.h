// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// When web archives took the articles of a run.
#pragma once

#include <string>
#include <unordered_map>

#include "timtin/article.h"

namespace timtin {

/// About 80 bytes an article.
class Captures {
 public:
  /// Of a captured article; false if one of the same key has been seen.
  bool add(const Article& article);
  /// A later capture has been seen.
  bool is_superseded(const Article& article) const;

 private:
  std::unordered_map<std::string, std::uint64_t> latest_;  ///< by half of the key
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The officials of articles that are shown, as people have corrected them in the archives.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "index/register/corrections.h"
#include "timtin/search.h"

namespace timtin::cli {

class ShownOfficials {
 public:
  /// Corrections that are wrong are told, and then there are none: hits do not need them. The
  /// analyzer must outlive it.
  ShownOfficials(const Index& index, Analyzer& analyzer);

  /// Whether there are corrections.
  bool any() const { return lexicons_ != nullptr; }

  void correct(Article& article);
  void correct(SearchResult& result);
  SearchResult corrected(SearchResult result);

 private:
  Analyzer& analyzer_;
  Corrections corrections_;
  std::shared_ptr<const Lexicons> lexicons_;  ///< only with corrections
};

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "extract/abbreviations.h"
#include "timtin/extract.h"

namespace timtin::registry {

/// The highest offices of the state and the Party, as the lexicon of posts lists them.
class LeadingOffices {
 public:
  explicit LeadingOffices(const Lexicons& lexicons);

  /// The post is one of them, now or formerly.
  bool contain(const Forms& reading) const;

 private:
  std::vector<std::string> offices_;  ///< forms, joined
};

}  // namespace timtin::registry

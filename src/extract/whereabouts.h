// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "extract/passage.h"

namespace timtin {

/// Whether an article tells of another country: its countries against the places of Vietnam.
class Whereabouts {
 public:
  void clear() { *this = {}; }
  void add(const Passage& passage);

  /// Title and lead name a country abroad and no place at home, and so does nearly all of the rest.
  bool is_abroad() const;

 private:
  struct Count {
    std::size_t abroad = 0, home = 0;
  };
  Count heading_, all_;
  bool has_lead_ = false;
};

}  // namespace timtin

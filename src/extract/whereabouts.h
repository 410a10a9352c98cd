// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "extract/passage.h"

namespace timtin {

/// Whether an article tells of another country: its countries against Vietnam and its places.
class Whereabouts {
 public:
  void clear() { *this = {}; }
  void add(const Passage& passage);

  /// Title and lead name a country abroad and no place at home, and so does nearly all of the rest.
  bool is_abroad() const;

  /// Neither Vietnam nor a place of it is named.
  bool is_elsewhere() const { return is_abroad() && all_.home + all_.places == 0; }

 private:
  struct Count {
    std::size_t abroad = 0;
    std::size_t home = 0;    ///< Vietnam itself: `giờ Việt Nam`
    std::size_t places = 0;  ///< of Vietnam
  };
  Count heading_, all_;
  bool has_lead_ = false;
};

}  // namespace timtin

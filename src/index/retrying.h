// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>

#include "index/errors.h"

namespace timtin {

/// How often a reader starts again when writers overtake it.
inline constexpr int max_read_attempts = 5;

/// Runs `read`, and after `again()` once more when a writer has overtaken it, `max_read_attempts`
/// times at most. Xapian's errors become timtin::Error; `archive` is named in it.
template <typename Read, typename Again>
auto retrying(const std::string& archive, Read read, Again again) -> decltype(read()) {
  return translating(archive, [&] {
    for (int attempt = 1;; ++attempt) {
      try {
        return read();
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == max_read_attempts) throw;
      }
      again();
    }
  });
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The only place where ICU's errors become ours.
#pragma once

#include <unicode/utypes.h>

namespace timtin {

/// Give `code` to ICU, then call check().
struct IcuStatus {
  UErrorCode code = U_ZERO_ERROR;

  /// Throws Error (io) if ICU failed: its data is missing or memory has run out.
  void check() const;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "timtin/import.h"

namespace timtin {

/// Those of the writer; without them those of the data directory are loaded.
inline std::shared_ptr<const Lexicons> lexicons_of(const ImportOptions& options) {
  return options.writing.lexicons ? options.writing.lexicons : Lexicons::load(options.reading.data);
}

}  // namespace timtin

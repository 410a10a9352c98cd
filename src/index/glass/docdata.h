// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The docdata table: what is shown of a document.
///
///     key   document, sorted (packed.h)
///     tag   its data; a document without has no entry
#pragma once

#include <string>
#include <string_view>

#include "index/glass/table_writer.h"

namespace timtin::glass {

/// Documents come in ascending order.
inline void write_data(TableWriter& docdata, Document document, std::string_view data) {
  if (data.empty()) return;
  std::string key;
  append_sorted(key, document);
  docdata.add(key, data);
}

}  // namespace timtin::glass

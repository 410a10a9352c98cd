// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/table_check.h"

#include <xapian.h>

#include <stdexcept>

#include "index/descriptor.h"
#include "index/limited_child.h"

namespace timtin {

bool is_sound_table(const std::filesystem::path& table) {
  return run_limited(
      std::filesystem::file_size(table),
      [&](Descriptor&) {
        if (Xapian::Database::check(table.string(), 0, nullptr) > 0)
          throw std::runtime_error("errors");
      },
      [](Descriptor&) {});
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/remote_register.h"

#include <utility>

namespace timtin::remote {

registry::CurrentRegister current_register(RemoteIndex& index, const Corrections& corrections,
                                           const Lexicons& lexicons, Analyzer& analyzer) {
  const std::string name = registry::joined_register_name(lexicons);
  std::optional<registry::RegisterTable> table;
  if (auto bytes = index.find_joined(name)) table = registry::RegisterTable::of(std::move(*bytes));
  if (!table) {
    std::string bytes = registry::register_of(
        [&](const auto& visit) { index.visit_officials(visit); }, lexicons, analyzer);
    index.keep_joined(name, bytes);
    table = registry::RegisterTable::of(std::move(bytes));
  }
  return registry::corrected_register(std::move(*table), corrections, lexicons, analyzer);
}

}  // namespace timtin::remote

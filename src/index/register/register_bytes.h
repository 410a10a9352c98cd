// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "index/register/persons.h"

namespace timtin::registry {

/// The state of an index, as RegisterTable::describes() compares it.
struct IndexState {
  std::uint32_t last_document = 0, documents = 0;
};

/// What RegisterTable reads.
std::string register_bytes(const OfficialEvidence& evidence, const std::vector<Person>& persons,
                           IndexState state);

}  // namespace timtin::registry

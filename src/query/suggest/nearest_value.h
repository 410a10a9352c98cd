// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

#include "query/expand/vocabulary.h"

namespace timtin::lowering {

/// The source, author, section or official of the archive whose name is nearest to the value, as it
/// is written; nothing if none is near. Reads a value of every article.
std::optional<std::string> nearest_value(const query::FieldValue& typed, Vocabulary& vocabulary);

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What may stand before a colon in a query.
#pragma once

#include <cstddef>
#include <string_view>

#include "timtin/schema.h"

namespace timtin::query {

/// The field of a name as people type it: in either language, `ngày` and `tiêu đề` with marks and
/// with a space, `_` or `-` between the syllables; or nullptr.
const FieldRow* typed_field(std::string_view name);

/// `exact`, `any` and `like`: names before a colon that are no fields.
bool is_keyword(std::string_view name);

}  // namespace timtin::query

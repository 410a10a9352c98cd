// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace timtin::query {

/// The name of a field, in either language, that `name` is at most two edits away from; the
/// nearest, and of equals the first in the schema.
std::optional<std::string_view> nearest_field(std::string_view name);

}  // namespace timtin::query

// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "timtin/error.h"

namespace timtin {

/// Of the texts beside the generations (boilerplate.tsv, queries.tsv, officials.tsv) those that
/// can't be read, and why, inside the handler of the error.
void for_each_unreadable_text(
    const std::filesystem::path& archive,
    const std::function<void(const std::string& name, const Error& error)>& take);

}  // namespace timtin

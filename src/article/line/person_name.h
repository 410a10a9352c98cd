// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Names of persons, told from what else stands alone with capitals.
#pragma once

#include <string_view>

namespace timtin {

/// `Lê Mai`, `XUÂN LONG`, `H.V.`: two to five words with capitals, or initials; no section of a
/// newspaper, no place, no account of an administrator. It needs no label.
bool is_person_name(std::string_view name);

/// `Admin`, `Super User`: who published it, not who wrote it.
bool is_account_name(std::string_view name);

}  // namespace timtin

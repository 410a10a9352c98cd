// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

namespace timtin {

/// True if Xapian finds its way through every block of a table of a generation, which it takes for
/// granted while it writes: with a block whose items lie outside of it, it writes anywhere. Of what
/// the items hold it looks at that by which it finds them. In a limited child (limited_child.h).
/// No writer may be at work on the table.
bool is_sound_table(const std::filesystem::path& table);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The help of the program and of its commands.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace timtin::cli {

/// Lines of at most `columns`, and of at most 80. `brief`: at most 24 lines, with the options that
/// are asked for most; what else there is is said.
std::string help_page(const CLI::App& root, const CLI::App& app, unsigned columns, bool brief);

/// What somebody reads who has typed nothing but the program's name.
std::vector<std::string> first_steps(const std::string& program, bool has_archive);

}  // namespace timtin::cli

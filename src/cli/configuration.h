// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The configuration file beyond what its parser knows: commands and archives of the user's
/// own, and `~/`.
///
///     archive = ~/tin
///     [alias]
///     hom-nay = search date:today --sort=newest
///     [archives]
///     tat-ca = ~/tin/20*
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class Config;
}

namespace timtin::cli {

/// Reads options; leaves these sections out, and puts $HOME in the place of `~` before a slash.
std::shared_ptr<CLI::Config> configuration_reader();

/// The words of the line of this name in a section of the file; quotation marks of either kind keep
/// words together as in a shell, nothing else is special. Nothing if there is none.
std::optional<std::vector<std::string>> named_words(const std::string& file,
                                                    const std::string& section,
                                                    const std::string& name);

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The options that every command knows.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace timtin::cli {

/// When output is painted.
enum class Colour : unsigned char { automatic, always, never };

struct GlobalOptions {
  std::string archive;  ///< empty: default_archive()
  std::string language;
  std::string colour = "auto";
  bool quiet = false;
};

void add_global_options(CLI::App& root, GlobalOptions& options);

/// Where the archive is: -a, TIMTIN_ARCHIVE, the configuration file, or the default place.
std::string archive_path(const GlobalOptions& options);

}  // namespace timtin::cli

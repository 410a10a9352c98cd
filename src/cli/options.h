// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The options that every command knows.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace timtin::cli {

/// When output is painted.
enum class Colour : unsigned char { automatic, always, never };

struct GlobalOptions {
  std::vector<std::string> archives;  ///< empty: default_archive()
  std::string archives_word;          ///< the `@NAME` that stood for them all, or empty
  std::string language;
  std::string colour = "auto";
  std::string hyperlink = "auto";
  std::string format_version;    ///< that a script was written for, or empty
  std::string partial = "auto";  ///< what the others answer where an archive does not
  int timeout = 0;               ///< seconds for an archive behind a pipe; 0: the usual
  bool no_pager = false;
  bool quiet = false;
};

void add_global_options(CLI::App& root, GlobalOptions& options);

/// Throws Error(usage) if a script asks for another version of the formats than there is.
void check_format_version(const GlobalOptions& options);

/// Where the archives are: -a, TIMTIN_ARCHIVE, the configuration file, or the default place; one at
/// least.
std::vector<std::string> archive_paths(const GlobalOptions& options);

/// Of who takes one archive, a folder. Throws Error(usage) if there are several, or for one behind
/// a pipe.
std::string archive_path(const GlobalOptions& options);

/// One name for them all: the paths, separated by colons.
std::string archives_name(const GlobalOptions& options);

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The options that every command knows.
#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <string>

namespace timtin::cli {

struct GlobalOptions {
  std::string archive;  ///< empty: default_archive()
  std::string language;
  std::string colour = "auto";
  bool quiet = false;
};

void add_global_options(CLI::App& root, GlobalOptions& options);

/// Adds an option whose value is `value` in the help; of several the last one counts.
CLI::Option* add_value(CLI::App& app, const std::string& names, auto& target, const char* value,
                       const std::string& help) {
  return app.add_option(names, target, help)
      ->option_text(value)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// Where the archive is: -a, TIMTIN_ARCHIVE, the configuration file, or the default place.
std::filesystem::path archive_path(const GlobalOptions& options);

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// How options are declared.
#pragma once

#include <CLI/App.hpp>
#include <cstdint>
#include <limits>
#include <string>

namespace timtin::cli {

/// Adds an option whose value is `value` in the help; of several the last one counts.
CLI::Option* add_value(CLI::App& app, const std::string& names, auto& target, const char* value,
                       const std::string& help) {
  return app.add_option(names, target, help)
      ->option_text(value)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// Of `--limit`: 0 is all.
inline std::uint32_t limit_or_all(std::uint32_t limit) {
  return limit == 0 ? std::numeric_limits<std::uint32_t>::max() : limit;
}

/// `--wait` without a number: as good as for ever, and a clock can still count it.
inline constexpr const char* wait_flag = "--wait{315360000}";

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an import that nobody watches did, for whoever looks in the morning.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "timtin/error.h"
#include "timtin/report.h"

namespace timtin::cli {

/// Appends a line to a file when it begins and a last one with counts and seconds, whatever the
/// end; as text, or as JSON with the same members. The words are English in every language.
class RunLog {
 public:
  /// Without a path nothing is written. Throws Error(usage) for another format than text and json.
  RunLog(std::string path, const std::string& format);

  /// These throw Error(io).
  void begin(const std::vector<std::string>& paths);
  void end(const ImportReport& report, int status);

  /// For the handler of what ended the import: throws nothing.
  void fail(const Error& error) noexcept;

 private:
  using Members = std::vector<std::pair<std::string_view, std::string>>;

  void write(std::string_view event, const Members& members) const;
  std::string seconds() const;

  std::string path_;
  bool json_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace timtin::cli

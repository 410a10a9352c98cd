// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What stops an operation. What is merely wrong in the data is reported and skipped instead: see
/// report.h.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace timtin {

/// The value is the exit status of the command line (timtin(1), EXIT STATUS); frozen.
enum class ErrorCode : int {
  usage = 2,       ///< wrong option, argument or query
  archive = 3,     ///< archive missing, damaged or of another schema
  locked = 4,      ///< another writer holds the archive
  io = 6,          ///< reading or writing failed
  unanswered = 7,  ///< an archive on another machine did not answer
};

/// `what()` says what was being done, to what, and why it failed; `hint()` what to do now (may be
/// empty). Both are already in the user's language and are one line each, without a final full
/// stop.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message, std::string hint = {})
      : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

  ErrorCode code() const { return code_; }
  const std::string& hint() const { return hint_; }

 private:
  ErrorCode code_;
  std::string hint_;
};

}  // namespace timtin

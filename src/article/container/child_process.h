// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A command of the user's that reads bytes and writes bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "article/container/byte_stream.h"

namespace timtin {

struct ChildLimits {
  std::uint64_t output_bytes = 0;
  int seconds = 0;
  std::function<bool()> stopped;  ///< true: kill it
};

struct ChildResult {
  enum class End : std::uint8_t {
    exited,   ///< `status` is its own
    killed,   ///< `status` is the signal
    not_run,  ///< `status` is an errno
    too_late,
    too_large,
    stopped,
  };
  End end = End::not_run;
  int status = 0;
  std::string output;
  std::string last_error_line;  ///< of what it said on its standard error; any bytes
};

/// Runs `sh -c command sh argument` with `input` on its standard input, to its end or to one of the
/// limits; then what it started and left in its process group is killed, and it itself at a limit.
ChildResult run_command(const std::string& command, const std::string& argument, ByteStream& input,
                        const ChildLimits& limits);

}  // namespace timtin

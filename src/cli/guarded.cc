// SPDX-License-Identifier: GPL-2.0-or-later
//
// The one place that catches. Exit statuses are in timtin(1) and frozen.
#include "cli/guarded.h"

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>

#include "cli/error_message.h"
#include "cli/program.h"
#include "cli/standard_output.h"
#include "index/errors.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

[[noreturn]] void say_write_failed() {
  const std::string reason = reason_of_failed_write();
  say("timtin: " + tr("cannot write the archive: {}",
                      reason.empty() ? std::string(tr("the disk is full or broken")) : reason));
  say(tr("hint: {}",
         tr("check the disk's free space and health, then run the same command again")));
  ::_exit(static_cast<int>(ErrorCode::io));
}

/// When a write fails, Xapian can throw while it is cleaning up after the first error, or let an
/// error pass where it promised none; no handler sees either, and of the second there is not even a
/// current exception. The index is no worse than after any other failed write.
[[noreturn]] void end_after_failed_write() {
  try {
    if (std::current_exception()) throw;
  } catch (const std::exception&) {
    std::abort();  // one of ours that escaped is a bug
  } catch (...) {
    say_write_failed();
  }
  if (std::uncaught_exceptions() > 0) say_write_failed();
  std::abort();
}

}  // namespace

int run_guarded(int argc, char** argv, const Programs& programs) {
  prepare_standard_streams();
  std::set_terminate(end_after_failed_write);
  constexpr int failure = static_cast<int>(ErrorCode::io);
  try {
    std::vector<std::string> arguments(argv, argv + argc);
    if (arguments.empty()) arguments.emplace_back("timtin");
    return run_program(arguments, programs);
  } catch (const ClosedPipe&) {
    return 0;
  } catch (const Error& error) {
    say_error(error);
    return static_cast<int>(error.code());
  } catch (const std::bad_alloc&) {
    say("timtin: " + std::string(tr("out of memory")));
    return failure;
  } catch (const std::exception& error) {
    say("timtin: " + tr("stopped: {}", error.what()));
    return failure;
  }
}

}  // namespace timtin::cli

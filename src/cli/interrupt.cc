// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/interrupt.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

#include "cli/standard_output.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

volatile std::sig_atomic_t received = 0;

constexpr std::array watched{SIGINT, SIGTERM};

/// Translated before a signal can come: the handler may do nothing but write(2).
std::string heard;

/// The next one, also of the other kind, finds the default action.
extern "C" void remember(int signal) {
  const int before = errno;
  received = signal;
  if (::write(STDERR_FILENO, heard.data(), heard.size()) < 0) received = signal;
  errno = before;
  for (const int each : watched) std::signal(each, SIG_DFL);
}

}  // namespace

void watch_for_interrupts() {
  heard =
      "\ntimtin: " + std::string(tr("interrupted: stopping soon; once more stops at once")) + '\n';
  struct sigaction action = {};
  action.sa_handler = remember;
  // Without SA_RESTART an import that waits for its input ends at once.
  for (const int signal : watched) ::sigaction(signal, &action, nullptr);
}

void let_interrupts_kill() {
  for (const int signal : watched) std::signal(signal, SIG_DFL);
}

int say_interrupted(bool resumes) {
  say(std::string("timtin: ") +
      (resumes ? tr("interrupted; the same command again goes on from here") : tr("interrupted")));
  return exit_signal + interrupted_by();
}

int interrupted_by() { return received; }

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace timtin::cli {
namespace {

volatile std::sig_atomic_t received = 0;

extern "C" void remember(int signal) { received = signal; }

}  // namespace

void watch_for_interrupts() {
  struct sigaction action = {};
  action.sa_handler = remember;
  // Without SA_RESTART an import that waits for its input ends at once. The second signal finds the
  // default action.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

void let_interrupts_kill() {
  for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
}

int interrupted_by() { return received; }

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/last_signal.h"

#include <array>
#include <csignal>
#include <cstddef>

#include "index/remote/process_groups.h"

namespace timtin::cli {
namespace {

constexpr std::array ending_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
std::array<struct sigaction, ending_signals.size()> former{};
bool reaches_commands = false;

extern "C" void end_commands(int signal) {
  remote::end_process_groups();
  for (std::size_t i = 0; i < ending_signals.size(); ++i)
    if (ending_signals[i] == signal) ::sigaction(signal, &former[i], nullptr);
  std::raise(signal);  // comes when this returns
}

}  // namespace

void end_commands_with_us() {
  if (reaches_commands) return;
  reaches_commands = true;
  struct sigaction action = {};
  action.sa_handler = end_commands;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < ending_signals.size(); ++i) {
    ::sigaction(ending_signals[i], nullptr, &former[i]);
    if (former[i].sa_handler != SIG_IGN) ::sigaction(ending_signals[i], &action, nullptr);
  }
}

void leave_signals_alone() {
  if (!reaches_commands) return;
  reaches_commands = false;
  for (std::size_t i = 0; i < ending_signals.size(); ++i)
    ::sigaction(ending_signals[i], &former[i], nullptr);
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/process_groups.h"

#include <array>
#include <atomic>
#include <csignal>
#include <ctime>

namespace timtin::remote {
namespace {

constexpr std::size_t most = 128;
static_assert(std::atomic<pid_t>::is_always_lock_free);  // or no handler could read it
std::array<std::atomic<pid_t>, most> groups{};           // 0: free

void replace(pid_t before, pid_t now) {
  for (std::atomic<pid_t>& group : groups)
    if (pid_t expected = before; group.compare_exchange_strong(expected, now)) return;
}

/// False if there is none.
bool send_to_all(int signal) {
  bool any = false;
  for (const std::atomic<pid_t>& group : groups)
    if (const pid_t started = group.load(); started > 0)
      any = signal_process_group(started, signal) || any;
  return any;
}

}  // namespace

bool signal_process_group(pid_t group, int signal) noexcept {
  const bool is_there = ::kill(-group, signal) == 0;
  // Who was stopped, for it wanted to read from a terminal, hears it.
  if (is_there && signal != SIGKILL) ::kill(-group, SIGCONT);
  return is_there;
}

void remember_process_group(pid_t group) { replace(0, group); }
void forget_process_group(pid_t group) { replace(group, 0); }

void end_process_groups() noexcept {
  constexpr timespec patience{0, 50'000'000};
  if (!send_to_all(SIGTERM)) return;
  ::nanosleep(&patience, nullptr);
  send_to_all(SIGKILL);
}

}  // namespace timtin::remote

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/endless_call.h"

#include <unistd.h>

#include <csignal>
#include <ctime>
#include <string>

#include "index/library_call.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

constexpr std::time_t seconds_between_looks = 1;

/// Translated before a signal can come: the handler may do nothing but write(2).
std::string complaint;

volatile std::sig_atomic_t last_seen = 0;

extern "C" void look_at_call(int) {
  const auto now = static_cast<std::sig_atomic_t>(LibraryCall::number());
  const bool lasts = (now & 1) != 0 && now == last_seen;
  last_seen = now;
  if (!lasts) return;
  if (::write(STDERR_FILENO, complaint.data(), complaint.size()) < 0) last_seen = 0;
  ::_exit(static_cast<int>(ErrorCode::archive));
}

}  // namespace

void end_endless_calls() {
  complaint =
      "timtin: " + tr("the index is damaged: {}", tr("what is asked of its tables has no end")) +
      '\n' + tr("hint: {}", tr("timtin check tells what is damaged, and --repair saves the rest")) +
      '\n';
  struct sigaction action = {};
  action.sa_handler = look_at_call;
  action.sa_flags = SA_RESTART;
  struct sigevent event = {};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGVTALRM;
  timer_t timer{};
  // Unlike that of setitimer(2) it does not outlast an exec. Without one nobody watches.
  if (::sigaction(SIGVTALRM, &action, nullptr) != 0 ||
      ::timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer) != 0)
    return;
  const timespec step{seconds_between_looks, 0};
  const itimerspec steps{step, step};
  ::timer_settime(timer, 0, &steps, nullptr);
}

}  // namespace timtin::cli

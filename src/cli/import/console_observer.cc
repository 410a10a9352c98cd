// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/console_observer.h"

#include <cerrno>
#include <cstring>

#include "cli/import/input_size.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

constexpr std::size_t rejects_shown = 5;

}  // namespace

ConsoleObserver::ConsoleObserver(const ImportArguments& arguments, StandardOutput& out, bool quiet)
    : arguments_(arguments), out_(out), progress_(!quiet, standard_error_is_terminal()) {}

void ConsoleObserver::begins() {
  watch_for_interrupts();  // there was nothing to keep until here, where it waited for the lock
  if (!arguments_.rejects.empty()) {
    rejects_.open(arguments_.rejects, std::ios::binary | std::ios::trunc);
    if (!rejects_) fail_rejects();
  }
  if (progress_.shows_bar()) progress_.expect(size_of_inputs(arguments_.paths, *this));
}

void ConsoleObserver::rejected(const Reject& reject) {
  if (first_rejects_.size() < rejects_shown) first_rejects_.push_back(reject);
  if (arguments_.rejects.empty()) return;
  rejects_ << to_json(reject) << '\n';
  if (!rejects_) fail_rejects();
}

void ConsoleObserver::progress(const ImportReport& so_far) {
  progress_.update(so_far.files, so_far.bytes, so_far.read);
}

void ConsoleObserver::publishes() {
  let_interrupts_kill();
  progress_.stage(tr("writing the index ..."));
}

void ConsoleObserver::understood(const Article& article) {
  out_.write(to_json(article, arguments_.explain) + '\n');
}

bool ConsoleObserver::stopped() const { return interrupted_by() != 0; }

void ConsoleObserver::finish() {
  progress_.clear();
  if (arguments_.rejects.empty()) return;
  rejects_.close();
  if (!rejects_) fail_rejects();
}

void ConsoleObserver::fail_rejects() const {
  throw Error(ErrorCode::io,
              tr("cannot write the rejects to {}: {}", arguments_.rejects, std::strerror(errno)));
}

}  // namespace timtin::cli

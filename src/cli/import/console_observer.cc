// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/console_observer.h"

#include <algorithm>

#include "cli/import/input_size.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr std::size_t rejects_shown = 5;

}  // namespace

ConsoleObserver::ConsoleObserver(const ImportArguments& arguments, StandardOutput& out, bool quiet)
    : arguments_(arguments),
      out_(out),
      progress_(!quiet, standard_error_is_terminal()),
      rejects_(arguments.rejects),
      notes_(arguments.notes) {}

void ConsoleObserver::begins() {
  watch_for_interrupts();  // there was nothing to keep until here, where it waited for the lock
  rejects_.open();
  notes_.open();
  if (progress_.shows_bar()) progress_.expect(size_of_inputs(arguments_.paths, *this));
}

void ConsoleObserver::rejected(const Reject& reject) {
  const auto same = [&](const Reject& other) { return other.reason == reject.reason; };
  if (!reject.skipped && first_rejects_.size() < rejects_shown) first_rejects_.push_back(reject);
  if (reject.skipped && std::none_of(first_skips_.begin(), first_skips_.end(), same))
    first_skips_.push_back(reject);
  if (rejects_.is_wanted()) rejects_.write(to_json(reject));
}

void ConsoleObserver::noted(const Note& note) {
  if (notes_.is_wanted()) notes_.write(to_json(note));
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
  rejects_.close();
  notes_.close();
}

}  // namespace timtin::cli

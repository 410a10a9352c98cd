// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/console_observer.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "cli/import/index_growth.h"
#include "cli/import/input_size.h"
#include "cli/interrupt.h"
#include "cli/terminal.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t rejects_shown = 5;

/// Of the time of an import that builds an index; the rest makes one of its parts. Measured: 21.5
/// of 33 s for 35,440 articles.
constexpr double reading_share = 0.65;
constexpr auto period = 100ms;

}  // namespace

ConsoleObserver::ConsoleObserver(const ImportArguments& arguments, const std::string& archive,
                                 StandardOutput& out, bool quiet)
    : arguments_(arguments),
      archive_(archive),
      out_(out),
      progress_(!quiet, standard_error_is_terminal()),
      rejects_(arguments.rejects),
      notes_(arguments.notes) {}

void ConsoleObserver::begins() {
  watch_for_interrupts();  // there was nothing to keep until here, where it waited for the lock
  rejects_.open();
  notes_.open();
  if (progress_.shows_bar())
    progress_.expect(size_of_inputs(arguments_.paths, *this),
                     arguments_.dry_run ? 1 : reading_share);
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
  if (progress_.shows_bar()) show_last_stage();
}

/// By what has been written, seen from outside: who writes it does nothing else meanwhile.
void ConsoleObserver::show_last_stage() {
  last_stage_ = std::jthread([this](const std::stop_token& ended) {
    IndexGrowth growth(archive_);
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    do {
      progress_.last_stage(tr("writing the index ..."), growth.done());
      changed.wait_for(lock, ended, period, [] { return false; });
    } while (!ended.stop_requested());
  });
}

void ConsoleObserver::understood(const Article& article) {
  out_.write(to_json(article, arguments_.explain) + '\n');
}

bool ConsoleObserver::stopped() const { return interrupted_by() != 0; }

void ConsoleObserver::finish() {
  last_stage_ = {};  // waits for its end
  progress_.clear();
  rejects_.close();
  notes_.close();
}

}  // namespace timtin::cli

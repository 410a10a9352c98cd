// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

#include "cli/standard_output.h"
#include "cli/terminal.h"
#include "output/code_points.h"
#include "output/cut.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto terminal_period = 100ms;
constexpr auto log_period = 60s;
constexpr std::size_t bar_columns = 20;

/// `0:07`, `1:02:03`.
std::string readable_time(std::uint64_t seconds) {
  const std::uint64_t minutes = seconds / 60;
  if (minutes < 60) return fmt::format("{}:{:02}", minutes, seconds % 60);
  return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, seconds % 60);
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, " · "));
}

/// `[##########..........] 50 % · `
std::string bar_of(double share) {
  const auto filled = static_cast<std::size_t>(share * bar_columns);
  return fmt::format("[{}{}] {} % · ", std::string(filled, '#'),
                     std::string(bar_columns - filled, '.'), static_cast<int>(share * 100));
}

std::string time_left(double share, double seconds) {
  const double left = seconds * (1 - share) / share;
  return tr("{} left", readable_time(static_cast<std::uint64_t>(std::llround(left))));
}

/// As many of the parts as have place.
std::string fitting(const std::string& head, std::vector<std::string> parts, std::size_t columns) {
  for (; parts.size() > 1; parts.pop_back())
    if (output::columns_of(head + joined(parts)) <= columns) break;
  return output::cut({head + joined(parts), {}}, columns).text;
}

/// A line that fills the last column would begin another one.
std::size_t columns_of_line() { return columns_of_stream(STDERR_FILENO) - 1; }

}  // namespace

std::string readable_bytes(std::uint64_t bytes) {
  constexpr std::array<const char*, 4> units{"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return fmt::format("{} B", bytes);
  double amount = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; amount >= 999.95 && unit + 1 < units.size(); ++unit) amount /= 1000;
  return fmt::format("{:.1Lf} {}", amount, units[unit]);
}

std::string progress_line(const ImportState& state, std::size_t columns) {
  const double rate = state.seconds > 0 ? static_cast<double>(state.bytes) / state.seconds : 0;
  // What can be done without stands behind.
  std::vector<std::string> parts;
  if (state.share > 0) parts.push_back(time_left(state.share, state.seconds));
  // They are held until it is known what repeats in them: 0 for minutes would look like a fault.
  if (state.articles > 0)
    parts.push_back(trn("{} article", "{} articles", state.articles, state.articles));
  parts.push_back(readable_bytes(state.bytes));
  parts.push_back(tr("{}/s", readable_bytes(static_cast<std::uint64_t>(rate))));
  parts.push_back(trn("{} file", "{} files", state.files, state.files));
  return fitting(state.share > 0 ? bar_of(state.share) : std::string(), std::move(parts), columns);
}

std::string last_stage_line(const std::string& text, double share, double seconds,
                            std::size_t columns) {
  return fitting(bar_of(share), {time_left(share, seconds), text}, columns);
}

Progress::Progress(bool enabled, bool terminal)
    : enabled_(enabled),
      terminal_(terminal),
      next_(begin_ + (terminal ? Clock::duration(terminal_period) : Clock::duration(log_period))) {}

void Progress::update(std::uint64_t files, std::uint64_t bytes, std::uint64_t articles) {
  if (!enabled_) return;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + (terminal_ ? Clock::duration(terminal_period) : Clock::duration(log_period));
  double share = -1;
  // What is read twice, or grows meanwhile, makes no more than the whole.
  if (total_bytes_ != 0 && bytes != 0)
    share = reading_ * static_cast<double>(std::min(bytes, total_bytes_)) /
            static_cast<double>(total_bytes_);
  const std::string text =
      progress_line({files, bytes, articles, share, seconds()}, columns_of_line());
  if (terminal_) {
    write_over(text);
  } else {
    say(text);
  }
}

void Progress::stage(const std::string& text) {
  if (enabled_ && terminal_) write_over(text);
}

void Progress::last_stage(const std::string& text, double done) {
  if (!enabled_ || !terminal_) return;
  const double share = reading_ + (1 - reading_) * std::clamp(done, 0.0, 1.0);
  write_over(last_stage_line(text, share, seconds(), columns_of_line()));
}

void Progress::clear() {
  if (shown_) write_over("");
  shown_ = false;
}

void Progress::write_over(const std::string& text) {
  // Back to the first column, clear to the end of the line (ECMA-48).
  fmt::print(stderr, "\r\x1b[K{}", output::cut({printable_line(text), {}}, columns_of_line()).text);
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace timtin::cli

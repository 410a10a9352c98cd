// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "cli/standard_output.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto terminal_period = 100ms;
constexpr auto log_period = 60s;

}  // namespace

std::string readable_bytes(std::uint64_t bytes) {
  constexpr std::array<const char*, 4> units{"kB", "MB", "GB", "TB"};
  if (bytes < 1000) return fmt::format("{} B", bytes);
  double amount = static_cast<double>(bytes) / 1000;
  std::size_t unit = 0;
  for (; amount >= 999.95 && unit + 1 < units.size(); ++unit) amount /= 1000;
  return fmt::format("{:.1f} {}", amount, units[unit]);
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
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const auto rate = static_cast<std::uint64_t>(static_cast<double>(bytes) / seconds);
  const std::string text =
      tr("{} · {} · {} · {}/s", trn("{} article", "{} articles", articles, articles),
         trn("{} file", "{} files", files, files), readable_bytes(bytes), readable_bytes(rate));
  if (terminal_) {
    write_over(text);
  } else {
    say(text);
  }
}

void Progress::stage(const std::string& text) {
  if (enabled_ && terminal_) write_over(text);
}

void Progress::clear() {
  if (shown_) write_over("");
  shown_ = false;
}

void Progress::write_over(const std::string& text) {
  // Back to the first column, clear to the end of the line (ECMA-48).
  fmt::print(stderr, "\r\x1b[K{}", printable_line(text));
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace timtin::cli

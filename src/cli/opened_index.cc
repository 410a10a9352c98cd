// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/opened_index.h"

#include <unistd.h>

#include <algorithm>

#include "cli/choices.h"
#include "cli/language.h"
#include "cli/last_signal.h"
#include "cli/places.h"
#include "cli/standard_output.h"
#include "index/remote/far_side.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

enum class Partial : unsigned char { automatic, fail, warn };

constexpr Choices<Partial, 3> partials{{
    {"auto", Partial::automatic},
    {"fail", Partial::fail},
    {"warn", Partial::warn},
}};

/// Who looks at a terminal sees the warning; a program might not.
bool takes_partial(const GlobalOptions& options) {
  const Partial partial = choose(partials, "--partial", options.partial);
  return partial == Partial::automatic ? ::isatty(STDOUT_FILENO) == 1 : partial == Partial::warn;
}

Index opened(const GlobalOptions& options, bool partial) {
  RemoteAccess access;
  const std::vector<std::string> archives = archive_paths(options);
  access.partial = partial;
  if (std::any_of(archives.begin(), archives.end(), remote::is_remote)) {
    end_commands_with_us();
    access.program = own_program();
    access.language = speaks_vietnamese() ? "vi" : "en";
    if (options.timeout > 0) {
      access.call_seconds = options.timeout;
      access.connect_seconds = options.timeout;
    }
  }
  return Index(archives, cache_directory(), access);
}

}  // namespace

Index opened_index(const GlobalOptions& options) {
  takes_partial(options);  // a wrong value is wrong here as well
  return opened(options, false);
}

Index opened_partial_index(const GlobalOptions& options) {
  return opened(options, takes_partial(options));
}

int with_losses(const Index& index, int status) {
  const std::string losses = index.losses();
  if (losses.empty()) return status;
  say("timtin: " + losses);
  return static_cast<int>(ErrorCode::unanswered);
}

std::vector<std::string> explained_parts(const Index& index) {
  std::vector<std::string> lines;
  if (index.trips() == 0) return lines;
  lines.push_back(trn("{} round trip", "{} round trips", index.trips(), index.trips()));
  for (const PartReport& report : index.part_reports())
    lines.push_back(tr("{}: {} bytes sent, {} received, {} ms", report.name, report.bytes_sent,
                       report.bytes_received, report.milliseconds) +
                    (report.failure.empty() ? std::string() : "; " + report.failure));
  return lines;
}

}  // namespace timtin::cli

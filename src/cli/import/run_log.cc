// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import/run_log.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>

#include "article/model/json_writer.h"
#include "cli/choices.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr Choices<bool, 2> log_formats{{{"text", false}, {"json", true}}};

/// RFC 3339.
std::string now() { return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))); }

std::string number(std::uint64_t value) { return fmt::format("{}", value); }

}  // namespace

RunLog::RunLog(std::string path, const std::string& format)
    : path_(std::move(path)), json_(choose(log_formats, "--log-format", format)) {}

void RunLog::begin(const std::vector<std::string>& paths) {
  write("begins", {{"paths", fmt::format("{}", fmt::join(paths, " "))}});
}

void RunLog::end(const ImportReport& report, int status) {
  write("ends", {{"read", number(report.read)},
                 {"added", number(report.added)},
                 {"changed", number(report.changed)},
                 {"unchanged", number(report.unchanged)},
                 {"duplicates", number(report.duplicates)},
                 {"rejected", number(report.rejected)},
                 {"files", number(report.files)},
                 {"bytes", number(report.bytes)},
                 {"seconds", seconds()},
                 {"status", number(static_cast<std::uint64_t>(status))}});
}

void RunLog::fail(const Error& error) noexcept {
  try {
    write("fails", {{"error", error.what()},
                    {"seconds", seconds()},
                    {"status", fmt::format("{}", static_cast<int>(error.code()))}});
  } catch (...) {
    // What ended the import is told on standard error in any case.
  }
}

std::string RunLog::seconds() const {
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin_;
  return fmt::format("{:.1f}", elapsed.count());
}

void RunLog::write(std::string_view event, const Members& members) const {
  if (path_.empty()) return;
  std::string line;
  if (json_) {
    JsonWriter json(line);
    json.begin_object();
    json.text("time", now());
    json.text("event", event);
    for (const auto& [name, value] : members) {
      if (name == "paths" || name == "error")
        json.text(name, value);
      else
        json.name(name).json(value);
    }
    json.end_object();
  } else {
    line = now() + " timtin import " + std::string(event) + ':';
    for (const auto& [name, value] : members)
      line += fmt::format(" {}={}", name, printable_line(value));
  }
  std::ofstream file(path_, std::ios::binary | std::ios::app);
  file << line + '\n';
  file.close();
  if (!file) throw Error(ErrorCode::io, tr("cannot write {}: {}", path_, std::strerror(errno)));
}

}  // namespace timtin::cli

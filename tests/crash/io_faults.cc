// SPDX-License-Identifier: GPL-2.0-or-later
#include "io_faults.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace io {
namespace {

const char* variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// What is to happen; read once, before the first call.
struct Plan {
  const std::string_view under{variable("IO_UNDER")};
  const std::string_view action{variable("FAULTY_IO_DO")};
  const long chosen = std::atol(variable("FAULTY_IO_AT"));
  const bool kill = action == "kill" || action == "torn";
  const bool once = action.starts_with("once:");
  const int error = kill ? 0 : std::atoi(action.data() + (once ? 5 : 0));
  std::atomic<long> calls{0};

  ~Plan() {
    const char* const path = variable("FAULTY_IO_REPORT");
    if (*path == '\0') return;
    const long number = calls;
    if (std::FILE* const file = std::fopen(path, "w")) {
      std::fprintf(file, "%ld\n", number);
      std::fclose(file);
    }
  }
};

Plan& plan() {
  static Plan one;
  return one;
}

/// A full disk still renames, removes and syncs; a process without descriptors still writes.
bool can_fail(Kind kind, int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return kind == Kind::create || kind == Kind::write || kind == Kind::folder;
    case EFBIG:
      return kind == Kind::write || kind == Kind::truncate;
    case EACCES:
      return kind != Kind::read && kind != Kind::write && kind != Kind::sync &&
             kind != Kind::truncate;
    case EMFILE:
      return kind == Kind::open || kind == Kind::create;
    default:
      return true;
  }
}

bool can_happen(const Plan& plan, Kind kind) {
  if (plan.kill) return kind != Kind::open && kind != Kind::read;
  return can_fail(kind, plan.error);
}

bool is_under(std::string_view path) {
  const std::string_view under = plan().under;
  return path.starts_with(under) && (path.size() == under.size() || path[under.size()] == '/');
}

}  // namespace

std::string path_of(int fd) {
  std::array<char, 4096> path{};
  const std::string link = "/proc/self/fd/" + std::to_string(fd);
  const ssize_t size = ::readlink(link.c_str(), path.data(), path.size());
  return size < 0 ? std::string() : std::string(path.data(), static_cast<std::size_t>(size));
}

bool is_meant(int folder, const char* path) {
  if (plan().under.empty()) return false;
  if (*path == '/') return is_under(path);
  return folder != AT_FDCWD && is_under(path_of(folder));
}

bool is_meant(int fd) { return !plan().under.empty() && is_under(path_of(fd)); }

Verdict next_call(Kind kind) {
  Plan& now = plan();
  if (now.action.empty() || !can_happen(now, kind)) return Verdict::go_on;
  const long number = ++now.calls;
  if (now.chosen == 0 || number < now.chosen) return Verdict::go_on;
  if (now.action == "kill") raise(SIGKILL);
  if (now.action == "torn") return Verdict::tear;
  if (now.once && number > now.chosen) return Verdict::go_on;
  errno = now.error;
  return Verdict::fail;
}

}  // namespace io

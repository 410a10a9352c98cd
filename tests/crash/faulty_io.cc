// SPDX-License-Identifier: GPL-2.0-or-later
// A library for LD_PRELOAD under which the Nth call that changes a file goes wrong:
//
//     FAULTY_IO_AT=N        count from 1; absent: nothing goes wrong
//     FAULTY_IO_DO=kill     the process is killed before the call
//                  torn     of a write only the first half is done, then the process is killed
//                  ERRNO    a number: the call fails with it, and so do all after it
//                  once:ERRNO    only this call fails
//
// ENOSPC fails what needs room; a full disk still renames, removes and syncs.
//     FAULTY_IO_REPORT=FILE at the end the number of calls is written there
//
// Calls on standard streams do not count. What libc calls inside itself (stdio) is not seen: Xapian
// and the C++ library are.
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<long> calls{0};
const char* const action = std::getenv("FAULTY_IO_DO");

long chosen_call() {
  static const char* const at = std::getenv("FAULTY_IO_AT");
  static const long number = at == nullptr ? 0 : std::atol(at);
  return number;
}

enum class Verdict { go_on, tear, fail };

/// Decides on the next call; does not return if the process is to be killed before it.
Verdict next_call(bool needs_room) {
  const long number = ++calls;
  const long chosen = chosen_call();
  if (chosen == 0 || number < chosen || action == nullptr) return Verdict::go_on;
  if (std::strcmp(action, "kill") == 0) raise(SIGKILL);
  if (std::strcmp(action, "torn") == 0) return Verdict::tear;
  const bool once = std::strncmp(action, "once:", 5) == 0;
  if (once && number > chosen) return Verdict::go_on;
  const int error = std::atoi(once ? action + 5 : action);
  if (error == ENOSPC && !needs_room) return Verdict::go_on;
  errno = error;
  return Verdict::fail;
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// For calls that cannot be half done.
template <typename Call>
auto whole(Call call, bool needs_room = false) -> decltype(call()) {
  switch (next_call(needs_room)) {
    case Verdict::fail:
      return -1;
    case Verdict::tear:
      raise(SIGKILL);
      [[fallthrough]];
    case Verdict::go_on:
      return call();
  }
  return -1;
}

/// For writes: `half` writes what stands on the disk when the process dies in the middle.
template <typename Call, typename Half>
auto divisible(int fd, Call call, Half half) -> decltype(call()) {
  if (fd <= STDERR_FILENO) return call();
  switch (next_call(true)) {
    case Verdict::fail:
      return -1;
    case Verdict::tear:
      half();
      raise(SIGKILL);
      [[fallthrough]];
    case Verdict::go_on:
      return call();
  }
  return -1;
}

struct Report {
  ~Report() {
    const char* const path = std::getenv("FAULTY_IO_REPORT");
    if (path == nullptr) return;
    const long number = calls;
    if (std::FILE* const file = std::fopen(path, "w")) {
      std::fprintf(file, "%ld\n", number);
      std::fclose(file);
    }
  }
} report;

}  // namespace

extern "C" {

ssize_t write(int fd, const void* data, size_t size) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
  return divisible(
      fd, [&] { return next(fd, data, size); }, [&] { return next(fd, data, size / 2); });
}

ssize_t pwrite(int fd, const void* data, size_t size, off_t offset) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  return divisible(
      fd, [&] { return next(fd, data, size, offset); },
      [&] { return next(fd, data, size / 2, offset); });
}

ssize_t pwrite64(int fd, const void* data, size_t size, off64_t offset) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  return divisible(
      fd, [&] { return next(fd, data, size, offset); },
      [&] { return next(fd, data, size / 2, offset); });
}

ssize_t writev(int fd, const iovec* parts, int count) {
  static const auto next = real<ssize_t (*)(int, const iovec*, int)>("writev");
  return divisible(
      fd, [&] { return next(fd, parts, count); }, [&] { return next(fd, parts, count / 2); });
}

int fsync(int fd) {
  static const auto next = real<int (*)(int)>("fsync");
  return whole([&] { return next(fd); });
}

int fdatasync(int fd) {
  static const auto next = real<int (*)(int)>("fdatasync");
  return whole([&] { return next(fd); });
}

int rename(const char* from, const char* to) {
  static const auto next = real<int (*)(const char*, const char*)>("rename");
  return whole([&] { return next(from, to); });
}

int unlink(const char* path) {
  static const auto next = real<int (*)(const char*)>("unlink");
  return whole([&] { return next(path); });
}

int unlinkat(int folder, const char* path, int flags) {
  static const auto next = real<int (*)(int, const char*, int)>("unlinkat");
  return whole([&] { return next(folder, path, flags); });
}

int mkdir(const char* path, mode_t mode) {
  static const auto next = real<int (*)(const char*, mode_t)>("mkdir");
  return whole([&] { return next(path, mode); }, true);
}

int ftruncate(int fd, off_t size) {
  static const auto next = real<int (*)(int, off_t)>("ftruncate");
  return whole([&] { return next(fd, size); });
}

}  // extern "C"

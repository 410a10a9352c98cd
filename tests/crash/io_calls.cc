// SPDX-License-Identifier: GPL-2.0-or-later
// A library for LD_PRELOAD: every call on files passes here, where it can go wrong (io_faults.h) or
// be recorded (io_record.h). What libc calls inside itself is not seen, but for the calls below:
// those of Xapian and of the C++ library are.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <string>

#include "io_faults.h"
#include "io_record.h"

namespace {

using io::Kind;
using io::Recording;
using io::Verdict;

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// For calls that cannot be half done. `failed` is what they return then.
template <typename Call, typename Result>
Result whole(bool meant, Kind kind, Result failed, Call call) {
  if (!meant) return call();
  const Verdict verdict = io::next_call(kind);
  if (verdict == Verdict::fail) return failed;
  if (verdict == Verdict::tear) raise(SIGKILL);
  return call();
}

/// For writes: `half` writes what stands on the disk when the process dies in the middle, `note`
/// records what was written.
template <typename Call, typename Half, typename Note>
ssize_t divisible(int fd, Call call, Half half, Note note) {
  if (fd <= STDERR_FILENO || !io::is_meant(fd)) return call();
  const Verdict verdict = io::next_call(Kind::write);
  if (verdict == Verdict::fail) return -1;
  if (verdict == Verdict::tear) {
    half();
    raise(SIGKILL);
  }
  Recording recording;
  const ssize_t size = call();
  if (size > 0 && recording.wanted()) note(recording, static_cast<std::size_t>(size));
  return size;
}

template <typename Call>
int opened(int folder, const char* path, int flags, Call call) {
  if (!io::is_meant(folder, path)) return call();
  const bool absent = ::faccessat(folder, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0;
  const bool creates = (flags & O_CREAT) != 0 && absent;
  return whole(true, creates ? Kind::create : Kind::open, -1, [&] {
    Recording recording;
    const int fd = call();
    if (fd >= 0 && creates) recording.created(folder, path, false);
    if (fd >= 0 && (flags & O_TRUNC) != 0) recording.truncated(fd, 0);
    return fd;
  });
}

template <typename Call>
int removed(int folder, const char* path, Call call) {
  return whole(io::is_meant(folder, path), Kind::remove, -1, [&] {
    Recording recording;
    const int result = call();
    if (result == 0) recording.removed(folder, path);
    return result;
  });
}

template <typename Call>
int synced(int fd, Call call) {
  return whole(io::is_meant(fd), Kind::sync, -1, [&] {
    Recording recording;
    const int result = call();
    if (result == 0) recording.synced(fd);
    return result;
  });
}

mode_t mode_in(int flags, va_list& rest) {
  return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

extern "C" {

#define OPEN(name)                                                                 \
  int name(const char* path, int flags, ...) {                                     \
    static const auto next = real<int (*)(const char*, int, ...)>(#name);          \
    va_list rest;                                                                  \
    va_start(rest, flags);                                                         \
    const mode_t mode = mode_in(flags, rest);                                      \
    va_end(rest);                                                                  \
    return opened(AT_FDCWD, path, flags, [&] { return next(path, flags, mode); }); \
  }
OPEN(open)
OPEN(open64)
#undef OPEN

#define OPENAT(name)                                                                     \
  int name(int folder, const char* path, int flags, ...) {                               \
    static const auto next = real<int (*)(int, const char*, int, ...)>(#name);           \
    va_list rest;                                                                        \
    va_start(rest, flags);                                                               \
    const mode_t mode = mode_in(flags, rest);                                            \
    va_end(rest);                                                                        \
    return opened(folder, path, flags, [&] { return next(folder, path, flags, mode); }); \
  }
OPENAT(openat)
OPENAT(openat64)
#undef OPENAT

DIR* opendir(const char* path) {
  static const auto next = real<DIR* (*)(const char*)>("opendir");
  return whole(io::is_meant(AT_FDCWD, path), Kind::open, static_cast<DIR*>(nullptr),
               [&] { return next(path); });
}

ssize_t read(int fd, void* data, size_t size) {
  static const auto next = real<ssize_t (*)(int, void*, size_t)>("read");
  return whole(fd > STDERR_FILENO && io::is_meant(fd), Kind::read, ssize_t{-1},
               [&] { return next(fd, data, size); });
}

#define PREAD(name, offset_type)                                                        \
  ssize_t name(int fd, void* data, size_t size, offset_type offset) {                   \
    static const auto next = real<ssize_t (*)(int, void*, size_t, offset_type)>(#name); \
    return whole(io::is_meant(fd), Kind::read, ssize_t{-1},                             \
                 [&] { return next(fd, data, size, offset); });                         \
  }
PREAD(pread, off_t)
PREAD(pread64, off64_t)
#undef PREAD

ssize_t write(int fd, const void* data, size_t size) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
  return divisible(
      fd, [&] { return next(fd, data, size); }, [&] { next(fd, data, size / 2); },
      [&](Recording& recording, size_t done) {
        recording.written(fd, {static_cast<const char*>(data), done}, -1);
      });
}

#define PWRITE(name, offset_type)                                                             \
  ssize_t name(int fd, const void* data, size_t size, offset_type offset) {                   \
    static const auto next = real<ssize_t (*)(int, const void*, size_t, offset_type)>(#name); \
    return divisible(                                                                         \
        fd, [&] { return next(fd, data, size, offset); },                                     \
        [&] { next(fd, data, size / 2, offset); },                                            \
        [&](Recording& recording, size_t done) {                                              \
          recording.written(fd, {static_cast<const char*>(data), done},                       \
                            offset + static_cast<off_t>(done));                               \
        });                                                                                   \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)
#undef PWRITE

ssize_t writev(int fd, const iovec* parts, int count) {
  static const auto next = real<ssize_t (*)(int, const iovec*, int)>("writev");
  return divisible(
      fd, [&] { return next(fd, parts, count); }, [&] { next(fd, parts, count / 2); },
      [&](Recording& recording, size_t done) {
        std::string bytes;
        for (int i = 0; i < count; ++i)
          bytes.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
        recording.written(fd, std::string_view(bytes).substr(0, done), -1);
      });
}

ssize_t sendfile(int to, int from, off_t* offset, size_t size) {
  static const auto next = real<ssize_t (*)(int, int, off_t*, size_t)>("sendfile");
  return divisible(
      to, [&] { return next(to, from, offset, size); }, [&] { next(to, from, offset, size / 2); },
      [&](Recording& recording, size_t done) {
        std::string bytes(done, '\0');
        const off_t end = offset != nullptr ? *offset : ::lseek(from, 0, SEEK_CUR);
        static const auto read_at = real<ssize_t (*)(int, void*, size_t, off_t)>("pread");
        read_at(from, bytes.data(), done, end - static_cast<off_t>(done));
        recording.written(to, bytes, -1);
      });
}

int ftruncate(int fd, off_t size) {
  static const auto next = real<int (*)(int, off_t)>("ftruncate");
  return whole(io::is_meant(fd), Kind::truncate, -1, [&] {
    Recording recording;
    const int result = next(fd, size);
    if (result == 0) recording.truncated(fd, size);
    return result;
  });
}

int fsync(int fd) {
  static const auto next = real<int (*)(int)>("fsync");
  return synced(fd, [&] { return next(fd); });
}

int fdatasync(int fd) {
  static const auto next = real<int (*)(int)>("fdatasync");
  return synced(fd, [&] { return next(fd); });
}

int rename(const char* from, const char* to) {
  static const auto next = real<int (*)(const char*, const char*)>("rename");
  return whole(io::is_meant(AT_FDCWD, to), Kind::rename, -1, [&] {
    Recording recording;
    const int result = next(from, to);
    if (result == 0) recording.renamed(from, to);
    return result;
  });
}

int unlink(const char* path) {
  static const auto next = real<int (*)(const char*)>("unlink");
  return removed(AT_FDCWD, path, [&] { return next(path); });
}

int remove(const char* path) {  // calls unlink or rmdir inside libc
  static const auto next = real<int (*)(const char*)>("remove");
  return removed(AT_FDCWD, path, [&] { return next(path); });
}

int rmdir(const char* path) {
  static const auto next = real<int (*)(const char*)>("rmdir");
  return removed(AT_FDCWD, path, [&] { return next(path); });
}

int unlinkat(int folder, const char* path, int flags) {
  static const auto next = real<int (*)(int, const char*, int)>("unlinkat");
  return removed(folder, path, [&] { return next(folder, path, flags); });
}

int mkdir(const char* path, mode_t mode) {
  static const auto next = real<int (*)(const char*, mode_t)>("mkdir");
  return whole(io::is_meant(AT_FDCWD, path), Kind::folder, -1, [&] {
    Recording recording;
    const int result = next(path, mode);
    if (result == 0) recording.created(AT_FDCWD, path, true);
    return result;
  });
}

}  // extern "C"

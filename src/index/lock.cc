// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/lock.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <thread>

#include "index/errors.h"
#include "index/new_file.h"
#include "text/message.h"

namespace timtin {

namespace {

constexpr std::size_t max_line = 200;  // bytes

struct flock whole_file() {
  struct flock whole {};
  whole.l_type = F_WRLCK;
  whole.l_whence = SEEK_SET;
  return whole;
}

/// An open-file-description lock: unlike a POSIX one it is not lost when some other descriptor of
/// the file closes.
bool try_lock(int descriptor) {
  struct flock whole = whole_file();
  return ::fcntl(descriptor, F_OFD_SETLK, &whole) == 0;
}

std::string lock_path(const std::string& archive) { return archive + "/lock"; }

/// Only helps people: a full disk does not stop a writer here.
void write_holder(int descriptor, const std::string& what) {
  const std::string line = fmt::format("{:010} {:010} {}\n", ::getpid(), std::time(nullptr), what);
  if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, line.data(), line.size(), 0) < 0)
    errno = 0;
}

/// What has no such line is told without it.
LockHolder holder_in(int descriptor) {
  std::array<char, max_line> buffer{};
  const ssize_t size = ::pread(descriptor, buffer.data(), buffer.size(), 0);
  std::string_view line(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  line = line.substr(0, line.find('\n'));
  LockHolder holder;
  const char* const end = line.data() + line.size();
  const auto process = std::from_chars(line.data(), end, holder.process);
  if (process.ec != std::errc() || process.ptr == end) return {};
  const auto since = std::from_chars(process.ptr + 1, end, holder.since);
  if (since.ec != std::errc()) return {};
  holder.what = since.ptr == end ? std::string() : std::string(since.ptr + 1, end);
  return holder;
}

/// Who has just taken the lock may not have written its line yet.
LockHolder read_holder(int descriptor) {
  constexpr int tries = 10;
  LockHolder holder = holder_in(descriptor);
  for (int i = 1; i < tries && holder.process == 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    holder = holder_in(descriptor);
  }
  return holder;
}

Error locked(const std::string& archive, int descriptor) {
  const LockHolder holder = read_holder(descriptor);
  return Error(ErrorCode::locked,
               holder.process == 0
                   ? tr("cannot write archive {}: another import holds it", archive)
                   : tr("cannot write archive {}: locked by {}", archive, description_of(holder)),
               tr("wait until it has finished, or give --wait=SECONDS"));
}

}  // namespace

void WriteLock::open(const std::string& path) {
  check_plain_file(path);
  // O_NONBLOCK: what has been laid there since then is not waited for.
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0666);
  if (descriptor_ < 0) throw_io(tr_noop("cannot open {}: {}"), path);
}

WriteLock::WriteLock(const std::string& archive, int wait_seconds, const std::string& what) {
  std::error_code error;
  std::filesystem::create_directories(archive, error);
  if (error) {
    errno = error.value();
    throw_io(tr_noop("cannot create {}: {}"), archive);
  }
  const std::string path = lock_path(archive);
  open(path);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait_seconds);
  while (!try_lock(descriptor_)) {
    const int reason = errno;
    const bool busy = reason == EAGAIN || reason == EACCES || reason == EINTR;
    if (busy && std::chrono::steady_clock::now() < deadline) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      continue;
    }
    const Error held = locked(archive, descriptor_);
    ::close(descriptor_);
    if (busy) throw held;
    errno = reason;
    throw_io(tr_noop("cannot lock {}: {}"), path);
  }
  follow_archive(path, archive);
  write_holder(descriptor_, what);
}

WriteLock::~WriteLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::optional<LockHolder> lock_holder(const std::string& archive) {
  const int descriptor =
      ::open(lock_path(archive).c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  struct flock whole = whole_file();
  std::optional<LockHolder> holder;
  if (::fcntl(descriptor, F_OFD_GETLK, &whole) == 0 && whole.l_type != F_UNLCK)
    holder = read_holder(descriptor);
  ::close(descriptor);
  return holder;
}

std::string description_of(const LockHolder& holder) {
  constexpr std::int64_t day = 86'400;  // seconds
  const std::time_t since = holder.since;
  std::tm local{};
  ::localtime_r(&since, &local);
  const bool recent = std::time(nullptr) - since < day;
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), recent ? "%H:%M" : "%d/%m/%Y %H:%M", &local);
  return tr("pid {} ({}) since {}", holder.process, holder.what, text.data());
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/container/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

#include "article/container/input_files.h"
#include "article/line/paragraphs.h"

extern char** environ;

namespace timtin {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto tick = std::chrono::milliseconds(50);
constexpr std::size_t pipe_chunk_bytes = 64 << 10;
constexpr std::size_t kept_error_bytes = 4 << 10;

struct Pipe {
  Pipe() {
    std::array<int, 2> ends{-1, -1};
    error = ::pipe2(ends.data(), O_CLOEXEC) == 0 ? 0 : errno;
    read_end = FileDescriptor(ends[0]);
    write_end = FileDescriptor(ends[1]);
  }
  FileDescriptor read_end{-1}, write_end{-1};
  int error = 0;
};

/// A command may close its standard input early; that must not kill us.
class WithoutPipeSignal {
 public:
  WithoutPipeSignal() {
    ::sigemptyset(&pipe_);
    ::sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~WithoutPipeSignal() {
    const timespec at_once{};
    while (::sigtimedwait(&pipe_, nullptr, &at_once) == SIGPIPE) continue;
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  WithoutPipeSignal(const WithoutPipeSignal&) = delete;
  WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

 private:
  sigset_t pipe_{}, before_{};
};

/// Starts it in a process group of its own, with nothing open but the three streams; an errno or 0.
int spawn(const std::string& command, const std::string& argument, const Pipe& in, const Pipe& out,
          const Pipe& err, pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, in.read_end.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, out.write_end.number(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.write_end.number(), STDERR_FILENO);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  ::posix_spawnattr_init(&attributes);
  sigset_t none, defaults;
  ::sigemptyset(&none);
  ::sigemptyset(&defaults);
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE}) ::sigaddset(&defaults, signal);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(
      &attributes,
      static_cast<short>(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
  std::string shell = "sh", option = "-c", script = command, path = argument;
  char* const arguments[] = {shell.data(), option.data(), script.data(),
                             shell.data(), path.data(),   nullptr};
  const int error = ::posix_spawn(&child, "/bin/sh", &actions, &attributes, arguments, environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return error;
}

std::string last_line(std::string_view text) {
  std::vector<std::string> lines = paragraphs_of(text);
  return lines.empty() ? std::string() : std::move(lines.back());
}

/// The streams of a running command, moved on as far as they can be without waiting.
class ChildStreams {
 public:
  ChildStreams(ByteStream& input, Pipe& in, Pipe& out, Pipe& err, const ChildLimits& limits)
      : input_(input),
        limits_(limits),
        in_(std::move(in.write_end)),
        out_(std::move(out.read_end)),
        err_(std::move(err.read_end)) {
    for (const FileDescriptor* end : {&in_, &out_, &err_})
      ::fcntl(end->number(), F_SETFL, O_NONBLOCK);
  }

  /// False when the command has closed both of its outputs or has written too much.
  bool transfer(ChildResult& result) {
    std::array<pollfd, 3> ends{
        {{in_.number(), POLLOUT, 0}, {out_.number(), POLLIN, 0}, {err_.number(), POLLIN, 0}}};
    idle_ = ::poll(ends.data(), ends.size(), static_cast<int>(tick.count())) == 0;
    if (ends[0].revents != 0) write_input();
    if (ends[1].revents != 0) read_output(out_, result.output);
    if (ends[2].revents != 0) read_output(err_, errors_);
    if (errors_.size() > 2 * kept_error_bytes) errors_.erase(0, errors_.size() - kept_error_bytes);
    if (result.output.size() > limits_.output_bytes) {
      result.end = ChildResult::End::too_large;
      return false;
    }
    return out_.number() >= 0 || err_.number() >= 0;
  }

  /// Nothing has moved the last time.
  bool is_idle() const { return idle_; }
  const std::string& errors() const { return errors_; }

 private:
  static void close(FileDescriptor& end) { end = FileDescriptor(-1); }

  void write_input() {
    if (written_ == chunk_.size()) {
      chunk_.resize(pipe_chunk_bytes);
      chunk_.resize(input_.read(chunk_.data(), chunk_.size()));
      written_ = 0;
      if (chunk_.empty()) return close(in_);
    }
    const ssize_t count = ::write(in_.number(), chunk_.data() + written_, chunk_.size() - written_);
    if (count >= 0)
      written_ += static_cast<std::size_t>(count);
    else if (errno != EAGAIN && errno != EINTR)
      close(in_);
  }

  static void read_output(FileDescriptor& end, std::string& target) {
    std::array<char, pipe_chunk_bytes> bytes;
    const ssize_t count = ::read(end.number(), bytes.data(), bytes.size());
    if (count > 0)
      target.append(bytes.data(), static_cast<std::size_t>(count));
    else if (count == 0 || (errno != EAGAIN && errno != EINTR))
      close(end);
  }

  ByteStream& input_;
  const ChildLimits& limits_;
  FileDescriptor in_, out_, err_;
  std::string chunk_;
  std::size_t written_ = 0;
  std::string errors_;
  bool idle_ = false;
};

/// It can still be waited for.
bool has_ended(pid_t child) {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == child;
}

/// True when it is time to kill it.
bool is_over(const ChildLimits& limits, Clock::time_point end, ChildResult& result) {
  if (limits.stopped())
    result.end = ChildResult::End::stopped;
  else if (Clock::now() >= end)
    result.end = ChildResult::End::too_late;
  else
    return false;
  return true;
}

/// Waits for its end while there is time; true if it has come.
bool wait_for(pid_t child, const ChildLimits& limits, Clock::time_point end, ChildResult& result) {
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    if (is_over(limits, end, result)) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  result.end = WIFEXITED(status) ? ChildResult::End::exited : ChildResult::End::killed;
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status);
  return true;
}

}  // namespace

ChildResult run_command(const std::string& command, const std::string& argument, ByteStream& input,
                        const ChildLimits& limits) {
  ChildResult result;
  Pipe in, out, err;
  pid_t child = -1;
  result.status = std::max({in.error, out.error, err.error});
  if (result.status == 0) result.status = spawn(command, argument, in, out, err, child);
  if (result.status != 0) return result;
  for (FileDescriptor* end : {&in.read_end, &out.write_end, &err.write_end})
    *end = FileDescriptor(-1);
  const WithoutPipeSignal ignored;
  const Clock::time_point end = Clock::now() + std::chrono::seconds(limits.seconds);
  ChildStreams streams(input, in, out, err, limits);
  bool over = false, alone = false;
  // What it has left behind in the background may hold its streams open for ever.
  while (!over && !alone) {
    const bool ended = has_ended(child);
    if (!streams.transfer(result)) break;
    alone = ended && streams.is_idle();
    over = is_over(limits, end, result);
  }
  const bool ended =
      !over && result.end != ChildResult::End::too_large && wait_for(child, limits, end, result);
  ::kill(-child, SIGKILL);
  if (!ended) ::waitpid(child, nullptr, 0);
  result.last_error_line = last_line(streams.errors());
  return result;
}

}  // namespace timtin

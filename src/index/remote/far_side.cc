// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/far_side.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>
#include <utility>

#include "index/remote/process_groups.h"
#include "index/remote/wire.h"
#include "text/message.h"

extern char** environ;

namespace timtin::remote {

namespace {

constexpr std::size_t chunk_bytes = std::size_t{64} << 10;
constexpr std::size_t said_bytes = 4096, told_bytes = 200;
/// Who writes errors without end is asked for his answer, too.
constexpr unsigned errors_at_once = 16;
/// For what was started to end by itself, when nobody speaks to it any more.
constexpr int patience_steps = 20;
constexpr auto patience_step = std::chrono::milliseconds(5);

/// None comes as long as it lives.
class NoSignals {
 public:
  NoSignals() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~NoSignals() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  NoSignals(const NoSignals&) = delete;
  NoSignals& operator=(const NoSignals&) = delete;

  const sigset_t& before() const { return before_; }

 private:
  sigset_t before_{};
};

/// The streams of the child: one socket in both directions, and its errors apart.
int start(const Address& address, int stream, int errors, pid_t& child) {
  const NoSignals none;  // until it is remembered: who handles one ends what he knows of
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, stream, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, stream, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  ::posix_spawnattr_init(&attributes);
  sigset_t defaults;
  ::sigemptyset(&defaults);
  ::sigaddset(&defaults, SIGPIPE);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setsigmask(&attributes, &none.before());
  ::posix_spawnattr_setflags(&attributes,
                             static_cast<short>(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                                                (address.own_group ? POSIX_SPAWN_SETPGROUP : 0)));
  std::vector<char*> arguments;
  for (const std::string& argument : address.command)
    arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  const int error =
      ::posix_spawnp(&child, arguments.front(), &actions, &attributes, arguments.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error == 0 && address.own_group) remember_process_group(child);
  return error;
}

/// True if it waits for waitpid(): until then nobody else gets its number, or that of its group.
bool has_ended(pid_t child) {
  siginfo_t about{};
  const int options = WEXITED | WNOHANG | WNOWAIT;
  return ::waitid(P_PID, static_cast<id_t>(child), &about, options) != 0 || about.si_pid != 0;
}

/// It only reads: whenever it ends, nothing is lost.
void end(pid_t child, bool with_group) {
  const auto tell = [&](int signal) {
    if (with_group)
      signal_process_group(child, signal);
    else
      ::kill(child, signal);
  };
  tell(SIGTERM);
  for (int step = 0; step < patience_steps && !has_ended(child); ++step)
    std::this_thread::sleep_for(patience_step);
  tell(SIGKILL);
  if (with_group) forget_process_group(child);
  while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) continue;
}

/// The last line of what a stranger said.
std::string last_line(std::string_view said) {
  while (!said.empty() && static_cast<unsigned char>(said.back()) <= ' ') said.remove_suffix(1);
  said.remove_prefix(said.find_last_of("\r\n") + 1);
  return tamed(said, told_bytes);
}

}  // namespace

FarSide::FarSide(Address address) : address_(std::move(address)) {
  std::array<int, 2> stream{-1, -1}, errors{-1, -1};
  int error = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, stream.data()) == 0 ? 0 : errno;
  if (error == 0 && ::pipe2(errors.data(), O_CLOEXEC) != 0) error = errno;
  if (error == 0) error = start(address_, stream[1], errors[1], child_);
  for (const int end : {stream[1], errors[1]})
    if (end >= 0) ::close(end);
  stream_ = stream[0];
  errors_ = errors[0];
  for (const int end : {stream_, errors_})
    if (end >= 0) ::fcntl(end, F_SETFL, O_NONBLOCK);
  if (error != 0) {
    child_ = -1;
    give_up(tr("cannot start {}: {}", address_.command.front(), std::strerror(error)));
  }
}

FarSide::FarSide(FarSide&& other) noexcept
    : address_(std::move(other.address_)),
      failure_(std::move(other.failure_)),
      allowed_(other.allowed_),
      child_(std::exchange(other.child_, -1)),
      stream_(std::exchange(other.stream_, -1)),
      errors_(std::exchange(other.errors_, -1)),
      out_(std::move(other.out_)),
      in_(std::move(other.in_)),
      said_(std::move(other.said_)),
      sent_(other.sent_),
      received_(other.received_) {}

FarSide::~FarSide() { close_streams(); }

void FarSide::close_streams() {
  for (int* const end : {&stream_, &errors_})
    if (*end >= 0) ::close(std::exchange(*end, -1));
  if (child_ >= 0) end(std::exchange(child_, -1), address_.own_group);
}

void FarSide::give_up(const std::string& reason) {
  if (!failure_.empty()) return;
  failure_ = reason;
  out_.clear();
  in_.clear();
  close_streams();
}

void FarSide::send(std::string_view message) {
  if (!failure_.empty()) return;
  if (message.size() > max_message_bytes) return give_up(tr("the question is too large"));
  out_ += frame_head(message.size());
  out_ += message;
  write_some();
}

bool FarSide::has_message() const {
  return in_.size() >= frame_head_bytes && in_.size() - frame_head_bytes >= framed_length(in_);
}

bool FarSide::take(std::string& message) {
  if (!has_message()) return false;
  const std::size_t length = framed_length(in_);
  message = in_.substr(frame_head_bytes, length);
  in_.erase(0, frame_head_bytes + length);
  return true;
}

void FarSide::write_some() {
  while (!out_.empty() && failure_.empty()) {
    const ssize_t count = ::send(stream_, out_.data(), out_.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      // That it has ended is seen, and told, when it is read.
      if (errno != EAGAIN) out_.clear();
      return;
    }
    sent_ += static_cast<std::uint64_t>(count);
    out_.erase(0, static_cast<std::size_t>(count));
  }
}

void FarSide::read_some() {
  std::vector<char> chunk(chunk_bytes);
  const ssize_t count = ::recv(stream_, chunk.data(), chunk.size(), 0);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (count <= 0) {
    read_errors();
    const std::string said = last_line(said_);
    return give_up(said.empty() ? std::string(tr("it has ended without an answer"))
                                : tr("it says: {}", said));
  }
  received_ += static_cast<std::uint64_t>(count);
  in_.append(chunk.data(), static_cast<std::size_t>(count));
  if (in_.size() >= frame_head_bytes && framed_length(in_) > max_message_bytes)
    give_up(tr("what it sends is no answer of timtin"));
}

void FarSide::read_errors() {
  std::array<char, said_bytes> chunk{};
  for (unsigned reads = 0; reads < errors_at_once; ++reads) {
    const ssize_t count = errors_ < 0 ? 0 : ::read(errors_, chunk.data(), chunk.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    if (count == 0) {
      if (errors_ >= 0) ::close(std::exchange(errors_, -1));
      return;
    }
    said_.append(chunk.data(), static_cast<std::size_t>(count));
    if (said_.size() > 2 * said_bytes) said_.erase(0, said_.size() - said_bytes);
  }
}

void exchange(const std::vector<FarSide*>& sides, Clock::time_point deadline) {
  constexpr auto longest_wait = std::chrono::seconds(1);
  const auto begin = Clock::now();
  std::vector<FarSide*> waiting = sides;
  for (;;) {
    const auto now = Clock::now();
    auto next = now + longest_wait;
    std::erase_if(waiting, [&](FarSide* side) {
      const auto due = std::min(deadline, begin + side->allowed_);
      const bool answered = side->has_message();
      if (answered)
        side->allowed_ -= now - begin;
      else if (due <= now)
        side->give_up(tr("it did not answer in time"));
      next = std::min(next, due);
      return answered || !side->failure_.empty();
    });
    if (waiting.empty()) return;
    std::vector<pollfd> ends;
    for (const FarSide* const side : waiting) {
      const short wanted = static_cast<short>(side->is_sending() ? POLLIN | POLLOUT : POLLIN);
      ends.push_back({side->stream_, wanted, 0});
      ends.push_back({side->errors_, POLLIN, 0});
    }
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next - now).count();
    if (::poll(ends.data(), ends.size(), static_cast<int>(std::max<long>(wait, 0))) <= 0) continue;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (ends[2 * i + 1].revents != 0) waiting[i]->read_errors();
      if ((ends[2 * i].revents & POLLOUT) != 0) waiting[i]->write_some();
      if ((ends[2 * i].revents & (POLLIN | POLLHUP | POLLERR)) != 0) waiting[i]->read_some();
    }
  }
}

}  // namespace timtin::remote

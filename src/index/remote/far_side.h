// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A program that we have started and that answers on its standard streams: one archive behind a
/// pipe. Messages are framed (wire.h).
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::remote {

using Clock = std::chrono::steady_clock;

/// Of one message, either way: more is refused before it is read.
inline constexpr std::size_t max_message_bytes = std::size_t{256} << 20;

/// What an archive that is not a folder is reached by.
struct Address {
  std::string name;                  ///< for messages: as it was typed
  std::vector<std::string> command;  ///< with its arguments; no shell but what it names
  /// In a process group of its own, which ends as a whole. `ssh` is not: it may have to ask for a
  /// password on the terminal.
  bool own_group = false;
};

/// Whether a name of an archive is `ssh://...` or `exec:...`.
bool is_remote(std::string_view archive);

/// Of such a name, of a folder as well. `program`: this one, for folders. Throws Error(usage) for
/// what is none: without a host, a path or a command.
Address address_of(const std::string& archive, const std::string& program);

class FarSide {
 public:
  /// Starts it; what fails then is told by failure().
  explicit FarSide(Address address);
  /// Ends it, and all of its group.
  ~FarSide();
  FarSide(FarSide&& other) noexcept;
  FarSide& operator=(FarSide&&) = delete;
  FarSide(const FarSide&) = delete;
  FarSide& operator=(const FarSide&) = delete;

  const std::string& name() const { return address_.name; }

  /// Why it is not to be spoken to any more; empty as long as it is.
  const std::string& failure() const { return failure_; }
  /// From now on it is not. Nothing more is read of it.
  void give_up(const std::string& reason);

  /// From now on it may take so long to answer, all its answers together.
  void allow(Clock::duration time) { allowed_ = time; }

  /// To be written as it takes it.
  void send(std::string_view message);
  /// What is left to be written.
  bool is_sending() const { return !out_.empty(); }
  /// A whole message has come: taken out of what was read.
  bool take(std::string& message);

  std::uint64_t bytes_sent() const { return sent_; }
  std::uint64_t bytes_received() const { return received_; }

 private:
  friend void exchange(const std::vector<FarSide*>& sides, Clock::time_point deadline);
  bool has_message() const;
  void write_some();
  void read_some();
  void read_errors();
  void close_streams();

  Address address_;
  std::string failure_;
  Clock::duration allowed_ = std::chrono::hours(24);  ///< what is left of it
  pid_t child_ = -1;
  int stream_ = -1, errors_ = -1;
  std::string out_, in_, said_;
  std::uint64_t sent_ = 0, received_ = 0;
};

/// Moves messages until each of `sides` has a whole one or has failed. Who has none at the
/// deadline, or when it has taken all the time that it was allowed, is given up. All at once:
/// requests are written while answers are read.
void exchange(const std::vector<FarSide*>& sides, Clock::time_point deadline);

}  // namespace timtin::remote

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What becomes of commands that were started, and when they are given up.
#include "index/remote/far_side.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "temporary_directory.h"

namespace timtin::remote {
namespace {

/// Tells of commands that hold it open.
class Fifo {
 public:
  explicit Fifo(const std::string& path) {
    ::mkfifo(path.c_str(), 0600);
    end_ = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  }
  ~Fifo() { ::close(end_); }
  Fifo(const Fifo&) = delete;
  Fifo& operator=(const Fifo&) = delete;

  /// Waits until one has said something.
  bool is_heard() const { return (polled(POLLIN) & POLLIN) != 0; }
  /// Waits until none is left.
  bool is_left() const {
    std::array<char, 64> said{};
    while (::read(end_, said.data(), said.size()) > 0) continue;
    return (polled(0) & POLLHUP) != 0;
  }

 private:
  short polled(short wanted) const {
    constexpr int long_enough = 20'000;
    pollfd state{end_, wanted, 0};
    ::poll(&state, 1, long_enough);
    return state.revents;
  }
  int end_;
};

/// The shell does not become what it runs.
Address that_has_a_child(const std::string& fifo) {
  return address_of("exec:{ echo; sleep 300; } > '" + fifo + "' & wait; true", "");
}

}  // namespace

TEST_CASE("what a command has started ends with it") {
  const test::TemporaryDirectory folder;
  const std::string path = folder.path() / "fifo";
  const Fifo fifo(path);
  {
    const FarSide side(that_has_a_child(path));
    REQUIRE(fifo.is_heard());
  }
  CHECK(fifo.is_left());
}

TEST_CASE("what a command has started ends at the deadline") {
  const test::TemporaryDirectory folder;
  const std::string path = folder.path() / "fifo";
  const Fifo fifo(path);
  FarSide side(that_has_a_child(path));
  REQUIRE(fifo.is_heard());
  exchange({&side}, Clock::now());
  CHECK_FALSE(side.failure().empty());
  CHECK(fifo.is_left());
}

TEST_CASE("who has taken all the time that is allowed is given up, however long a trip may be") {
  FarSide quick(address_of("exec:printf '\\0\\0\\0\\0'; cat > /dev/null", ""));
  FarSide late(address_of("exec:cat > /dev/null", ""));
  quick.allow(std::chrono::minutes(1));
  late.allow(std::chrono::milliseconds(1));
  exchange({&quick, &late}, Clock::now() + std::chrono::hours(1));
  std::string message;
  CHECK(quick.take(message));
  CHECK(quick.failure().empty());
  CHECK_FALSE(late.failure().empty());
}

}  // namespace timtin::remote

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/limited_child.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "index/errors.h"
#include "text/message.h"

namespace timtin {

namespace {

constexpr rlim_t seconds_at_least = 8;
constexpr rlim_t bytes_a_second = 4u << 20;
constexpr rlim_t memory = rlim_t{2} << 30;

void limit(rlim_t bytes, rlim_t effort) {
  const rlim_t seconds = (seconds_at_least + bytes / bytes_a_second) * effort;
  const rlimit time{seconds, seconds};
  ::setrlimit(RLIMIT_CPU, &time);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
#ifndef __SANITIZE_ADDRESS__  // which takes terabytes of addresses
  const rlimit space{memory + bytes, memory + bytes};
  ::setrlimit(RLIMIT_AS, &space);
#endif
}

[[noreturn]] void run_child(int pipe, const std::function<void(Descriptor&)>& work) {
  int status = 1;
  try {
    Descriptor out("pipe", pipe);
    work(out);
    status = 0;
  } catch (...) {  // the parent sees the status
  }
  ::_exit(status);
}

}  // namespace

bool run_limited(std::uint64_t table_bytes, const std::function<void(Descriptor&)>& work,
                 const std::function<void(Descriptor&)>& read, unsigned effort) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_io(tr_noop("cannot open {}: {}"), "pipe");
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    limit(table_bytes, effort);
    run_child(ends[1], work);
  }
  ::close(ends[1]);
  Descriptor pipe("pipe", ends[0]);
  if (child < 0) throw_io(tr_noop("cannot start {}: {}"), "timtin");
  read(pipe);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace timtin

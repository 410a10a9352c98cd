// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/pager.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "cli/child.h"
#include "cli/terminal.h"

namespace timtin::cli {
std::vector<std::string> pager_command(const char* own, const char* usual) {
  const char* const chosen = own != nullptr ? own : usual;
  std::vector<std::string> words = split_words(chosen != nullptr ? chosen : "less");
  if (!words.empty() && words.front() == "cat") return {};
  return words;
}

void Pager::start(const std::vector<std::string>& command) {
  if (process_ != 0 || command.empty() || !standard_output_is_terminal()) return;
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return;
  // Colours are shown, a list that fits is printed and stays, unless the user says otherwise.
  ::setenv("LESS", "FRX", 0);
  ::setenv("LESSCHARSET", "utf-8", 0);
  process_ = start_program(command, pipe[0]);
  ::close(pipe[0]);
  if (process_ != 0) {
    remember_terminal();
    std::signal(SIGINT, SIG_IGN);  // the pager's affair: it must not outlive us on the terminal
    output_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(pipe[1], STDOUT_FILENO);
    if (standard_error_is_terminal()) {
      error_ = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
      ::dup2(pipe[1], STDERR_FILENO);
    }
  }
  ::close(pipe[1]);
}

Pager::~Pager() {
  if (process_ == 0) return;
  std::fflush(stderr);
  ::dup2(output_, STDOUT_FILENO);
  ::close(output_);
  if (error_ >= 0) {
    ::dup2(error_, STDERR_FILENO);
    ::close(error_);
  }
  wait_for(process_);
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/standard_output.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "cli/terminal.h"
#include "output/wrap.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr std::size_t buffer_bytes = 1U << 16;

/// On a terminal broken at words; a command to copy is not.
std::string paragraph(const std::string& text) {
  if (!standard_error_is_terminal() || text.starts_with("  ") || text.find('\n') != text.npos)
    return text + '\n';
  output::WrapOptions layout;
  layout.columns = columns_of_stream(STDERR_FILENO);
  layout.indent = 2;
  return output::wrap({text, {}}, layout);
}

}  // namespace

void StandardOutput::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= buffer_bytes) flush();
}

void StandardOutput::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw ClosedPipe();
    } else if (errno != EINTR) {
      throw Error(ErrorCode::io, tr("cannot write to standard output: {}", std::strerror(errno)));
    }
  }
  buffer_.clear();
}

std::size_t StandardOutput::takes() const {
  struct stat status {};
  if (::fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode)) return buffer_bytes;
  // A pipe that is ready has room for so many; one that is closed is to be written to as well.
  pollfd output{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&output, 1, 0) > 0 ? std::size_t{PIPE_BUF} : 0;
}

void say(std::string_view line) {
  const std::string text = paragraph(printable(line));
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

void prepare_standard_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file at its size limit is an error like any other
  // Opened in the direction in which they are not used: writing to a closed output still fails.
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) == -1)
      ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace timtin::cli

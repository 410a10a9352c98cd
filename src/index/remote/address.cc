// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "index/remote/far_side.h"
#include "text/ascii.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::remote {

namespace {

constexpr std::string_view ssh_scheme = "ssh://", exec_scheme = "exec:";
/// Behind the host: below the home there.
constexpr std::string_view home = "/~/";

[[noreturn]] void fail(const std::string& archive, const char* wanted) {
  throw Error(ErrorCode::usage, tr("“{}” is no archive on another machine: {}", archive, wanted),
              tr("for example {}", "ssh://user@host/path, exec:'timtin serve PATH'"));
}

/// As one word of a POSIX shell: that of the far side splits what ssh hands over.
std::string quoted(std::string_view word) {
  std::string text = "'";
  for (const char letter : word)
    if (letter == '\'')
      text += "'\\''";
    else
      text += letter;
  return text + '\'';
}

Address over_ssh(const std::string& archive) {
  std::string_view rest = std::string_view(archive).substr(ssh_scheme.size());
  const std::size_t slash = rest.find('/');
  if (slash == rest.npos || slash + 1 == rest.size()) fail(archive, tr("the path is missing"));
  std::string_view host = rest.substr(0, slash);
  std::string_view path = rest.substr(slash);
  if (path.starts_with(home)) path.remove_prefix(home.size());
  std::string port;
  if (const std::size_t colon = host.rfind(':');
      colon != host.npos && host.find(']', colon) == host.npos) {
    port = host.substr(colon + 1);
    host = host.substr(0, colon);
    if (port.empty() || !ascii::is_digits(port)) fail(archive, tr("the port is no number"));
  }
  if (host.empty() || host.ends_with('@')) fail(archive, tr("the host is missing"));
  if (host.starts_with('-')) fail(archive, tr("a host begins with no hyphen"));
  std::vector<std::string> command{"ssh", "-T", "-e", "none", "-o", "ClearAllForwardings=yes"};
  if (!port.empty()) {
    command.emplace_back("-p");
    command.push_back(port);
  }
  command.insert(command.end(), {"--", std::string(host), "timtin serve -- " + quoted(path)});
  return {archive, std::move(command)};
}

}  // namespace

bool is_remote(std::string_view archive) {
  return archive.starts_with(ssh_scheme) || archive.starts_with(exec_scheme);
}

Address address_of(const std::string& archive, const std::string& program) {
  if (archive.starts_with(ssh_scheme)) return over_ssh(archive);
  if (!archive.starts_with(exec_scheme)) return {archive, {program, "serve", "--", archive}};
  const std::string command = archive.substr(exec_scheme.size());
  if (command.find_first_not_of(' ') == command.npos) fail(archive, tr("the command is missing"));
  return {archive, {"/bin/sh", "-c", command}, true};
}

}  // namespace timtin::remote

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/programs.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/places.h"
#include "cli/session.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

[[noreturn]] void become(const std::string& program, std::vector<std::string> arguments) {
  std::vector<char*> words;
  words.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  ::execv(program.c_str(), words.data());
  throw Error(ErrorCode::io,
              tr("cannot run {}: {}", program, std::generic_category().message(errno)),
              tr("install timtin whole"));
}

std::vector<std::string> arguments_of(const Session& session) {
  std::vector<std::string> arguments{session.program};
  arguments.insert(arguments.end(), session.typed.begin(), session.typed.end());
  return arguments;
}

}  // namespace

int run_import_program(Session& session, const ImportArguments&) {
  become(import_program(), arguments_of(session));
}

int run_browse_program(Session& session) {
  std::vector<std::string> arguments = arguments_of(session);
  if (!session.query.empty()) {
    arguments.emplace_back("--");
    arguments.push_back(session.query);
  }
  const std::filesystem::path neighbour = import_program();
  become(neighbour.parent_path() / "timtin-browse", std::move(arguments));
}

}  // namespace timtin::cli

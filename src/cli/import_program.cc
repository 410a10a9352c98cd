// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/import_program.h"

#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <vector>

#include "cli/places.h"
#include "cli/session.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {

int run_import_program(Session& session, const ImportArguments&) {
  const std::string program = import_program();
  std::vector<char*> arguments{session.program.data()};
  for (std::string& argument : session.typed) arguments.push_back(argument.data());
  arguments.push_back(nullptr);
  ::execv(program.c_str(), arguments.data());
  throw Error(ErrorCode::io,
              tr("cannot run {}: {}", program, std::generic_category().message(errno)),
              tr("install timtin whole"));
}

}  // namespace timtin::cli

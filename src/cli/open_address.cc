// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/open_address.h"

#include <vector>

#include "cli/child.h"
#include "cli/environment.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

/// $BROWSER names one or several, with `:` between them; `%s` stands for the address.
std::vector<std::string> browser_command(const std::string& address) {
  std::string_view chosen = environment("BROWSER");
  chosen = chosen.substr(0, chosen.find(':'));
  std::vector<std::string> words = split_words(chosen);
  if (words.empty()) return {"xdg-open", address};
  bool placed = false;
  for (std::string& word : words)
    if (const std::size_t at = word.find("%s"); at != word.npos) {
      word.replace(at, 2, address);
      placed = true;
    }
  if (!placed) words.push_back(address);
  return words;
}

}  // namespace

void open_address(const std::string& address) {
  const std::vector<std::string> command = browser_command(address);
  const int process = start_program(command);
  if (process == 0)
    throw Error(ErrorCode::io, tr("there is no program {} to open {}", command.front(), address),
                tr("BROWSER=PROGRAM names another browser"));
  if (const int status = wait_for(process); status != 0)
    throw Error(ErrorCode::io,
                tr("{} could not open {} (status {})", command.front(), address, status));
}

}  // namespace timtin::cli

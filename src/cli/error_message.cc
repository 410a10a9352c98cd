// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/error_message.h"

#include <unistd.h>

#include "cli/standard_output.h"
#include "cli/terminal.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {

void say_error(const Error& error, const std::string& where) {
  say("timtin: " + (where.empty() ? where : where + ": ") + error.what());
  if (const auto* wrong = dynamic_cast<const QueryError*>(&error)) {
    std::string place = render_query_error(*wrong, columns_of_stream(STDERR_FILENO));
    place.pop_back();
    say(place);
  }
  if (!error.hint().empty()) say(tr("hint: {}", error.hint()));
}

}  // namespace timtin::cli

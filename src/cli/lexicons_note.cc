// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/lexicons_note.h"

#include "cli/shell_quote.h"
#include "text/message.h"

namespace timtin::cli {

std::string lexicons_note(const std::string& archive) {
  return tr("hint: articles of the archive were read by other lexicons; all by these: {}",
            "timtin -a " + shell_quote(archive) + " reindex");
}

}  // namespace timtin::cli

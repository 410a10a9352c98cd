// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/session.h"

#include <cstdlib>

#include "timtin/output.h"

namespace timtin::cli {

void page(Session& session, Format format) {
  if (format != Format::text || session.options.no_pager) return;
  session.pager.start(pager_command(std::getenv("TIMTIN_PAGER"), std::getenv("PAGER")));
}

}  // namespace timtin::cli

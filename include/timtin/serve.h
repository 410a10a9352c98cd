// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The far side of an archive that is asked through a pipe: questions in, answers out. It reads one
/// archive and does nothing else, whatever it is asked.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "timtin/extract.h"

namespace timtin {

struct ServeOptions {
  std::string archive;
  std::shared_ptr<const Lexicons> lexicons;
  int input = 0, output = 1;  ///< descriptors
  /// Chooses the language of what people read: `vi` or `en`.
  std::function<void(const std::string& language)> speak;
};

/// Until nothing comes any more. What stops it before it has greeted is told to the other side, and
/// thrown; a question that is none ends it: Error(io).
void serve(const ServeOptions& options);

}  // namespace timtin

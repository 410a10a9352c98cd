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
  std::string archive;  ///< a folder
  std::shared_ptr<const Lexicons> lexicons;
  /// Descriptors, of streams that block; they stay open. Who may lose the reader of the answers
  /// ignores SIGPIPE.
  int input = 0, output = 1;
  /// Chooses the language of what people read, before each query: `vi` or `en` as the other side
  /// has it, or anything that a stranger sends. May be empty.
  std::function<void(const std::string& language)> speak;
};

/// Answers one question after the other until nothing comes any more. A question is 64 MiB long at
/// most. What stops it before it has greeted is told to the other side, and thrown: Error(usage)
/// for an archive behind a pipe, Error(archive) for one that cannot be read. What a question itself
/// fails by is told, and the next one is read. What is no question, or an answer that nobody reads,
/// ends it: Error(io).
void serve(const ServeOptions& options);

}  // namespace timtin

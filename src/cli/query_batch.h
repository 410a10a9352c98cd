// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Many queries in one run. A batch is UTF-8, one query a line, blank lines are none:
///
///     qid TAB query
#pragma once

#include <functional>
#include <string>

namespace timtin::cli {

struct BatchQuery {
  std::string id;  ///< without white space
  std::string text;
};

/// True if the query found something. Throws Error(usage) if it is wrong.
using Answer = std::function<bool(const BatchQuery&)>;

/// Calls `answer` for each query of `file` as soon as its line is read; `-` is standard input. A
/// line that is wrong is said with its number and left out. The exit status: 2 if a line was wrong,
/// else 0 if a query found something, else 1. Throws Error(io) if the file can't be read.
int answer_batch(const std::string& file, const Answer& answer);

}  // namespace timtin::cli

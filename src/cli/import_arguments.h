// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What `timtin import` was asked to do.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace timtin::cli {

struct Session;

struct ImportArguments {
  std::vector<std::string> paths;     ///< `-` is standard input; empty only with `archives`
  std::vector<std::string> archives;  ///< whose articles are taken over; then nothing is read
  bool dry_run = false;
  bool prune = false;
  bool force = false;    ///< only with prune
  bool explain = false;  ///< only with dry_run
  bool keep_added = false;
  std::string rejects;  ///< a file, or empty
  std::string notes;    ///< a file, or empty
  std::string log;      ///< a file, or empty
  std::string log_format = "text";
  std::string collection;  ///< or empty
  std::string encoding = "auto";
  std::vector<std::string> fields;   ///< each as `--map` takes it
  std::vector<std::string> filters;  ///< each as `--filter` takes it
  int wait = 0;                      ///< seconds
  unsigned threads = 0;              ///< 0: one a processor
};

/// Imports; the exit status.
using Importer = std::function<int(Session&, const ImportArguments&)>;

}  // namespace timtin::cli

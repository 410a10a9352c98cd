// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What of an import is seen: how far it is, its rejects, and of a trial its articles.
#pragma once

#include <string>
#include <thread>
#include <vector>

#include "cli/import/json_lines_file.h"
#include "cli/import_arguments.h"
#include "cli/progress.h"
#include "cli/standard_output.h"
#include "timtin/import.h"

namespace timtin::cli {

/// Writes down the rejects and notes, and lets the first signal stop the import.
class ConsoleObserver : public ImportObserver {
 public:
  /// `arguments` and `out` must outlive it; `archive` is what is imported into.
  ConsoleObserver(const ImportArguments& arguments, const std::string& archive, StandardOutput& out,
                  bool quiet);

  /// Empties their files. Throws Error(io) if one cannot be made.
  void begins() override;
  void rejected(const Reject& reject) override;
  void noted(const Note& note) override;
  void progress(const ImportReport& so_far) override;
  void publishes() override;
  void understood(const Article& article) override;
  bool stopped() const override;

  /// Takes the progress away. Throws Error(io) if one of the files is not whole.
  void finish();

  double seconds() const { return progress_.seconds(); }
  /// The first few, to be shown to people.
  const std::vector<Reject>& first_rejects() const { return first_rejects_; }
  /// The first of each reason.
  const std::vector<Reject>& first_skips() const { return first_skips_; }

 private:
  void show_last_stage();

  const ImportArguments& arguments_;
  std::string archive_;
  StandardOutput& out_;
  Progress progress_;
  JsonLinesFile rejects_, notes_;
  std::vector<Reject> first_rejects_, first_skips_;
  std::jthread last_stage_;  ///< uses progress_ alone as long as it runs
};

}  // namespace timtin::cli

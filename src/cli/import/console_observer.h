// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What of an import is seen: how far it is, its rejects, and of a trial its articles.
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "cli/import_arguments.h"
#include "cli/progress.h"
#include "cli/standard_output.h"
#include "timtin/import.h"

namespace timtin::cli {

/// Writes down the rejects, and lets the first signal stop the import.
class ConsoleObserver : public ImportObserver {
 public:
  /// `arguments` and `out` must outlive it.
  ConsoleObserver(const ImportArguments& arguments, StandardOutput& out, bool quiet);

  /// Empties the file of the rejects. Throws Error(io) if it cannot be made.
  void begins() override;
  void rejected(const Reject& reject) override;
  void progress(const ImportReport& so_far) override;
  void publishes() override;
  void understood(const Article& article) override;
  bool stopped() const override;

  /// Takes the progress away. Throws Error(io) if the file of the rejects is not whole.
  void finish();

  double seconds() const { return progress_.elapsed().count(); }
  /// The first few, to be shown to people.
  const std::vector<Reject>& first_rejects() const { return first_rejects_; }

 private:
  [[noreturn]] void fail_rejects() const;

  const ImportArguments& arguments_;
  StandardOutput& out_;
  Progress progress_;
  std::ofstream rejects_;
  std::vector<Reject> first_rejects_;
};

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The account of an import while it runs.
#pragma once

#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "cli/progress.h"
#include "timtin/index.h"
#include "timtin/reader.h"

namespace timtin::cli {

/// Counts everything that a Reader finds, hands articles on and writes down the rejects.
class ImportSink : public ArticleSink {
 public:
  using Keep = std::function<Outcome(Article)>;

  /// `rejects` names a file for the rejects, or is empty. Throws Error(io) if it cannot be made.
  ImportSink(Keep keep, const std::string& rejects, Progress& progress);

  void take(Article article, std::uint64_t byte, std::uint64_t line) override;
  void reject(const Reject& reject) override;
  void skip(const std::string& path, const std::string& reason) override;
  void note(const std::string& path, std::uint64_t line, const std::string& reason,
            const std::string& detail) override;
  void progress(std::uint64_t files, std::uint64_t bytes) override;
  bool stopped() const override;

  /// Throws Error(io) if the file of the rejects is not whole.
  void finish();

  const ImportReport& report() const { return report_; }
  /// The first few, to be shown to people.
  const std::vector<Reject>& first_rejects() const { return first_rejects_; }

 private:
  [[noreturn]] void fail_rejects() const;

  Keep keep_;
  std::string rejects_path_;
  std::ofstream rejects_;
  Progress& progress_;
  ImportReport report_;
  std::vector<Reject> first_rejects_;
};

/// What people are told at the end, one line each.
std::vector<std::string> import_summary(const ImportSink& sink, bool dry_run, double seconds);

}  // namespace timtin::cli

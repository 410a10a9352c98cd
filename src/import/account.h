// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The account of an import while it runs.
#pragma once

#include <functional>
#include <string>

#include "timtin/import.h"

namespace timtin {

/// Counts everything that a Reader finds, hands articles on and tells the observer of rejects.
class ImportAccount : public ArticleSink {
 public:
  using Keep = std::function<Outcome(Article)>;

  ImportAccount(Keep keep, ImportObserver& observer)
      : keep_(std::move(keep)), observer_(observer) {}

  void take(Article article, std::uint64_t byte, std::uint64_t line) override;
  void reject(const Reject& reject) override;
  void skip(const std::string& path, const std::string& reason) override;
  void note(const std::string& path, std::uint64_t line, const std::string& reason,
            const std::string& detail) override;
  void progress(std::uint64_t files, std::uint64_t bytes) override;
  bool stopped() const override { return observer_.stopped(); }

  const ImportReport& report() const { return report_; }

 private:
  Keep keep_;
  ImportObserver& observer_;
  ImportReport report_;
};

}  // namespace timtin

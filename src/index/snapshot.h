// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One generation opened for reading: what src/query/lower sees of the index.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/article.h"
#include "timtin/index.h"

namespace timtin {

class Snapshot {
 public:
  /// Reads the manifest, opens the generation that it names and checks it; retries while a writer
  /// replaces it.
  explicit Snapshot(std::filesystem::path archive);

  const Xapian::Database& database() const { return database_; }
  const std::filesystem::path& archive() const { return archive_; }
  std::uint64_t generation() const { return generation_; }

  /// The matching forms that share this folded form, in byte order.
  std::vector<std::string> spellings(std::string_view folded) const;

  /// Throws Error(archive) if the stored article fails its checksum.
  Article article(Xapian::docid document) const;

  /// Sees the newest state; after DatabaseModifiedError.
  void reopen();

 private:
  void open();

  std::filesystem::path archive_;
  std::uint64_t generation_ = 0;
  Xapian::Database database_;
};

struct Index::Impl {
  mutable Snapshot snapshot;
};

/// Runs `read`, and again on a reopened snapshot when a writer has overtaken it, 5 times at most.
/// Xapian's errors become timtin::Error.
template <typename Read>
auto retrying(Snapshot& snapshot, Read read) -> decltype(read());

}  // namespace timtin

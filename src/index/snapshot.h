// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One generation opened for reading: what the room `query` sees of the index.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/current_counts.h"
#include "index/errors.h"
#include "index/generation_use.h"
#include "index/language_model.h"
#include "index/manifest.h"
#include "index/stream/article_streams.h"
#include "timtin/article.h"
#include "timtin/index.h"

namespace timtin {

/// How often a reader starts again when writers overtake it.
inline constexpr int max_read_attempts = 5;

class Snapshot {
 public:
  /// Reads the manifest, opens the generation that it names and checks it; retries while a writer
  /// replaces it. From then on it stays with that generation: no number of a document outlives it.
  explicit Snapshot(std::string archive);

  const Xapian::Database& database() const { return database_; }
  const std::string& archive() const { return archive_; }
  const Manifest& manifest() const { return manifest_; }

  /// The matching forms that share this folded form, in byte order.
  std::vector<std::string> spellings(std::string_view folded) const;

  /// Opened when they are first asked for, as the next ones. Throws Error(archive) if a file is
  /// missing or damaged.
  ArticleStreams& streams() const;

  const CurrentCounts& counts() const;

  const LanguageModel& language_model() const;

  /// In how many articles two folded forms stand side by side.
  std::uint32_t pair_articles(std::string_view folded_first, std::string_view folded_second) const;

  /// Throws Error(archive) if the stored article fails its checksum.
  Article article(Xapian::docid document) const;

  /// Nothing for such a one.
  std::optional<Article> sound_article(Xapian::docid document) const;

  /// Sees the newest state of the generation; after DatabaseModifiedError.
  void reopen();

 private:
  void open_once();

  std::string archive_;
  std::unique_ptr<GenerationUse> use_;
  Manifest manifest_;
  Xapian::Database database_;
  mutable std::unique_ptr<ArticleStreams> streams_;
  mutable std::unique_ptr<CurrentCounts> counts_;
  mutable std::unique_ptr<LanguageModel> model_;
};

struct Index::Impl {
  explicit Impl(const std::string& archive) : snapshot(archive) {}
  static Snapshot& snapshot_of(const Index& index) { return index.impl_->snapshot; }

  Snapshot snapshot;
};

/// Runs `read`, and again on a reopened snapshot when a writer has overtaken it,
/// `max_read_attempts` times at most. Xapian's errors become timtin::Error.
template <typename Read>
auto retrying(Snapshot& snapshot, Read read) -> decltype(read()) {
  return translating(snapshot.archive(), [&] {
    for (int attempt = 1;; ++attempt) {
      try {
        return read();
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == max_read_attempts) throw;
      }
      snapshot.reopen();
    }
  });
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One archive opened for reading: a part of what is asked, or all of it.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "index/current_counts.h"
#include "index/generation_use.h"
#include "index/manifest.h"
#include "index/stream/article_streams.h"

namespace timtin {

/// One thread at a time.
class Part {
 public:
  /// Reads the manifest, opens the generation that it names and checks it; retries while a writer
  /// replaces it. From then on it stays with that generation: no number of a document outlives it.
  explicit Part(std::string archive);

  const std::string& archive() const { return archive_; }
  const Manifest& manifest() const { return manifest_; }
  const Xapian::Database& database() const { return database_; }
  /// Of the generation.
  std::string directory() const { return generation_path(archive_, manifest_.generation); }

  /// Opened when they are first asked for, as the next ones. Throws Error(archive) if a file is
  /// missing or damaged.
  ArticleStreams& streams() const;
  const CurrentCounts& counts() const;

  /// From now on these, ascending, do not count in counts().
  void hide(std::vector<Xapian::docid> documents);

  /// Sees the newest state of the generation, nothing of it hidden; after DatabaseModifiedError.
  void reopen();

 private:
  void open_once();

  std::string archive_;
  std::unique_ptr<GenerationUse> use_;
  Manifest manifest_;
  Xapian::Database database_;
  std::vector<Xapian::docid> hidden_;
  mutable std::unique_ptr<ArticleStreams> streams_;
  mutable std::unique_ptr<CurrentCounts> counts_;
};

}  // namespace timtin

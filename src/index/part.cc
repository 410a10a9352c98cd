// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/part.h"

#include <chrono>
#include <thread>

#include "index/errors.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/retrying.h"
#include "index/whole_database.h"

namespace timtin {

Part::Part(std::string archive) : archive_(std::move(archive)) { reopen(); }

void Part::reopen() {
  translating(archive_, [this] {
    for (int attempt = 1;; ++attempt) {
      try {
        return open_once();
      } catch (const Xapian::DatabaseOpeningError&) {
        // The generation that the manifest named may have been removed since.
        if (attempt == max_read_attempts) throw;
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == max_read_attempts) throw;
      } catch (const Error&) {
        // What the manifest said of the files is not so: perhaps not any more.
        const auto now = read_manifest(archive_);
        if (attempt == max_read_attempts || !now || *now == manifest_) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10 * attempt));
    }
  });
}

void Part::open_once() {
  const auto manifest = read_manifest(archive_);
  if (!manifest && !use_) throw missing_archive(archive_);
  const bool told = !use_ || (manifest && manifest->generation == manifest_.generation);
  if (told) manifest_ = *manifest;
  // Before the first of its files: what is being read is not removed.
  const std::string path = generation_path(archive_, manifest_.generation);
  auto use = use_ ? nullptr : std::make_unique<GenerationUse>(path);
  // Of an older generation, which nobody writes to any more, the manifest does not tell.
  database_ = told ? open_generation(archive_, manifest_) : open_whole(path);
  check_schema(database_, archive_);
  hide({});
  streams_.reset();
  if (use) use_ = std::move(use);
}

void Part::hide(std::vector<Xapian::docid> documents) {
  counts_.reset();
  hidden_ = std::move(documents);
}

ArticleStreams& Part::streams() const {
  if (!streams_) streams_ = std::make_unique<ArticleStreams>(database_, directory());
  return *streams_;
}

const CurrentCounts& Part::counts() const {
  if (!counts_) counts_ = std::make_unique<CurrentCounts>(streams(), directory(), hidden_);
  return *counts_;
}

}  // namespace timtin

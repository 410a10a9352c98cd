// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/snapshot.h"

#include <chrono>
#include <thread>

#include "index/clusters.h"
#include "index/errors.h"
#include "index/metadata.h"
#include "index/record.h"
#include "text/message.h"
#include "timtin/schema.h"

namespace timtin {

Snapshot::Snapshot(std::string archive) : archive_(std::move(archive)) { reopen(); }

void Snapshot::reopen() {
  translating(archive_, [this] {
    for (int attempt = 1;; ++attempt) {
      try {
        return open_once();
      } catch (const Xapian::DatabaseOpeningError&) {
        // The generation that the manifest named may have been removed since.
        if (attempt == max_read_attempts) throw;
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == max_read_attempts) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10 * attempt));
    }
  });
}

void Snapshot::open_once() {
  const auto manifest = read_manifest(archive_);
  if (!manifest) throw missing_archive(archive_);
  manifest_ = *manifest;
  // The real path and an explicit backend: a stub file would be code.
  database_ =
      Xapian::Database(generation_path(archive_, manifest_.generation), Xapian::DB_BACKEND_GLASS);
  check_metadata(database_, archive_);
  model_.reset();
  counts_.reset();
  streams_.reset();
}

ArticleStreams& Snapshot::streams() const {
  if (!streams_)
    streams_ = std::make_unique<ArticleStreams>(database_,
                                                generation_path(archive_, manifest_.generation));
  return *streams_;
}

const CurrentCounts& Snapshot::counts() const {
  if (!counts_)
    counts_ =
        std::make_unique<CurrentCounts>(streams(), generation_path(archive_, manifest_.generation));
  return *counts_;
}

const LanguageModel& Snapshot::language_model() const {
  if (!model_) model_ = std::make_unique<LanguageModel>(streams(), counts());
  return *model_;
}

std::uint32_t Snapshot::pair_articles(std::string_view folded_first,
                                      std::string_view folded_second) const {
  return counts().articles(streams().head_of(folded_first), streams().head_of(folded_second));
}

std::vector<std::string> Snapshot::spellings(std::string_view folded) const {
  return read_spellings(database_, folded);
}

Article Snapshot::article(Xapian::docid document) const {
  const Xapian::Document stored = database_.get_document(document);
  auto article = decode_record(stored.get_data());
  if (!article) {
    throw Error(
        ErrorCode::archive,
        tr("cannot read article {} of archive {}: its record is damaged", document, archive_),
        rebuild_hint());
  }
  article->cluster = cluster_name(stored.get_value(static_cast<Xapian::valueno>(Slot::cluster)));
  return std::move(*article);
}

}  // namespace timtin

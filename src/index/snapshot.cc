// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/snapshot.h"

#include <chrono>
#include <thread>

#include "index/clusters.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/metadata.h"
#include "index/spellings.h"
#include "index/stored_article.h"
#include "index/whole_database.h"
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
      } catch (const Error&) {
        // What the manifest said of the files is not so: perhaps not any more.
        const auto now = read_manifest(archive_);
        if (attempt == max_read_attempts || !now || *now == manifest_) throw;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(10 * attempt));
    }
  });
}

void Snapshot::open_once() {
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
  model_.reset();
  counts_.reset();
  streams_.reset();
  if (use) use_ = std::move(use);
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

std::optional<Article> Snapshot::sound_article(Xapian::docid document) const {
  const Xapian::Document stored = database_.get_document(document);
  auto article = stored_article(stored);
  if (article)
    article->cluster = cluster_name(stored.get_value(static_cast<Xapian::valueno>(Slot::cluster)));
  return article;
}

Article Snapshot::article(Xapian::docid document) const {
  if (auto article = sound_article(document)) return std::move(*article);
  throw Error(ErrorCode::archive,
              tr("cannot read article {} of archive {}: its record is damaged",
                 article_name(database_, document), archive_),
              tr("importing it again heals it"));
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <thread>

#include "index/bulk_build.h"
#include "index/errors.h"
#include "index/folder_sizes.h"
#include "index/free_space.h"
#include "index/generation.h"
#include "index/generation_files.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/stored_article.h"
#include "index/values.h"
#include "text/message.h"
#include "timtin/index.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// How often the caller is told, in articles.
constexpr std::uint64_t articles_a_step = 100;

/// Nothing if its record is damaged. The lock is held: whatever a block of it says, no writer was
/// faster.
std::optional<Article> readable_article(const Xapian::Database& database, Xapian::docid document) {
  try {
    return stored_article(database.get_document(document));
  } catch (const Xapian::DatabaseModifiedError&) {
    return std::nullopt;
  }
}

/// Queues every article that an interrupted run has not finished. False if it was stopped.
bool add_all(const std::string& archive, const Manifest& live, BulkBuild& build,
             const Xapian::Database& database, const ReindexProgress& progress,
             const std::function<void(const std::string&)>& damaged) {
  const std::uint64_t all = database.get_doccount();
  std::uint64_t done = 0;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    if (done % articles_a_step == 0 && !progress(done, all)) return false;
    ++done;
    auto article = readable_article(database, *posting);
    // A table that has met a damaged block may have lost its way in the next ones.
    if (!article) article = readable_article(open_generation(archive, live), *posting);
    if (!article) {
      damaged(article_name(database, *posting));
      continue;
    }
    if (!build.keep_finished(*article, digest_value(*article))) build.add(std::move(*article));
  }
  if (done != all)
    throw Error(ErrorCode::archive,
                tr("cannot read archive {}: {}", archive,
                   tr("{} articles can be read, {} expected", done, all)),
                check_hint(archive));
  return progress(all, all);
}

}  // namespace

std::optional<std::uint64_t> reindex(const WriterOptions& options, const ReindexProgress& progress,
                                     const std::function<void(const std::string&)>& damaged) {
  // Before the lock, which would make the folder.
  if (!read_manifest(options.archive)) throw missing_archive(options.archive);
  const WriteLock lock(options.archive, options.wait_seconds, "timtin reindex");
  const ArchivePlace place(options.archive);
  const auto live = read_manifest(options.archive);
  const std::uint64_t number = live.value().generation + 1;
  const fs::path workshop = workshop_path(options.archive, number);
  return translating(options.archive, [&]() -> std::optional<std::uint64_t> {
    const Xapian::Database database = open_generation(options.archive, *live);
    std::uint64_t lost = 0;
    const auto told = [&](const std::string& name) {
      ++lost;
      damaged(name);
    };
    const std::uint64_t bytes = bytes_in(generation_path(options.archive, live->generation));
    check_free_space(options.archive, space_for_reindex(bytes, bytes_in(workshop)));
    BulkBuild build(workshop, options.lexicons, writer_threads(options.threads));
    if (!add_all(options.archive, *live, build, database, progress, told)) return std::nullopt;
    const auto shards = build.finish();
    publish_generation({options.archive,
                        place,
                        workshop,
                        number,
                        std::nullopt,
                        {},
                        {},
                        shards,
                        options.lexicons,
                        lost > 0 ? std::max(options.keep, 1u) : options.keep});
    return database.get_doccount() - lost;
  });
}

}  // namespace timtin

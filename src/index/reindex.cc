// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <thread>

#include "index/bulk_build.h"
#include "index/errors.h"
#include "index/generation.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/metadata.h"
#include "index/record.h"
#include "index/values.h"
#include "text/message.h"
#include "timtin/index.h"

namespace timtin {

namespace fs = std::filesystem;

namespace {

/// How often the caller is told, in articles.
constexpr std::uint64_t articles_a_step = 100;

Article stored_article(const Xapian::Database& database, Xapian::docid document,
                       const fs::path& archive) {
  auto article = decode_record(database.get_document(document).get_data());
  if (article) return std::move(*article);
  throw Error(ErrorCode::archive,
              tr("cannot reindex archive {}: the record of article {} is damaged", archive.string(),
                 document),
              rebuild_hint());
}

/// Queues every article that an interrupted run has not finished. False if it was stopped.
bool add_all(BulkBuild& build, const Xapian::Database& database, const fs::path& archive,
             const ReindexProgress& progress) {
  const std::uint64_t all = database.get_doccount();
  std::uint64_t done = 0;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end("");
       ++posting) {
    if (done % articles_a_step == 0 && !progress(done, all)) return false;
    Article article = stored_article(database, *posting, archive);
    const Key key = key_from_hex(article.key);
    if (!build.keep_finished(key, digest_value(article))) build.add(std::move(article));
    ++done;
  }
  return progress(all, all);
}

}  // namespace

std::optional<std::uint64_t> reindex(const WriterOptions& options,
                                     const ReindexProgress& progress) {
  // Before the lock, which would make the folder.
  if (!read_manifest(options.archive)) throw missing_archive(options.archive);
  const WriteLock lock(options.archive, options.wait_seconds, "timtin reindex");
  const auto live = read_manifest(options.archive);
  const std::uint64_t number = live.value().generation + 1;
  fs::path workshop = generation_path(options.archive, number);
  workshop += ".tmp";
  return translating(options.archive, [&]() -> std::optional<std::uint64_t> {
    const Xapian::Database database(generation_path(options.archive, live->generation),
                                    Xapian::DB_BACKEND_GLASS);
    check_readable(database, options.archive);
    BulkBuild build(workshop, options.lexicons, writer_threads(options.threads));
    if (!add_all(build, database, options.archive, progress)) return std::nullopt;
    const auto shards = build.finish();
    publish_generation(
        {options.archive, workshop, number, std::nullopt, {}, shards, options.lexicons});
    return database.get_doccount();
  });
}

}  // namespace timtin

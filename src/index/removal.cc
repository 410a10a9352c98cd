// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include "index/archive_place.h"
#include "index/clusters.h"
#include "index/current_counts.h"
#include "index/durable.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "index/metadata.h"
#include "index/new_file.h"
#include "index/register/current_register.h"
#include "index/spellings.h"
#include "index/terms.h"
#include "index/whole_database.h"
#include "timtin/index.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

/// One transaction, which is cancelled if anything in it fails.
std::uint64_t remove_all(const std::string& archive, const std::string& index,
                         const std::vector<std::string>& keys) {
  Xapian::WritableDatabase database(index, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  check_metadata(database, archive);
  const Xapian::doccount before = database.get_doccount();
  database.begin_transaction();
  ClusterUpdate clusters(database);
  FormSet forms;
  for (const std::string& key : keys) {
    clusters.replacing(key);
    const std::string term = field_term(key_prefix, key);
    for (auto document = database.postlist_begin(term); document != database.postlist_end(term);
         ++document)
      collect_forms(database.get_document(*document), forms);
    database.delete_document(term);
  }
  clusters.finish();
  remove_spellings(database, forms);
  write_metadata(database, lexicons_of(database));
  database.commit_transaction();
  follow_archive(index, archive);
  sync_path(index);
  return before - database.get_doccount();
}

}  // namespace

std::uint64_t remove_articles(const WriterOptions& options, const std::vector<std::string>& keys) {
  // Before the lock, which would make the folder.
  if (!read_manifest(options.archive)) throw missing_archive(options.archive);
  const WriteLock lock(options.archive, options.wait_seconds, "timtin remove");
  const ArchivePlace place(options.archive);
  Manifest manifest = read_manifest(options.archive).value();
  const std::string index = generation_path(options.archive, manifest.generation);
  check_plain_tree(index);
  const auto tell_readers = [&] {
    place.check();
    write_manifest(options.archive, manifest);
  };
  return translating(options.archive, [&] {
    const auto before = registry::register_before(index, manifest, *options.lexicons);
    // Before the first write: what it says of the content is about to become wrong.
    begin_writing(index, manifest);
    tell_readers();
    const std::uint64_t removed = remove_all(options.archive, index, keys);
    note_commit(index, manifest);
    tell_readers();
    const Xapian::Database database = open_whole(index);
    write_living_counts(database, index);
    registry::write_register(database, index, *options.lexicons, before ? &*before : nullptr);
    end_writing(index, manifest);
    tell_readers();
    return removed;
  });
}

}  // namespace timtin

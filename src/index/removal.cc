// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/archive_place.h"
#include "index/direct_writer.h"
#include "index/errors.h"
#include "index/generation_files.h"
#include "index/lock.h"
#include "index/manifest.h"
#include "timtin/index.h"

namespace timtin {

std::uint64_t remove_articles(const WriterOptions& options, const std::vector<std::string>& keys) {
  // Before the lock, which would make the folder.
  if (!read_manifest(options.archive)) throw missing_archive(options.archive);
  const WriteLock lock(options.archive, options.wait_seconds, "timtin remove");
  const ArchivePlace place(options.archive);
  const Manifest manifest = read_manifest(options.archive).value();
  return translating(options.archive, [&] {
    check_before_writing(options.archive, manifest, FileSet::tables);
    // The manifest may be one commit behind (manifest.h).
    const std::uint64_t before = open_generation(options.archive, manifest).get_doccount();
    DirectWriter writer(options.archive, place, manifest, options.lexicons);
    writer.write({}, keys);
    return before - writer.articles();
  });
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A whole import: files, folders and streams are read, what repeats over the articles of a source
/// is taken out of them, copies are recognised, and an archive has them.
#pragma once

#include <string>
#include <vector>

#include "timtin/article.h"
#include "timtin/index.h"
#include "timtin/reader.h"
#include "timtin/report.h"

namespace timtin {

struct ImportOptions {
  std::vector<std::string> paths;  ///< files and folders; `-` is standard input
  ReaderOptions reading;
  WriterOptions writing;    ///< without lexicons those of `reading.data` are loaded
  bool prune = false;       ///< remove articles whose files below `paths` are gone ...
  bool force = false;       ///< ... even if they are more than a tenth of those from there
  bool keep_added = false;  ///< what timtin exported brings its Article::added, if it is past
};

/// Told what happens, on the thread that imports. What it throws ends the import without
/// publishing, and reaches the caller.
class ImportObserver {
 public:
  virtual ~ImportObserver() = default;

  /// The archive is locked and open; nothing has been read.
  virtual void begins() {}

  /// An input that did not become an article, whether it was rejected or skipped.
  virtual void rejected(const Reject&) {}

  /// Something odd in an article.
  virtual void noted(const Note&) {}

  /// Many times a second.
  virtual void progress(const ImportReport& /*so_far*/) {}

  /// Everything has been read. Now the index is made, which stopped() does not stop.
  virtual void publishes() {}

  /// Of try_import(): an article as it would be added, with what was found in it.
  virtual void understood(const Article&) {}

  /// True: stop at the next record.
  virtual bool stopped() const { return false; }
};

/// Adds articles to an archive, which is made if absent; but for nothing except paths that cannot
/// be read no archive is made, and the report has a reject for each. If the observer stopped it,
/// the same call again goes on from there.
///
/// Throws as Reader and IndexWriter do, and Error(usage) before anything is touched.
ImportReport import_articles(const ImportOptions& options, ImportObserver& observer);

/// Takes over the articles of other archives as IndexWriter::join() has it, with what imports have
/// learned there of boilerplate; of the options only `writing` and `reading.data` count. What
/// people have written beside the articles (queries.tsv, officials.tsv) stays where it is. An
/// archive or article that is damaged is a reject `damaged`. Throws as check_joining() and
/// IndexWriter do.
ImportReport join_archives(const std::vector<std::string>& archives, const ImportOptions& options,
                           ImportObserver& observer);

/// Reads as import_articles() does and writes nothing; of `writing` only `archive`, whose learned
/// boilerplate counts, and `lexicons` are used. Every article is `added`.
ImportReport try_import(const ImportOptions& options, ImportObserver& observer);

}  // namespace timtin

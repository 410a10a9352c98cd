// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 4: Article <-> archive on disk. An archive is a directory of generations:
///
///     ARCHIVE/manifest      one line of JSON: the live generation, its state, its files' SHA-256
///     ARCHIVE/lock          held by the one writer
///     ARCHIVE/gen-N/        the live index, and older ones that are being read or kept
///     ARCHIVE/gen-N.tmp/    one being built: journal, shards; invisible to readers, continued by
///                           the next import
///
/// Readers see a whole generation or none; a writer killed at any moment loses nothing that was
/// acknowledged.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "timtin/article.h"
#include "timtin/error.h"
#include "timtin/extract.h"

namespace timtin {

/// Of one generation; from 1.
using DocId = std::uint32_t;

/// What a writer did with an article.
enum class Outcome : std::uint8_t {
  added,
  changed,    ///< replaced what was under the same key
  unchanged,  ///< nothing to do
  duplicate,  ///< the same key and content were put before: nothing to do
  conflict,   ///< the same key twice in one run for what is not one article: refused
};

struct WriterOptions {
  std::string archive;  ///< a folder, made if absent
  std::shared_ptr<const Lexicons> lexicons;
  int wait_seconds = 0;     ///< for the lock
  unsigned threads = 0;     ///< 0: one a core
  unsigned keep = 0;        ///< older generations that stay although nobody reads them
  std::uint64_t space = 0;  ///< bytes that a new archive needs, about: 0 if nobody knows
  /// Article::added of what IndexWriter adds, to the minute, but for articles that bring their own.
  /// Without it that is not known.
  std::optional<Published> now = {};
};

/// What became of the articles of other archives.
struct JoinCounts {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;     ///< replace what the archive had
  std::uint64_t unchanged = 0;   ///< the archive has them, or a newer version
  std::uint64_t duplicates = 0;  ///< another one of those archives has them, or a newer version
  std::uint64_t anew = 0;  ///< of those added or changed: were read again, by the lexicons given
};

/// Told what IndexWriter::join() meets.
struct JoinWatch {
  /// An article whose record is damaged, by what names it, or with an empty name the whole archive.
  std::function<void(const std::string& archive, const std::string& article,
                     const std::string& why)>
      left_out;
  std::function<bool()> stopped;  ///< asked between articles that are read again
};

/// Adds articles to an archive. put() decides at once and queues; the work is done on other
/// threads. Nothing of a bulk build is visible before publish(). Destroyed without publish(): what
/// was finished is continued by the next writer with the same input. Throws Error(locked),
/// Error(archive), Error(io): also before anything is written, if there is too little room for what
/// is about to be built.
class IndexWriter {
 public:
  explicit IndexWriter(WriterOptions options);
  ~IndexWriter();
  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  Outcome put(Article article);

  /// Takes over the articles of other archives, instead of put(), once. Of an article under the
  /// same key in several the newest import counts, as Index says of several; Article::added stays.
  /// The index of an archive that the same lexicons have read is taken over as it is; articles of
  /// others, and those of a few, are read anew. An archive with a damaged file is left out, unless
  /// none remains. Throws Error(archive) for one that is missing or of another schema, Error(usage)
  /// if it is this one, Error(locked) if one is being written to.
  JoinCounts join(const std::vector<std::string>& archives, const JoinWatch& watch);

  /// With what was put, the articles of the archive with these keys go, but for what was put.
  void remove(const std::vector<std::string>& keys);

  /// Everything put is durable and visible when this returns.
  void publish();

  /// Instead of publish() after an interruption: what was put becomes visible if it goes into the
  /// live index directly. Of a bulk build the batches that are being worked on are finished when
  /// this writer is destroyed, and kept for the next one.
  void finish_batch();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Throws what IndexWriter::join() would throw of these archives, before there is a writer, who
/// makes the archive that is not there.
void check_joining(const std::vector<std::string>& archives, const std::string& into);

/// Told how many articles of how many have been read; false stops.
using ReindexProgress = std::function<bool(std::uint64_t done, std::uint64_t all)>;

/// Derives everything anew (findings, terms, spellings, model) from the stored articles, into a new
/// generation that replaces the live one when it is whole. Reads archives of older schemas. Returns
/// the number of articles, or nothing if `progress` stopped it: the next call with the same
/// lexicons goes on from there. An article whose record is damaged is left out, and its id, or what
/// else names it, handed to `damaged`; the generation before still has what is left of it. Throws
/// as IndexWriter does.
std::optional<std::uint64_t> reindex(const WriterOptions& options, const ReindexProgress& progress,
                                     const std::function<void(const std::string&)>& damaged);

/// Takes the articles with these keys out of an archive, in one transaction: after an error or a
/// crash all of them are there still. Returns how many were there; the others do no harm. Durable
/// and visible when it returns. Throws as IndexWriter does, Error(archive) if there is none.
std::uint64_t remove_articles(const WriterOptions& options, const std::vector<std::string>& keys);

/// How archives that are no folders (`ssh://HOST/PATH`, `exec:COMMAND`) are asked.
struct RemoteAccess {
  int connect_seconds = 20;  ///< until all have greeted; 1 or more
  int call_seconds = 60;     ///< until all have answered, in each trip; 1 or more
  bool partial = false;      ///< the others answer where one does not; Index::losses() says so
  std::string program = "timtin";  ///< that serves folders which are asked beside them
  std::string language;            ///< of messages: `vi` or `en`
};

/// What asking one of several took.
struct PartReport {
  std::string name;
  std::string failure;  ///< empty: it has answered
  std::uint64_t bytes_sent = 0, bytes_received = 0;
  std::uint64_t milliseconds = 0;  ///< waited for it and those asked with it
};

/// One open archive for reading, or several as if one held all their articles. It stays with the
/// generation that was live when it was opened, which no writer removes meanwhile: numbers of
/// documents stay those of the same articles. One thread at a time.
class Index {
 public:
  /// Throws Error(archive) if there is none, it is damaged or of another schema.
  explicit Index(const std::string& archive);
  /// One or more. Of an article under the same key in several the newest import counts, as if all
  /// had come into one archive in the order of Article::added.
  /// What is derived of several together is kept in the folder `cache`, which is the user's own,
  /// unless that is empty.
  /// Of archives that are no folders two may not hold an article under one key: Error(archive).
  /// Error(unanswered) if one does not answer, then or later, unless `access` is partial and
  /// another does. Some calls throw Error(usage): they cannot be asked so yet.
  explicit Index(const std::vector<std::string>& archives, const std::string& cache = {},
                 const RemoteAccess& access = {});
  ~Index();
  Index(Index&&) noexcept;

  struct Summary {
    std::uint64_t articles = 0;
    std::uint64_t generation = 0;     ///< 0 of several archives
    std::uint64_t bytes = 0;          ///< of these generations, on disk
    std::uint64_t slack = 0;          ///< of these: what a build anew would save, about
    std::uint64_t other_bytes = 0;    ///< older generations, and what is being built
    std::uint64_t folder_bytes = 0;   ///< everything in the archive's folder
    std::string first_day, last_day;  ///< of publication, `YYYY-MM-DD`; empty without a date
    std::string last_added;  ///< the newest Article::added, `YYYY-MM-DD`; empty without one
    std::uint64_t undated = 0;
    std::uint64_t clusters = 0;  ///< groups of articles that are copies of one another
    std::uint64_t copies = 0;    ///< articles in them beyond the first of each
    std::uint64_t forms = 0;     ///< distinct folded forms
    bool sealed = false;         ///< unchanged since it was built and hashed
    std::string lexicons;        ///< Lexicons::digest() of the build
  };
  Summary summary() const;

  /// False if other lexicons have read some articles: then reindex() reads all by these.
  bool all_read_by(const Lexicons& lexicons) const;

  /// Throws Error(archive) if its record is damaged.
  Article article(DocId document) const;

  /// Nothing if its record is damaged, or if holds() is false.
  std::optional<Article> sound_article(DocId document) const;

  /// Hands over these articles in turn, nothing of one whose record is damaged, as long as the
  /// archive that is open is in the state in which they were found. Returns how many it has gone
  /// through: fewer than all if a writer has overtaken it. Then the newest state is open, and
  /// another list may be right.
  std::size_t read_of_one_state(
      const std::vector<DocId>& documents,
      const std::function<void(DocId, std::optional<Article>)>& take) const;

  /// Hands over key and Article::path of every article whose record can be read. Reads all
  /// records, texts included.
  void for_each_path(
      const std::function<void(const std::string& key, const std::string& path)>& take) const;

  /// What a person may call an article whose record is damaged: its id, else the beginning of its
  /// key, else its number.
  std::string name(DocId document) const;

  /// As Article::key, also of an article whose record is damaged; empty if its terms are, too.
  std::string key(DocId document) const;

  /// False if a writer has replaced or removed it since its number was found.
  bool holds(DocId document) const;

  /// Names of files that are not what was written, of those that say which articles there are, or
  /// `of_queries` which a query finds. Reads them whole: for answers of which all is told, as a
  /// backup. Of what is being written meanwhile nothing is said.
  std::vector<std::string> changed_files(bool of_queries) const;

  /// Path and content of what people have corrected, in the order of the archives.
  std::vector<std::pair<std::string, std::string>> correction_files() const;

  /// Articles with exactly this own id, else of this address, else those whose key (8 hexadecimal
  /// digits or more) or own id begins with `id`. Newest first, then by own id.
  std::vector<DocId> find(const std::string& id) const;

  /// Of archives behind pipes: what they were asked, trip by trip, and who did not answer, as a
  /// sentence; 0 and empty of others.
  std::uint64_t trips() const;
  std::vector<PartReport> part_reports() const;
  std::string losses() const;

  struct Impl;  ///< what the rooms of the library open it by

 private:
  std::unique_ptr<Impl> impl_;
};

/// Error(io): of `all` articles that were found a writer has replaced or removed some before they
/// were read.
Error replaced_meanwhile(std::size_t replaced, std::size_t all);

/// Error(archive) for an answer that was read from such files.
Error read_from_changed(const std::string& archive, const std::vector<std::string>& files);

}  // namespace timtin

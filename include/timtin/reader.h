// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Files, folders and streams -> Articles.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/article.h"
#include "timtin/report.h"

namespace timtin {

/// Receives what a Reader finds, on the Reader's thread, in the order of the input.
class ArticleSink {
 public:
  virtual ~ArticleSink() = default;
  /// `article.key` is set, nothing derived is. `line` and `byte` say where the record begins.
  virtual void take(Article article, std::uint64_t byte, std::uint64_t line) = 0;
  virtual void reject(const Reject& reject) = 0;
  /// A file that is no article. `reason` as in ImportReport::skipped.
  virtual void skip(const std::string& path, const std::string& reason) = 0;
  /// Something odd in an article that is accepted all the same. `reason` as in ImportReport::notes.
  virtual void note(const std::string& path, std::uint64_t line, const std::string& reason,
                    const std::string& detail) = 0;
  /// `bytes` more of the input have been read.
  virtual void progress(std::uint64_t files, std::uint64_t bytes) = 0;
  /// True: stop reading at the next record.
  virtual bool stopped() const { return false; }
};

/// A command of the user's that turns files into text: `sh -c command`, the file on its standard
/// input, the file's path as $1.
struct TextFilter {
  /// Lower case, without dot in front; `warc.gz`: still packed. None: what no reader takes.
  std::vector<std::string> extensions;
  std::string command;
};

struct ReaderOptions {
  std::string collection;         ///< part of the key instead of the source
  std::string data;               ///< the data directory (sources.tsv and charsets/ are read)
  std::string encoding = "auto";  ///< or the name of the charset that everything is in
  std::map<std::string, std::string> fields;  ///< field -> its name in JSON, XML, tables
  std::vector<TextFilter> filters;            ///< the first that fits is run
  int filter_seconds = 60;                    ///< for one file
  std::uint64_t max_article_bytes = 8u << 20;
  std::vector<std::string> outputs;  ///< what the run itself writes: not read
  bool explain = false;  ///< Article::boilerplate also has what the structure of a page left out
};

/// The fields of an article that ReaderOptions::fields can name.
std::vector<std::string_view> record_field_names();

/// Throws Error(usage) if there is no such field, or two have one name.
void check_record_fields(const std::map<std::string, std::string>& fields);

/// Reads what it is given, compressed or in archives (gzip, bzip2, xz, zstd, zip, tar) or not;
/// formats are told apart by content: JSON, csv, feeds and other XML, web pages and archives,
/// mails, documents, databases of SQLite, Markdown and plain text; see timtin-formats(5). Files of
/// a folder are read in byte order of their names, recursively; links are not followed, special
/// files are skipped. One bad input, a path that cannot be opened included, is reported to the sink
/// and never stops the rest. Throws Error(io) only when a table in the data directory cannot be
/// read, Error(usage) for an encoding or a field that does not exist.
///
/// A file that is one article without id and address is known by its path: below the folder that
/// was named, or as the file itself was named. A member of an archive is known by the name of the
/// archive, wherever that lies, and its own.
class Reader {
 public:
  Reader(ReaderOptions options, ArticleSink& sink);
  ~Reader();
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// A file or a folder; `-` is standard input.
  void read(const std::string& path);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What `search --new NAME` has shown to its user. It is the user's, not the archive's: whoever may
/// only read an archive can ask, and of two who ask under one name each is told everything.
///
/// $XDG_STATE_HOME/timtin/new/ARCHIVE-NAME, where ARCHIVE is a digest of the archive's path, or of
/// the paths or the name of several; a file that only its user reads:
///
///     timtin 1 TAB ARCHIVE TAB QUERY      these, and the text of the query
///     KEY                                 a line for each article, ascending: see article_keys.h
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace timtin::cli {

/// What a query found when it was asked last, as far as it was shown.
struct SeenHits {
  std::string query;
  std::vector<std::string> keys;  ///< ascending

  bool operator==(const SeenHits&) const = default;
};

class SeenHitsFile {
 public:
  /// `name` is a name of a query.
  SeenHitsFile(const std::string& archive, const std::string& name);

  /// Of several: those that a `word`, `@NAME`, stands for, whichever they are now; else, without
  /// one, of these, in whatever order.
  SeenHitsFile(const std::vector<std::string>& archives, const std::string& word,
               const std::string& name);

  /// Nothing if the query was never asked so. Throws Error(usage) without a home, Error(io) for
  /// what is no such file.
  std::optional<SeenHits> read() const;

  /// Durably, and whole or not at all. Throws as read() does.
  void write(const SeenHits& seen) const;

  /// Goes to another name, or away; failures are ignored: the next question begins anew.
  void rename(const SeenHitsFile& to) const;
  void remove() const;

 private:
  std::string archive_;
  std::filesystem::path path_;
};

}  // namespace timtin::cli

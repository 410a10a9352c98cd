// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What people have corrected in the register, a truth beside the articles: the text file
/// ARCHIVE/officials.tsv, which people write. Fields are separated by tabs; it counts at once:
///
///     # a comment
///     merge   NAME   OTHER    who is called OTHER is NAME, and all who are called so are one
///     split   NAME   POST     NAME in this post is a person apart
///     hide    NAME   [POST]   NAME, or NAME in this post, is no official
///     rename  NAME   NEW      NAME is shown as NEW, and found by both
///     alias   NAME   OTHER    official:OTHER finds NAME
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/text.h"

namespace timtin {

class Snapshot;

/// How names are compared: their matching forms, separated by a space.
std::string name_key(std::string_view name, Analyzer& analyzer);

struct Correction {
  enum class Kind : std::uint8_t { merge, split, hide, rename, alias };
  Kind kind;
  std::size_t line;   ///< from 1
  std::string name;   ///< as typed
  std::string value;  ///< a name or a post; may be empty for hide
  std::string path;   ///< of the file
};

/// True if they are one line, in whatever files.
bool says_the_same(const Correction& a, const Correction& b);

/// As the file has it: `merge`.
std::string_view word_of(Correction::Kind kind);

/// The lines of a file. Throws Error(usage) that names file and line for one that is wrong.
std::vector<Correction> parse_corrections(std::string_view content, const std::string& path);

class Corrections {
 public:
  Corrections() = default;
  /// Throws Error(usage) for lines that contradict each other.
  Corrections(const std::vector<Correction>& lines, Analyzer& analyzer);

  /// Of archives, the lines of one behind those of the other; without files there are none. Throws
  /// Error(usage) and Error(io).
  static Corrections of(const std::vector<std::string>& archives, Analyzer& analyzer);
  /// Path and content of their files, in their order. Throws Error(io).
  static std::vector<std::pair<std::string, std::string>> files_of(
      const std::vector<std::string>& archives);
  /// Of such files; what several of them say alike is said once. Throws Error(usage).
  static Corrections of_files(const std::vector<std::pair<std::string, std::string>>& files,
                              Analyzer& analyzer);
  /// Those of the whole (Snapshot::consult).
  static Corrections of(const Snapshot& snapshot, Analyzer& analyzer);

  bool empty() const { return empty_; }

  /// The name that stands for this one; itself if nothing was merged.
  const std::string& person(const std::string& key) const;
  /// True if names were merged into this one.
  bool is_merged(const std::string& key) const { return merged_.contains(key); }
  /// Posts, as typed, in which the name is a person apart.
  const std::vector<std::string>& splits(const std::string& key) const;
  /// Posts, as typed, in which the name is hidden; an empty one hides all.
  const std::vector<std::string>& hidden_posts(const std::string& key) const;
  /// What the name is shown as; nothing if it was not renamed.
  std::optional<std::string> shown_as(const std::string& key) const;
  /// What a name of an article, of this key, is shown as: the one that stands for it, as it was
  /// typed, or the new one; else itself.
  std::string shown_name(const std::string& key, const std::string& name) const;
  /// The names of the archive by which these words are also found: keys of names that were merged,
  /// renamed or given an alias, one of whose names `stands_in`.
  template <typename StandsIn>
  std::set<std::string> also(const StandsIn& stands_in) const {
    std::set<std::string> found;
    for (const auto& [person, names] : names_)
      for (const std::string& name : names)
        if (stands_in(name)) found.insert(names.begin(), names.end());
    return found;
  }
  /// Keys of all names that are somebody else, or more or less than they were.
  std::set<std::string> concerned() const;
  /// Names with something hidden.
  const std::map<std::string, std::vector<std::string>>& hidden() const { return hidden_; }

 private:
  void add_merge(const Correction& line, Analyzer& analyzer);
  void collect_names(const std::vector<Correction>& lines, Analyzer& analyzer);

  bool empty_ = true;
  std::map<std::string, std::string> targets_;  ///< merged name -> the one that stands for it
  std::set<std::string> merged_;
  std::map<std::string, std::string> typed_;  ///< names that others were merged into
  std::map<std::string, std::vector<std::string>> splits_, hidden_;
  std::map<std::string, std::string> renamed_;
  std::map<std::string, std::set<std::string>> names_;  ///< person -> all its names
};

/// Copies the corrections of an archive to `officials.tsv~` if they can be read whole and are not
/// empty: there is something to go back to when an editor has spoiled them. For writers.
void keep_corrections(const std::string& archive);

}  // namespace timtin

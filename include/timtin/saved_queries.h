// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The saved queries of an archive: what `@name` stands for. They are a text file, ARCHIVE/
/// queries.tsv, which people may edit:
///
///     # a comment
///     name TAB query
///
/// A line that is wrong is an error when its name is used, not before.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

struct SavedQuery {
  std::size_t line = 0;  ///< from 1
  std::string name;      ///< in NFC
  std::string text;
  std::string fault;  ///< what is wrong with the line, translated; empty if nothing is
  std::string path;   ///< of the file
};

/// Letters of any script, digits, `-` and `_`.
bool is_query_name(std::string_view name);

class SavedQueries {
 public:
  /// Nothing is read before it is asked for. No file: no queries.
  explicit SavedQueries(const std::string& archive);
  /// Of several archives, to be read: of one name in several files the first counts.
  explicit SavedQueries(const std::vector<std::string>& archives);

  /// In the order of the file, or files. Throws Error(io).
  const std::vector<SavedQuery>& all() const;

  /// The query of this name, or nothing. Throws Error(usage) with the number of a line that is
  /// wrong, Error(io).
  std::optional<std::string> find(std::string_view name) const;

  /// Adds or replaces one query; returns what it replaced. The rest of the file stays as it is.
  std::optional<std::string> set(std::string_view name, std::string_view text);

  /// Takes every line of this name away; false if there is none.
  bool remove(std::string_view name);

  /// Gives a query another name, also where other queries name it.
  void rename(std::string_view from, std::string_view to);

  /// The first other query that names this one; or nothing.
  std::optional<std::string> user_of(std::string_view name) const;

  const std::string& path() const { return path_; }

  /// The text of the file.
  const std::string& content() const;

 private:
  using EditLine = std::function<std::string(const SavedQuery& query, std::string_view line)>;
  void rewrite(const EditLine& edit);

  std::string path_;
  std::vector<SavedQueries> others_;  ///< of the other archives
  mutable std::optional<std::string> content_;
  mutable std::optional<std::vector<SavedQuery>> queries_;
};

/// set() in the file, durably, against whoever else saves; returns what it replaced. `name` is a
/// name of a query. What the file was before is in `queries.tsv~`. Throws Error(locked) if another
/// program holds the archive's folder for longer than `patience`, Error(io).
std::optional<std::string> save_query(const std::string& archive, std::string_view name,
                                      std::string_view text,
                                      std::chrono::milliseconds patience = std::chrono::seconds(5));

/// remove() in the file, likewise; false if there is no such query. Throws Error(usage) too, if
/// another query names it.
bool forget_query(const std::string& archive, std::string_view name,
                  std::chrono::milliseconds patience = std::chrono::seconds(5));

/// rename() in the file, likewise; false if there is no such query. Throws Error(usage) too, if
/// there is one of the new name.
bool rename_query(const std::string& archive, std::string_view from, std::string_view to,
                  std::chrono::milliseconds patience = std::chrono::seconds(5));

}  // namespace timtin

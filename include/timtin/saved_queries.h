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
};

/// Letters of any script, digits, `-` and `_`.
bool is_query_name(std::string_view name);

class SavedQueries {
 public:
  /// Nothing is read before it is asked for. No file: no queries.
  explicit SavedQueries(const std::string& archive);

  /// In the order of the file. Throws Error(io).
  const std::vector<SavedQuery>& all() const;

  /// The query of this name, or nothing. Throws Error(usage) with the number of a line that is
  /// wrong, Error(io).
  std::optional<std::string> find(std::string_view name) const;

  /// Adds or replaces one query; returns what it replaced. The rest of the file stays as it is.
  std::optional<std::string> set(std::string_view name, std::string_view text);

  const std::string& path() const { return path_; }

  /// The text of the file.
  const std::string& content() const;

 private:
  std::string path_;
  mutable std::optional<std::string> content_;
  mutable std::optional<std::vector<SavedQuery>> queries_;
};

/// set() in the file, durably, against whoever else saves; returns what it replaced. `name` is a
/// name of a query. What the file was before is in `queries.tsv~`. Throws Error(locked) if another
/// program holds the archive's folder for longer than `patience`, Error(io).
std::optional<std::string> save_query(const std::string& archive, std::string_view name,
                                      std::string_view text,
                                      std::chrono::milliseconds patience = std::chrono::seconds(5));

}  // namespace timtin

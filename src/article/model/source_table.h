// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Host -> name of the newspaper or portal: data/sources.tsv.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace timtin {

class SourceTable {
 public:
  /// Knows nothing.
  SourceTable() = default;

  /// Lines of `host TAB name`; empty lines and those that begin with `#` are comments. Throws
  /// Error(io) if the file can't be read.
  explicit SourceTable(const std::string& file);

  /// The name of the host or of the closest domain above it, as `sport.example.vn` belongs to
  /// `example.vn`; empty if unknown.
  std::string name_of(std::string_view host) const;

  /// By host.
  const std::map<std::string, std::string>& names() const { return names_; }

 private:
  std::map<std::string, std::string> names_;
};

}  // namespace timtin

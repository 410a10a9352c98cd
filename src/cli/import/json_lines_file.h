// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A file that an import writes beside its work: rejects, notes.
#pragma once

#include <fstream>
#include <string>

namespace timtin::cli {

class JsonLinesFile {
 public:
  /// `path` may be empty: then nothing is written.
  explicit JsonLinesFile(std::string path) : path_(std::move(path)) {}

  /// Empties the file. Throws Error(io), as all that follow.
  void open();
  void write(const std::string& line);
  void close();
  bool is_wanted() const { return !path_.empty(); }

 private:
  void check() const;

  std::string path_;
  std::ofstream stream_;
};

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string_view>

namespace timtin {

/// Bytes that wait, in a file without a name below $TMPDIR, else /tmp. What goes wrong is
/// Error(io).
class TemporaryFile {
 public:
  TemporaryFile();

  /// After an error the file has all that was written before, and perhaps a part of `bytes`.
  void write(std::string_view bytes);

  /// There it is written or read next, from the beginning of the file; to be called between writing
  /// and reading.
  void seek(std::uint64_t offset);

  /// All of `size`, which must have been written.
  void read(char* buffer, std::size_t size);

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, Closer> file_;
};

}  // namespace timtin

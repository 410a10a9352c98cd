// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An open file. What goes wrong is Error(io) and names the path.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <utility>

namespace timtin {

/// Owns a file descriptor.
class Descriptor {
 public:
  /// `flags` as of open(2); `complaint` is a sentence for throw_io() of errors.h.
  Descriptor(std::filesystem::path path, int flags, const char* complaint);
  /// Takes over what is open already.
  Descriptor(std::filesystem::path path, int descriptor)
      : path_(std::move(path)), descriptor_(descriptor) {}
  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  /// All of it.
  void write(std::string_view bytes);

  /// 0 at the end.
  std::size_t read(char* buffer, std::size_t size);

  /// Less than `size` only at the end.
  std::size_t read_at(std::uint64_t offset, char* buffer, std::size_t size);

  /// How long the file is.
  std::uint64_t bytes() const;

  void sync();

  /// Gives the file this mode, and this group if the user is in it.
  void follow(mode_t mode, gid_t group);

 private:
  std::filesystem::path path_;
  int descriptor_;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>

namespace timtin {

/// A regular file in memory, read as its pages are needed. Files of a generation are never cut
/// short in place, so no access faults.
class MappedFile {
 public:
  /// Nothing if there is none, or it is empty. Throws Error(archive) for what is no plain file or
  /// may not be read, Error(io) for what else hinders it.
  static std::optional<MappedFile> open(const std::string& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::span<const std::byte> bytes) : bytes_(bytes) {}

  std::span<const std::byte> bytes_;
};

}  // namespace timtin

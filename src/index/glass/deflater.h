// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Tags are compressed by DEFLATE without header or checksum, where that makes them smaller.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace timtin::glass {

/// One thread at a time; keep it, it owns 256 KiB of tables.
class Deflater {
 public:
  Deflater();
  ~Deflater();

  /// The compressed bytes, valid until the next call; empty if they would not be fewer.
  std::string_view deflate(std::string_view bytes);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace timtin::glass

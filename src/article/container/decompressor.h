// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// gzip and xz, a piece at a time. Of a damaged stream comes all that `zcat` and `xzcat` would
/// give, which libarchive keeps to itself; zlib and liblzma are known to decompressor.cc only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "article/container/packing.h"

namespace timtin {

class Decompressor {
 public:
  struct Step {
    enum class State : std::uint8_t { more, ended, damaged };
    std::size_t consumed = 0;  ///< bytes of the input
    std::size_t produced = 0;
    State state = State::more;
  };

  virtual ~Decompressor() = default;

  /// Decodes from `input` into at most `size` bytes. `last`: nothing comes behind `input`. Streams
  /// one behind another are one; what is behind a gzip stream and is none has ended it.
  virtual Step step(std::string_view input, char* output, std::size_t size, bool last) = 0;

  /// nullptr for other packings.
  static std::unique_ptr<Decompressor> make(Packing packing);
};

/// A body that was sent with `Content-Encoding: gzip` or `deflate`, or what can be decoded of it,
/// up to `limit` bytes.
std::string inflated(std::string_view body, std::size_t limit);

}  // namespace timtin

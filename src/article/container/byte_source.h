// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A stream of bytes in chunks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "article/container/byte_stream.h"
#include "text/utf16.h"

namespace timtin {

class ByteSource {
 public:
  /// UTF-16, which is `named` or recognised, becomes UTF-8. Where lines end in CR alone, as old
  /// Macs wrote them, each CR becomes LF.
  explicit ByteSource(ByteStream& stream, std::optional<Charset> named = std::nullopt)
      : stream_(stream), named_(named) {}

  /// The beginning of the input, up to about `head_bytes`; next() gives these bytes once more.
  std::string_view head();
  static constexpr std::size_t head_bytes = 64 << 10;

  /// The same as it came, before UTF-16 was decoded. Valid between head() and next().
  std::string_view raw_head() const { return raw_head_; }

  /// Some more bytes, valid until the next call; none at the end of the input or after an error.
  std::string_view next();

  bool failed() const { return stream_.failed(); }         ///< the bytes end too early
  std::optional<Charset> utf16() const { return utf16_; }  ///< the input is UTF-16

  /// How many bytes of UTF-16 were ill-formed since this was last asked.
  std::size_t take_invalid_bytes() { return std::exchange(decoded_.invalid_bytes, 0); }

 private:
  std::string_view fill(std::size_t wanted);
  void recognise(std::string_view beginning);
  std::string_view transcode(std::string_view bytes);
  std::string_view with_line_feeds(std::string_view bytes);

  ByteStream& stream_;
  std::optional<Charset> named_;
  std::optional<Charset> utf16_;
  std::optional<Utf16Decoder> decoder_;
  Decoded decoded_;     ///< of the last bytes, if they are UTF-16
  std::string buffer_;  ///< the last bytes
  std::string_view head_, raw_head_;
  std::string lines_;  ///< the last bytes, if lines end in CR
  bool carriage_returns_ = false;
  bool head_read_ = false;
  bool head_given_ = false;
  bool ended_ = false;
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// UTF-16, as a stream.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/charset.h"
#include "timtin/text.h"

namespace timtin {

/// Decodes chunks that may end anywhere. Lone surrogates, and a byte left over at the end, become
/// U+FFFD and are counted. A byte order mark at the beginning is left out.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(Charset charset) : big_endian_(charset == Charset::utf16be) {}

  /// Appends the text of `bytes` to `decoded.text`.
  void feed(std::string_view bytes, Decoded& decoded);
  void finish(Decoded& decoded);

 private:
  void take(char32_t unit, Decoded& decoded);
  void replace(std::size_t offset, std::size_t bytes, Decoded& decoded) const;

  bool big_endian_;
  std::optional<unsigned char> first_byte_;  ///< of a unit whose second has not come
  char32_t lead_ = 0;                        ///< a surrogate that waits for its other half
  std::size_t offset_ = 0;                   ///< of the unit at hand, in the input
};

/// The text as UTF-16; without a byte order mark. `text` must be valid UTF-8.
std::string encode_utf16(std::string_view text, Charset charset);

/// UTF-16 by its byte order mark, or by what no 8-bit charset has: every second byte of ASCII
/// letters and blanks is NUL.
std::optional<Charset> recognise_utf16(std::string_view beginning);

}  // namespace timtin

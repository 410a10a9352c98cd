// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Bytes to text and back, for every charset.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/byte_table.h"
#include "text/charset.h"
#include "timtin/text.h"

namespace timtin {

/// What of a text a charset has no place for is `?`.
struct Encoded {
  std::string bytes;
  std::size_t lost = 0;  ///< code points
};

/// The tables of data/charsets. Immutable; threads may share it.
class CharsetTables {
 public:
  /// Throws Error(io) if a table cannot be read.
  explicit CharsetTables(const std::string& folder);

  /// Never fails: what stands for nothing becomes U+FFFD and is counted. Letters are precomposed
  /// where `bytes` has their marks apart. In TCVN3, which has no capital letters with tones, those
  /// of words in capitals are restored.
  Decoded decode(std::string_view bytes, Charset charset) const;

  /// `text` must be valid UTF-8 in NFC.
  Encoded encode(std::string_view text, Charset charset) const;

  /// Of a charset with a table.
  const ByteTable& table(Charset charset) const;

 private:
  std::vector<std::optional<ByteTable>> tables_;  ///< by charset
};

}  // namespace timtin

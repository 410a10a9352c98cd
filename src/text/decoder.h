// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Bytes of an unknown or a named charset -> text, repaired where it can be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/charset_tables.h"
#include "text/recognition.h"
#include "timtin/text.h"

namespace timtin {

/// Notes in `decoded`, whose text has been repaired, how it had to be read.
void record_reading(const CharsetReading& reading, Decoded& decoded);

/// Immutable; threads may share it. UTF-16 is not its matter: see Utf16Decoder.
class Decoder {
 public:
  /// Reads the tables in the folder `tables`; if that is empty, only UTF-8 is known. `encoding` is
  /// `auto` or the name of a charset, which then counts whatever the text looks like. Throws
  /// Error(usage) for another name, Error(io) if a table cannot be read.
  Decoder(const std::string& tables, std::string_view encoding);

  /// What is valid UTF-8 is UTF-8, without a closer look. `expected`: see recognise_bytes().
  Decoded decode(std::string_view bytes, std::optional<Charset> expected = std::nullopt) const;

  /// How text in UTF-8 has to be read: see recognise_text().
  CharsetReading examine(std::string_view text) const;

  /// Repairs a part of an examined text unless the part is better as it is. True if it has changed.
  bool restore(std::string& part, const CharsetReading& reading) const;

  /// Examines and repairs a whole text; `decoded` says what it was.
  void restore(Decoded& decoded) const;

  /// The charset that was named; none with `auto`.
  std::optional<Charset> named() const { return named_; }

 private:
  std::optional<CharsetTables> tables_;
  std::optional<Charset> named_;
};

}  // namespace timtin

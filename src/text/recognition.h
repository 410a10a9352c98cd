// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which charset a text is in, told by how many of its words it makes Vietnamese syllables.
#pragma once

#include <optional>
#include <string_view>

#include "text/charset_tables.h"

namespace timtin {

/// How a text is to be read.
struct CharsetReading {
  Charset charset = Charset::utf8;
  double score = 1;        ///< share of the words with marks that are Vietnamese syllables
  bool sure = true;        ///< no other charset comes near
  bool reencoded = false;  ///< the charset's bytes were taken for windows-1252, and encoded again

  bool is_plain() const { return charset == Charset::utf8 && !reencoded; }
};

/// Of bytes that are no UTF-8, or not wholly. Of two charsets that do equally well `expected` wins,
/// then what the text declares (`charset=`, `encoding=`). What is not Vietnamese is what it is
/// expected to be or declared as if it can be that, windows-1252 if it can be Western text, else
/// broken UTF-8.
CharsetReading recognise_bytes(std::string_view bytes, std::optional<Charset> expected,
                               const CharsetTables& tables);

/// Of text that is valid UTF-8: plain, VIQR, double encoding, or the bytes of an old font taken for
/// letters. Plain text is found to be so at once.
CharsetReading recognise_text(std::string_view text, const CharsetTables& tables);

}  // namespace timtin

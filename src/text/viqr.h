// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// VIQR (RFC 1456): Vietnamese in ASCII, `Vie^.t Nam`.
///
/// A sign behind a vowel is its mark, unless a backslash stands before the sign. Text without any
/// backslash is understood as well where Vietnamese leaves no doubt about `.`, `?` and `'` at the
/// end of a word: a syllable has one tone (`gi`?` is `gì?`), and a word that is no syllable with
/// the mark does not have it (`mai.`). Web and mail addresses have no marks.
#pragma once

#include <string_view>

#include "text/byte_table.h"
#include "text/charset_tables.h"

namespace timtin {

/// `bytes` should be ASCII; others become U+FFFD. Takes time linear in its length.
Decoded decode_viqr(std::string_view bytes, const ByteTable& table);

Encoded encode_viqr(std::string_view text, const ByteTable& table);

/// True if so many vowels of an ASCII text have marks that it may be VIQR. Cheap, and wrong about
/// program text: who asks must look at the words as well.
bool may_be_viqr(std::string_view text, const ByteTable& table);

}  // namespace timtin

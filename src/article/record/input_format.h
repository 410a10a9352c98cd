// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a reader of a format is given. A format is the two functions of a row; known_formats.cc has
/// the rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/container/byte_source.h"
#include "article/record/record_sink.h"

namespace timtin {

/// What a format is recognised by.
struct InputHead {
  std::string_view bytes;      ///< the beginning, up to ByteSource::head_bytes, without BOM
  std::string_view extension;  ///< of the name, lower case, without dot; may be empty
  const FieldNames& names;
};

/// The input that a format reads, to its end, as articles and rejects for `records`.
struct FormatInput {
  ByteSource& bytes;
  RecordSink& records;
  const Origin& origin;
};

/// More NUL bytes than a damaged text has, or the beginning of a file that is no text.
bool is_binary(std::string_view head);

/// Bytes as text, without NUL bytes.
Decoded decode_without_nul(const Decoder& decoder, std::string_view bytes,
                           std::optional<Charset> expected = std::nullopt);

/// The bytes of one record, or of the whole input, in the same way. UTF-16 has become UTF-8
/// already.
Decoded decode_input(const FormatInput& input, std::string_view bytes,
                     std::optional<Charset> expected = std::nullopt);

/// Feeds the input piece by piece. True if it came to its end: it was neither stopped nor broken
/// off, so the last record is whole.
template <typename Feed>
bool feed_all(const FormatInput& input, Feed feed) {
  for (std::string_view piece = input.bytes.next(); !piece.empty() && !input.records.stopped();
       piece = input.bytes.next())
    feed(piece);
  return !input.records.stopped() && !input.bytes.failed();
}

/// All of an input that is one article. Nothing if it is too large, which has then been rejected,
/// or could not be read to its end.
std::optional<std::string> read_whole(const FormatInput& input);

struct InputFormat {
  std::string_view name;
  bool (*recognises)(const InputHead&);
  void (*read)(const FormatInput&);
};

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace timtin

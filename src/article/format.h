// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The formats of input. A new one is a file with the two functions of its row, and the row.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/byte_source.h"
#include "article/intake.h"

namespace timtin {

/// What a format is recognised by.
struct InputHead {
  std::string_view bytes;      ///< the beginning, up to ByteSource::head_bytes, without BOM
  std::string_view extension;  ///< of the name, lower case, without dot; may be empty
  const FieldNames& names;
};

/// The input that a format reads, to its end, as articles and rejects for `intake`.
struct FormatInput {
  ByteSource& bytes;
  Intake& intake;
  const Origin& origin;
};

/// The bytes of one record, or of the whole input, as text. UTF-16 has become UTF-8 already.
Decoded decode_input(const FormatInput& input, std::string_view bytes,
                     std::optional<Charset> expected = std::nullopt);

/// All of an input that is one article. Nothing if it is too large, which has then been rejected,
/// or could not be read to its end.
std::optional<std::string> read_whole(const FormatInput& input);

struct InputFormat {
  std::string_view name;
  bool (*recognises)(const InputHead&);
  void (*read)(const FormatInput&);
};

/// JSON lines, one JSON object, or an array of objects.
bool is_json(const InputHead& head);
void read_json(const FormatInput& input);

/// Rows of values below a row of names.
bool is_csv(const InputHead& head);
void read_csv(const FormatInput& input);

/// Articles in one text, each with a header, rules between them.
bool is_text_blocks(const InputHead& head);
void read_text_blocks(const FormatInput& input);

/// A saved web page, or a piece of one, wherever it says so.
bool is_html(const InputHead& head);
void read_html(const FormatInput& input);
/// The same of bytes at hand. What holds them says their charset and where the page came from.
void read_page(const FormatInput& input, std::string_view bytes,
               std::optional<Charset> declared = std::nullopt, std::string_view address = {});

/// A page and its files in one MIME message.
bool is_saved_page(const InputHead& head);
void read_saved_page(const FormatInput& input);

/// RSS and Atom, each item an article.
bool is_feed(const InputHead& head);
void read_feed(const FormatInput& input);

/// Plain text, one article a file: a portal scrape, or a title and paragraphs.
bool is_plain_text(const InputHead& head);
void read_plain_text(const FormatInput& input);

/// Nothing if the input is no article: then `skip_reason` (as in ImportReport::skipped) is why.
const InputFormat* find_format(const InputHead& head, const char*& skip_reason);

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace timtin

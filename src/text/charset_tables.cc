// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/charset_tables.h"

#include "text/gb18030.h"
#include "text/tcvn3_capitals.h"
#include "text/utf16.h"
#include "text/utf8.h"
#include "text/viqr.h"

namespace timtin {
namespace {

Decoded decode_utf16(std::string_view bytes, Charset charset) {
  Decoded decoded;
  Utf16Decoder decoder(charset);
  decoder.feed(bytes, decoded);
  decoder.finish(decoded);
  return decoded;
}

Decoded decode_by_table(std::string_view bytes, const ByteTable& table) {
  Decoded decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t at = 0; at < bytes.size();) {
    const ByteTable::Match match = table.match(bytes.substr(at));
    if (match.length == 0) {
      if (decoded.invalid_bytes == 0) decoded.first_invalid = at;
      ++decoded.invalid_bytes;
    }
    append_code_point(decoded.text, match.length == 0 ? U'\uFFFD' : match.code_point);
    at += match.length == 0 ? 1 : match.length;
  }
  return decoded;
}

Encoded encode_by_table(std::string_view text, const ByteTable& table) {
  Encoded encoded;
  for (std::size_t at = 0; at < text.size();) {
    const std::int32_t next = next_code_point(text, at);
    const std::string_view bytes =
        next < 0 ? std::string_view() : table.bytes_of(static_cast<char32_t>(next));
    if (bytes.empty()) ++encoded.lost;
    encoded.bytes += bytes.empty() ? "?" : bytes;
  }
  return encoded;
}

}  // namespace

CharsetTables::CharsetTables(const std::string& folder) {
  for (const CharsetRow& row : charsets) {
    tables_.emplace_back();
    if (!row.table.empty()) tables_.back().emplace(folder + '/' + std::string(row.table) + ".tsv");
  }
}

const ByteTable& CharsetTables::table(Charset charset) const {
  return tables_[static_cast<std::size_t>(charset)].value();
}

Decoded CharsetTables::decode(std::string_view bytes, Charset charset) const {
  Decoded decoded;
  switch (charset) {
    case Charset::utf8:
      decoded = decode_utf8(bytes);
      break;
    case Charset::utf16le:
    case Charset::utf16be:
      decoded = decode_utf16(bytes, charset);
      break;
    case Charset::viqr:
      decoded = decode_viqr(bytes, table(charset));
      break;
    case Charset::gb18030:
      decoded = decode_gb18030(bytes);
      break;
    case Charset::tcvn3:
      decoded = decode_by_table(bytes, table(charset));
      restore_capitals(decoded.text);
      break;
    default:
      decoded = decode_by_table(bytes, table(charset));
  }
  decoded.charset = name_of(charset);
  return decoded;
}

Encoded CharsetTables::encode(std::string_view text, Charset charset) const {
  switch (charset) {
    case Charset::utf8:
      return {std::string(text), 0};
    case Charset::utf16le:
    case Charset::utf16be:
      return {encode_utf16(text, charset), 0};
    case Charset::viqr:
      return encode_viqr(text, table(charset));
    case Charset::gb18030:
      return {encode_gb18030(text), 0};
    default:
      return encode_by_table(text, table(charset));
  }
}

}  // namespace timtin

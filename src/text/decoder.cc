// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/decoder.h"

#include "text/double_encoding.h"
#include "text/marked_words.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin {
namespace {

std::string encoding_list() {
  std::string names = "auto";
  for (const std::string_view name : charset_names()) names.append(", ").append(name);
  return names;
}

std::optional<Charset> named_charset(std::string_view encoding) {
  if (encoding == "auto") return std::nullopt;
  const auto charset = find_charset(encoding);
  if (!charset)
    throw Error(ErrorCode::usage, tr("there is no charset \"{}\"", encoding),
                tr("use one of: {}", encoding_list()));
  return charset;
}

/// These have been decoded before the text was cut into records, or will be after.
bool is_utf8_by_now(Charset charset) {
  return charset == Charset::utf8 || charset == Charset::utf16le || charset == Charset::utf16be ||
         charset == Charset::viqr;
}

/// Each line by itself: pages are put together from several sources.
std::string restored_lines(const Decoder& decoder, std::string_view text,
                           const CharsetReading& reading) {
  std::string restored;
  restored.reserve(text.size());
  while (!text.empty()) {
    std::string line(text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1));
    text.remove_prefix(line.size());
    decoder.restore(line, reading);
    restored += line;
  }
  return restored;
}

}  // namespace

std::vector<std::string_view> charset_names() {
  std::vector<std::string_view> names;
  names.reserve(charsets.size());
  for (const CharsetRow& row : charsets) names.push_back(row.name);
  return names;
}

void check_encoding(std::string_view encoding) { named_charset(encoding); }

Decoder::Decoder(const std::string& tables, std::string_view encoding)
    : named_(named_charset(encoding)) {
  if (!tables.empty()) tables_.emplace(tables);
}

void record_reading(const CharsetReading& reading, Decoded& decoded) {
  decoded.charset = name_of(reading.charset);
  decoded.score = reading.score;
  decoded.sure = reading.sure;
  decoded.double_encoded = reading.reencoded;
}

Decoded Decoder::decode(std::string_view bytes, std::optional<Charset> expected) const {
  if (named_ && tables_ && !is_utf8_by_now(*named_)) return tables_->decode(bytes, *named_);
  Decoded decoded = decode_utf8(bytes);
  if (decoded.invalid_bytes == 0 || named_ || !tables_) return decoded;
  const CharsetReading reading = recognise_bytes(bytes, expected, *tables_);
  if (reading.charset != Charset::utf8) decoded = tables_->decode(bytes, reading.charset);
  decoded.score = reading.score;
  decoded.sure = reading.sure;
  return decoded;
}

CharsetReading Decoder::examine(std::string_view text) const {
  if (named_ == Charset::viqr) return {Charset::viqr, 1, true, false};
  if (named_ || !tables_) return {};
  return recognise_text(text, *tables_);
}

bool Decoder::restore(std::string& part, const CharsetReading& reading) const {
  if (reading.is_plain() || !tables_) return false;
  std::string restored;
  if (reading.charset == Charset::utf8) {
    restored = undo_double_encoding(part, *tables_).value_or(part);
  } else if (reading.reencoded) {
    restored = reread(part, reading.charset, *tables_);
    if (count_marked_words(restored).margin() <= count_marked_words(part).margin()) return false;
  } else {
    restored = tables_->decode(part, reading.charset).text;
    if (!named_ && count_marked_words(restored).margin() < 0) return false;
  }
  const bool changed = restored != part;
  part = std::move(restored);
  return changed;
}

void Decoder::restore(Decoded& decoded) const {
  const CharsetReading reading = examine(decoded.text);
  if (reading.is_plain()) return;
  if (reading.charset == Charset::utf8 || !reading.reencoded)
    restore(decoded.text, reading);
  else
    decoded.text = restored_lines(*this, decoded.text, reading);
  record_reading(reading, decoded);
}

}  // namespace timtin

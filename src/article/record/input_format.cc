// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/input_format.h"

#include "text/message.h"

namespace timtin {

Decoded decode_input(const FormatInput& input, std::string_view bytes,
                     std::optional<Charset> expected) {
  Decoded decoded = input.records.decoder().decode(bytes, expected);
  if (const auto utf16 = input.bytes.utf16()) decoded.charset = name_of(*utf16);
  decoded.invalid_bytes += input.bytes.take_invalid_bytes();
  return decoded;
}

std::optional<std::string> read_whole(const FormatInput& input) {
  const std::uint64_t limit = input.records.options().max_article_bytes;
  std::string bytes;
  while (!input.records.stopped()) {
    const std::string_view chunk = input.bytes.next();
    if (chunk.empty()) break;
    if (bytes.size() + chunk.size() > limit) {
      input.records.reject(input.origin, {0, 1}, "too-large",
                           tr("the file has more than {} bytes", limit));
      return std::nullopt;
    }
    bytes += chunk;
  }
  // Half a file is no article.
  if (input.records.stopped() || input.bytes.failed()) return std::nullopt;
  return bytes;
}

}  // namespace timtin

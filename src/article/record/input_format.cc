// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/input_format.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

using namespace std::string_view_literals;

/// What files begin with that are never text, however few NUL bytes they have.
constexpr std::array binary_signatures{
    "%PDF"sv, "\xD0\xCF\x11\xE0"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv,
    "wOF"sv,  "PK\x03\x04"sv};

/// They are rare; std::count looks at one byte at a time.
std::size_t count_nul_bytes(std::string_view bytes) {
  std::size_t count = 0;
  for (std::size_t at = bytes.find('\0'); at != bytes.npos; at = bytes.find('\0', at + 1)) ++count;
  return count;
}

}  // namespace

bool is_binary(std::string_view head) {
  for (const std::string_view signature : binary_signatures)
    if (head.starts_with(signature)) return true;
  const std::size_t nul_bytes = count_nul_bytes(head);
  if (nul_bytes == 0) return false;
  // Every 256th byte of a compressed file is NUL; and it is never UTF-8 but at its cut end.
  constexpr std::size_t in_text = 16, in_bytes = 1024;
  if (nul_bytes * in_text > head.size()) return true;
  return nul_bytes > 1 + head.size() / in_bytes && decode_utf8(head).invalid_bytes > 1;
}

Decoded decode_without_nul(const Decoder& decoder, std::string_view bytes,
                           std::optional<Charset> expected) {
  const std::size_t nul_bytes = count_nul_bytes(bytes);
  std::string text;
  if (nul_bytes > 0) {
    std::remove_copy(bytes.begin(), bytes.end(), std::back_inserter(text), '\0');
    bytes = text;
  }
  Decoded decoded = decoder.decode(bytes, expected);
  decoded.nul_bytes = nul_bytes;
  return decoded;
}

Decoded decode_input(const FormatInput& input, std::string_view bytes,
                     std::optional<Charset> expected) {
  Decoded decoded = decode_without_nul(input.records.decoder(), bytes, expected);
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

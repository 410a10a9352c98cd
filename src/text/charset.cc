// SPDX-License-Identifier: GPL-2.0-or-later
#include "text/charset.h"

#include <algorithm>
#include <string>

namespace timtin {
namespace {

std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c | 0x20);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  return plain;
}

}  // namespace

std::string_view name_of(Charset charset) {
  return charsets[static_cast<std::size_t>(charset)].name;
}

std::optional<Charset> find_charset(std::string_view name) {
  const std::string plain = plain_name(name);
  if (plain.empty()) return std::nullopt;
  for (const CharsetRow& row : charsets)
    if (std::find(row.aliases.begin(), row.aliases.end(), plain) != row.aliases.end())
      return row.charset;
  return std::nullopt;
}

}  // namespace timtin

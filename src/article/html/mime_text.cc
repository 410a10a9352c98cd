// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/mime_text.h"

#include <algorithm>
#include <cstdint>

#include "article/html/html_tags.h"
#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

int base64_value(char c) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::size_t at = letters.find(c);
  return at == letters.npos ? -1 : static_cast<int>(at);
}

/// Bytes of the line end at `at`; 0 if there is none.
std::size_t line_end(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  return rest.starts_with("\r\n") ? 2 : rest.starts_with('\n') ? 1 : 0;
}

}  // namespace

std::string decode_quoted_printable(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '=') {
      if (const std::size_t end = line_end(text, at + 1)) {
        at += end;
        continue;
      }
      const int high = at + 2 < text.size() ? ascii::hexadecimal_value(text[at + 1]) : -1;
      const int low = high < 0 ? -1 : ascii::hexadecimal_value(text[at + 2]);
      if (low >= 0) {
        bytes += static_cast<char>(high * 16 + low);
        at += 2;
        continue;
      }
    }
    bytes += text[at];
  }
  return bytes;
}

std::string decode_base64(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  unsigned count = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (c == '=') break;
    if (value < 0) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if ((count += 6) < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

std::string mime_type(std::string_view value) {
  return lower_ascii_name(trimmed(value.substr(0, value.find(';'))));
}

std::string mime_parameter(std::string_view value, std::string_view name) {
  for (std::size_t at = value.find(';'); at != value.npos; at = value.find(';')) {
    value = trimmed(value.substr(at + 1));
    const std::size_t sign = value.find('=');
    if (sign == value.npos) break;
    const bool wanted = lower_ascii_name(trimmed(value.substr(0, sign))) == name;
    value = trimmed(value.substr(sign + 1));
    const bool quoted = value.starts_with('"');
    if (quoted) value.remove_prefix(1);
    const std::string_view found = value.substr(0, value.find(quoted ? '"' : ';'));
    if (wanted) return std::string(trimmed(found));
    value.remove_prefix(found.size());
  }
  return {};
}

MimeField mime_field(std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  return {lower_ascii_name(trimmed(line.substr(0, colon))),
          trimmed(line.substr(std::min(colon + 1, line.size())))};
}

bool is_mime_boundary(std::string_view line, const std::vector<std::string>& boundaries,
                      bool& last) {
  if (!line.starts_with("--")) return false;
  line = trimmed(line);
  return std::any_of(boundaries.begin(), boundaries.end(), [&](const std::string& boundary) {
    if (!line.starts_with(boundary)) return false;
    last = line.substr(boundary.size()) == "--";
    return last || line.size() == boundary.size();
  });
}

}  // namespace timtin

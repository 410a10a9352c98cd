// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/http_message.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "article/container/brotli.h"
#include "article/container/decompressor.h"
#include "article/html/html_tags.h"
#include "article/html/mime_text.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

/// Redirections, and the answers of proxies.
constexpr int max_answers = 20;

struct HttpHeader {
  int status = 0;
  std::string type, charset, content_encoding, transfer_encoding;
};

/// Takes a line with its end from `text`.
std::string_view take_http_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == text.npos ? text.size() : end + 1);
  return trimmed(line);
}

int status_in(std::string_view line) {
  int status = 0;
  const std::size_t space = line.find(' ');
  if (space != line.npos)
    std::from_chars(line.data() + space + 1, line.data() + line.size(), status);
  return status;
}

HttpHeader take_header(std::string_view& text) {
  HttpHeader header;
  header.status = status_in(take_http_line(text));
  while (!text.empty()) {
    const std::string_view line = take_http_line(text);
    if (line.empty()) break;
    const auto [name, value] = mime_field(line);
    if (name == "content-type") {
      header.type = mime_type(value);
      header.charset = mime_parameter(value, "charset");
    } else if (name == "content-encoding") {
      header.content_encoding = lower_ascii_name(value);
    } else if (name == "transfer-encoding") {
      header.transfer_encoding = lower_ascii_name(value);
    }
  }
  return header;
}

/// `1f4 CRLF`, so many bytes, CRLF, and so on to a chunk without bytes. Nothing if it is not so.
std::optional<std::string> without_chunks(std::string_view body) {
  std::string whole;
  while (!body.empty()) {
    const std::string_view line = take_http_line(body);
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool valid =
        error == std::errc() && (end == line.data() + line.size() || *end == ';' || *end == ' ');
    if (!valid) return whole.empty() ? std::nullopt : std::optional(whole);
    if (size == 0) break;
    whole += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    take_http_line(body);
  }
  return whole;
}

bool is_inflatable(std::string_view encoding, std::string_view body) {
  if (encoding == "gzip" || encoding == "x-gzip") return body.starts_with("\x1F\x8B");
  return encoding == "deflate" && !trimmed(body).starts_with('<');
}

}  // namespace

bool begins_as_http(std::string_view bytes) {
  return bytes.starts_with("HTTP/1.") || bytes.starts_with("HTTP/2 ") ||
         bytes.starts_with("HTTP/2.0 ") || bytes.starts_with("HTTP/3 ");
}

HttpMessage read_http_message(std::string_view bytes, std::size_t limit) {
  HttpHeader header = take_header(bytes);
  for (int answers = 1; answers < max_answers && begins_as_http(bytes); ++answers)
    header = take_header(bytes);
  HttpMessage message{header.status, header.type, header.charset, {}, true};
  std::optional<std::string> joined;
  if (header.transfer_encoding.find("chunked") != std::string::npos) joined = without_chunks(bytes);
  const std::string_view body = joined ? std::string_view(*joined) : bytes;
  // Programs that keep answers often unpack them and leave the header as it was.
  const bool as_sent = !trimmed(body).starts_with('<');
  if (header.content_encoding == "br" && as_sent)
    message.body = decoded_brotli(body, limit);
  else if (is_inflatable(header.content_encoding, body))
    message.body = inflated(body, limit);
  else
    message.body = body.substr(0, limit);
  message.readable = header.content_encoding != "zstd" || !as_sent;
  return message;
}

}  // namespace timtin

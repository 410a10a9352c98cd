// SPDX-License-Identifier: GPL-2.0-or-later
// A page and its files in one file, as browsers save it (.mht, .mhtml; RFC 2557):
//
//     From: <Saved by Blink>
//     MIME-Version: 1.0
//     Content-Type: multipart/related; type="text/html"; boundary="--X"
//
//     ----X
//     Content-Type: text/html
//     Content-Transfer-Encoding: quoted-printable
//     Content-Location: https://vidu.example/bai-1.html
//
//     <html><head><title>B=C3=A0i</title> ...
//     ----X
//     Content-Type: image/png ...
#include "article/html/saved_page_format.h"

#include <algorithm>

#include "article/html/html_format.h"
#include "article/html/html_tags.h"
#include "article/html/mime_part.h"
#include "text/message.h"

namespace timtin {
namespace {

constexpr std::size_t max_head_bytes = 16 << 10;

/// The beginning as the lines of a header, which is there or not.
std::string_view header_lines(std::string_view text) {
  text = text.substr(0, max_head_bytes);
  const std::size_t end = std::min(text.find("\n\n"), text.find("\n\r\n"));
  return text.substr(0, end == text.npos ? end : end + 1);
}

bool begins_with_field(std::string_view text) {
  const std::string name =
      lower_ascii_name(text.substr(0, std::min<std::size_t>(40, text.find(':'))));
  return !name.empty() && name.size() < 40 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == name.npos;
}

}  // namespace

bool is_saved_page(const InputHead& head) {
  if (!begins_with_field(head.bytes)) return false;
  const std::string lines = lower_ascii_name(header_lines(head.bytes));
  if (!lines.starts_with("mime-version:") && lines.find("\nmime-version:") == lines.npos)
    return false;
  const std::string type = parse_mime_header(lines).type;
  return type == "multipart/related" || type == "text/html";
}

void read_saved_page(const FormatInput& input) {
  const std::uint64_t limit = input.records.options().max_article_bytes;
  MimePartFinder finder(limit);
  std::string_view chunk = input.bytes.next();
  if (chunk.starts_with(byte_order_mark)) chunk.remove_prefix(byte_order_mark.size());
  // Behind the page come its pictures.
  while (!chunk.empty() && !input.records.stopped() && !finder.feed(chunk))
    chunk = input.bytes.next();
  if (input.records.stopped() || input.bytes.failed()) return;
  finder.finish();
  if (finder.too_large())
    return input.records.reject(input.origin, {0, 1}, "too-large",
                                tr("the page has more than {} bytes", limit));
  if (!finder.found())
    return input.records.reject(input.origin, {0, 1}, "no-text",
                                tr("there is no web page in this saved page"));
  const MimeHeader& header = finder.header();
  read_page(input, finder.bytes(), {find_charset(header.charset), header.location});
}

}  // namespace timtin

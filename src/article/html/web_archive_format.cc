// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/web_archive_format.h"

#include "article/container/warc_records.h"
#include "article/html/html_format.h"
#include "article/html/http_message.h"
#include "article/html/markup_start.h"
#include "article/html/mime_text.h"
#include "article/model/url.h"
#include "text/message.h"
#include "timtin/text.h"

namespace timtin {
namespace {

/// Of an answer, before its body.
constexpr std::uint64_t max_http_header_bytes = 64 << 10;
/// A page in chunks, or packed, is a little longer or much shorter.
constexpr std::uint64_t max_chunk_bytes = 64 << 10;

bool is_page_type(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml";
}

class WebArchiveReader {
 public:
  explicit WebArchiveReader(const FormatInput& input)
      : input_(input), limit_(input.records.options().max_article_bytes) {}

  void read() {
    WarcReader reader(limit_ + max_http_header_bytes + max_chunk_bytes,
                      {[](const WarcRecord& record) { return wants(record); },
                       [this](const WarcRecord& record, std::string_view content) {
                         if (!input_.records.stopped()) take(record, content);
                       },
                       [this](std::uint64_t byte) { report_damage(byte); }});
    if (feed_all(input_, [&](std::string_view chunk) { reader.feed(chunk); })) reader.finish();
  }

 private:
  static bool is_answer(const WarcRecord& record) {
    return record.type == "response" && mime_type(record.content_type) == "application/http";
  }

  static bool wants(const WarcRecord& record) {
    return is_answer(record) ||
           (record.type == "resource" && is_page_type(mime_type(record.content_type)));
  }

  void take(const WarcRecord& record, std::string_view content) {
    if (record.type == "warcinfo" || record.type == "request" || record.type == "metadata") return;
    const Origin origin{input_.origin.path + '/' + decode_utf8(record.address).text, {}};
    if (record.type == "revisit") return input_.records.skip(origin, "revisit");
    if (!wants(record)) return input_.records.skip(origin, "not-page");
    // Films and the like are large, too, and may be: only what could be a page is a reject.
    if (content.empty() && record.size > 0) return input_.records.skip(origin, "too-large");
    if (is_answer(record))
      take_answer(record, content, origin);
    else
      take_page(record, content, mime_parameter(record.content_type, "charset"), origin);
  }

  void take_answer(const WarcRecord& record, std::string_view content, const Origin& origin) {
    if (!begins_as_http(content)) return input_.records.skip(origin, "not-page");
    const std::string_view line = content.substr(0, content.find('\n'));
    if (line.find(" 200") == line.npos) return input_.records.skip(origin, "http-status");
    const HttpMessage message = read_http_message(content, limit_);
    if (message.type.empty() ? !begins_as_page(message.body) : !is_page_type(message.type))
      return input_.records.skip(origin, "not-page");
    if (!message.readable)
      return input_.records.reject(origin, {record.byte, 0}, "unsupported",
                                   tr("the page is packed in a way that is not known"));
    take_page(record, message.body, message.charset, origin);
  }

  void take_page(const WarcRecord& record, std::string_view page, std::string_view charset,
                 const Origin& origin) {
    if (page.empty()) return input_.records.skip(origin, "empty");
    const FormatInput input{input_.bytes, input_.records, origin};
    const std::string captured = capture_time(record.date);
    read_page(input, page, {find_charset(charset), record.address, {record.byte, 0}, captured});
  }

  void report_damage(std::uint64_t byte) {
    input_.records.reject(
        input_.origin, {byte, 0}, "damaged",
        tr("the web archive is damaged here; it was read on from the next record"));
  }

  const FormatInput& input_;
  std::uint64_t limit_;
};

}  // namespace

bool is_web_archive(const InputHead& head) {
  return head.bytes.starts_with("WARC/1.") || head.bytes.starts_with("WARC/0.");
}

void read_web_archive(const FormatInput& input) { WebArchiveReader(input).read(); }

}  // namespace timtin

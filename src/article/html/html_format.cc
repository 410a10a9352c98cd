// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_format.h"

#include "article/html/html_tags.h"
#include "article/html/markup_start.h"
#include "article/html/page_article.h"
#include "article/line/paragraphs.h"
#include "text/message.h"

namespace timtin {
namespace {

void refuse(const FormatInput& input, HtmlStatus status, RecordPlace place) {
  if (status == HtmlStatus::too_deep)
    input.records.reject(input.origin, place, "too-deep",
                         tr("elements are nested deeper than {} levels", max_html_depth));
  else
    input.records.reject(input.origin, place, "too-many-tags",
                         tr("the page has more than {} elements or entities, or {} errors",
                            max_html_elements, max_html_errors));
}

}  // namespace

bool is_html(const InputHead& head) {
  if (begins_as_page(head.bytes) ||
      lower_ascii_name(trimmed(head.bytes).substr(0, 14)) == "<!doctype html")
    return true;
  const bool named = head.extension == "html" || head.extension == "htm" ||
                     head.extension == "xhtml" || head.extension == "shtml";
  constexpr std::size_t enough = 3;
  return count_closing_tags(head.bytes, enough) >= (named ? 1 : enough);
}

void read_html(const FormatInput& input) {
  if (const auto bytes = read_whole(input)) read_page(input, *bytes);
}

void read_page(const FormatInput& input, std::string_view bytes, const PageContext& context) {
  const Decoder& decoder = input.records.decoder();
  Decoded decoded = decode_input(input, bytes, context.declared);
  HtmlSource source = html_source(decoded.text);
  if (source.saved_from.empty()) source.saved_from = context.address;
  ParsedHtml parsed = parse_html(source);
  if (parsed.status != HtmlStatus::complete) return refuse(input, parsed.status, context.place);
  parsed.document.restore(decoder, source.linked_data, decoded);
  auto record = read_html_article(parsed.document, source, input.records.sources(),
                                  input.records.options().explain);
  if (!record) return input.records.skip(input.origin, "list-of-links");
  record->article.captured = context.captured;
  input.records.accept(std::move(*record), input.origin, context.place, decoded);
}

}  // namespace timtin

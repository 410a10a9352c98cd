// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "article/format.h"
#include "article/html_article.h"
#include "article/html_tags.h"
#include "article/markup_start.h"
#include "article/paragraphs.h"
#include "text/message.h"

namespace timtin {
namespace {

/// Elements with which a page, or a piece of one, begins; also those that no prose has by chance.
constexpr std::array<std::string_view, 24> page_elements{
    "html", "head",   "body", "meta", "title", "link",  "script",  "style",
    "div",  "p",      "h1",   "h2",   "h3",    "table", "article", "section",
    "span", "strong", "font", "br",   "main",  "ul",    "header",  "figure"};

/// The name in the tag at `at`, an opening one or a closing one.
std::string tag_name(std::string_view text, std::size_t at) {
  std::string_view name = text.substr(at + 1, 16);
  if (name.starts_with('/')) name.remove_prefix(1);
  return lower_ascii_name(name.substr(0, name.find_first_of(" \t\r\n>/")));
}

bool is_page_element(std::string_view text, std::size_t at) {
  const std::string name = tag_name(text, at);
  return std::find(page_elements.begin(), page_elements.end(), name) != page_elements.end();
}

/// How many closing tags of pages there are, up to `enough`.
std::size_t closing_tags(std::string_view text, std::size_t enough) {
  std::size_t tags = 0;
  for (std::size_t at = text.find("</"); at != text.npos && tags < enough;
       at = text.find("</", at + 2))
    tags += is_page_element(text, at);
  return tags;
}

void refuse(const FormatInput& input, HtmlStatus status) {
  if (status == HtmlStatus::too_deep)
    input.intake.reject(input.origin, {0, 1}, "too-deep",
                        tr("elements are nested deeper than {} levels", max_html_depth));
  else
    input.intake.reject(input.origin, {0, 1}, "too-many-tags",
                        tr("the page has more than {} elements or entities, or {} errors",
                           max_html_elements, max_html_errors));
}

}  // namespace

bool is_html(const InputHead& head) {
  const std::string_view first = first_element(head.bytes);
  const bool begins = first.starts_with('<') && is_page_element(first, 0);
  if (begins || lower_ascii_name(trimmed(head.bytes).substr(0, 14)) == "<!doctype html")
    return true;
  const bool named = head.extension == "html" || head.extension == "htm" ||
                     head.extension == "xhtml" || head.extension == "shtml";
  constexpr std::size_t enough = 3;
  return closing_tags(head.bytes, enough) >= (named ? 1 : enough);
}

void read_html(const FormatInput& input) {
  if (const auto bytes = read_whole(input)) read_page(input, *bytes);
}

void read_page(const FormatInput& input, std::string_view bytes, std::optional<Charset> declared,
               std::string_view address) {
  const Decoder& decoder = input.intake.decoder();
  Decoded decoded = decode_input(input, bytes, declared);
  HtmlSource source = html_source(decoded.text);
  if (source.saved_from.empty()) source.saved_from = address;
  ParsedHtml parsed = parse_html(source);
  if (parsed.status != HtmlStatus::complete) return refuse(input, parsed.status);
  parsed.document.restore(decoder, source.linked_data, decoded);
  auto record = read_html_article(parsed.document, source, input.intake.sources());
  if (record)
    input.intake.accept(std::move(*record), input.origin, {0, 1}, decoded);
  else
    input.intake.skip(input.origin, "list-of-links");
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_text.h"

#include "article/html/html_blocks.h"
#include "article/html/html_regions.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

bool has_markup(std::string_view text) { return text.find_first_of("&<") != text.npos; }

}  // namespace

std::string plain_line(std::string_view text) {
  if (!has_markup(text)) return single_line(text);
  const ParsedHtml page = parse_html(html_source(text));
  if (page.status != HtmlStatus::complete || page.document.size() == 0) return single_line(text);
  return line_of(page.document, 0);
}

std::vector<std::string> plain_paragraphs(std::string_view text) {
  if (text.find('<') == text.npos) {
    std::vector<std::string> paragraphs;
    for (const std::string& line : paragraphs_of(text)) paragraphs.push_back(plain_line(line));
    return paragraphs;
  }
  const ParsedHtml page = parse_html(html_source(text));
  std::vector<std::string> paragraphs;
  if (page.status != HtmlStatus::complete) return paragraphs_of(text);
  for (HtmlBlock& block : html_blocks(page.document, html_regions(page.document)))
    paragraphs.push_back(std::move(block.text));
  return paragraphs;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/titled_page.h"

#include "article/date/date_line.h"
#include "article/line/byline.h"
#include "article/line/caption.h"
#include "article/plain/header_lines.h"
#include "article/record/published_fields.h"

namespace timtin {
namespace {

constexpr std::size_t max_title_bytes = 300;

/// The first line, if it is short, is no sentence, and a blank line or the date comes after it.
bool has_title(const TextLines& lines, std::size_t at) {
  if (at + 1 >= lines.size()) return false;
  const TextLine& line = lines[at];
  const TextLine& next = lines[at + 1];
  return line.text.size() <= max_title_bytes && !line.text.ends_with('.') &&
         (next.blank_before || is_date_line(next.text));
}

}  // namespace

Record read_text_page(const TextLines& lines) {
  Record record;
  Article& article = record.article;
  std::size_t at = read_text_header(lines, record);
  if (article.title.empty() && has_title(lines, at)) article.title = lines[at++].text;
  if (!article.published && at < lines.size() && is_date_line(lines[at].text))
    read_published({}, lines[at++].text, record);
  for (; at < lines.size(); ++at) article.body.push_back(lines[at].text);
  if (article.author.empty()) article.author = take_byline(article.body);
  if (article.captions.empty()) article.captions = take_captions(article.body);
  return record;
}

}  // namespace timtin

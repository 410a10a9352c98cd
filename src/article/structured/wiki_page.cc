// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/wiki_page.h"

#include "article/line/paragraphs.h"
#include "article/record/published_fields.h"

namespace timtin {

std::optional<Record> record_from_wiki_page(const XmlElement& page) {
  const auto space = page.find("ns");
  if (page.find("redirect") || (space && trimmed(space->text()) != "0")) return std::nullopt;
  const std::vector<XmlElement> revisions = page.find_all("revision");
  if (revisions.empty()) return std::nullopt;
  // The last one is what readers see, the first one when it was written.
  const auto text = revisions.back().find("text"), time = revisions.front().find("timestamp");
  Record record;
  Article& article = record.article;
  if (const auto title = page.find("title")) article.title = single_line(title->text());
  if (const auto id = page.find("id")) article.id = single_line(id->text());
  WikiText wiki = read_wiki_text(text ? text->text() : std::string());
  article.body = std::move(wiki.paragraphs);
  article.captions = std::move(wiki.captions);
  article.tags = std::move(wiki.tags);
  read_published({}, wiki.date.empty() && time ? time->text() : wiki.date, record);
  return record;
}

}  // namespace timtin

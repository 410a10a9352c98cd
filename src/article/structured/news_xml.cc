// SPDX-License-Identifier: GPL-2.0-or-later
// What agencies send (IPTC):
//
//     NITF        <nitf><head><docdata><doc-id id-string="..."/><date.issue norm="..."/></docdata>
//                 </head><body><body.head><hedline><hl1>title</hl1></hedline><byline>...</byline>
//                 <abstract>...</abstract></body.head><body.content><p>...</p></body.content>
//     NewsML 1    <NewsItem> ... <NewsLines><HeadLine/><ByLine/></NewsLines> ... <DataContent>
//     NewsML-G2   <newsItem guid="..."><itemMeta><versionCreated/></itemMeta><contentMeta>
//                 <headline/><by/></contentMeta><contentSet><inlineXML> NITF or HTML
#include <array>

#include "article/line/author_label.h"
#include "article/line/keywords.h"
#include "article/line/paragraphs.h"
#include "article/record/published_fields.h"
#include "article/structured/xml_record.h"

namespace timtin {
namespace {

/// The text of the first element that exists, of several names.
template <std::size_t size>
std::string first_text(const XmlElement& item, const std::array<std::string_view, size>& names) {
  for (const std::string_view name : names)
    if (const auto found = item.find(name))
      if (std::string text = single_line(found->text()); !text.empty()) return text;
  return {};
}

/// The value of an attribute of the first element of a name.
std::string attribute_of(const XmlElement& item, std::string_view name, const char* attribute) {
  const auto found = item.find(name);
  return found ? found->attribute(attribute) : std::string();
}

std::string item_date(const XmlElement& item) {
  for (const std::string_view name : {"date.issue", "story.date", "date.release"})
    if (std::string date = attribute_of(item, name, "norm"); !date.empty()) return date;
  return first_text(
      item, std::array<std::string_view, 6>{"contentCreated", "firstCreated", "FirstCreated",
                                            "versionCreated", "DateAndTime", "sent"});
}

std::string item_id(const XmlElement& item) {
  if (std::string id = item.attribute("guid"); !id.empty()) return id;
  if (std::string id = attribute_of(item, "doc-id", "id-string"); !id.empty()) return id;
  return first_text(item, std::array<std::string_view, 2>{"PublicIdentifier", "NewsItemId"});
}

std::string item_source(const XmlElement& item) {
  for (const char* name : {"infoSource", "provider"})
    for (const char* attribute : {"literal", "qcode"})
      if (std::string source = attribute_of(item, name, attribute); !source.empty()) return source;
  if (std::string source = attribute_of(item, "pubdata", "name"); !source.empty()) return source;
  return first_text(item,
                    std::array<std::string_view, 3>{"creditline", "CreditLine", "distributor"});
}

/// What stands around the text: pictures with their captions.
void read_content(const XmlElement& content, Article& article) {
  std::string markup;
  for (const XmlElement& child : content.children()) {
    if (child.local_name() == "media") {
      for (const XmlElement& caption : child.find_all("media-caption"))
        article.captions.push_back(single_line(caption.text()));
    } else {
      markup += child.markup();
    }
  }
  if (markup.empty()) markup = content.text();
  article.body.push_back(markup);
}

/// The element with the text: of NITF, or what holds HTML or plain text.
std::optional<XmlElement> content_of(const XmlElement& item) {
  for (const std::string_view name :
       {"body.content", "inlineXML", "inlineData", "DataContent", "body"})
    if (const auto found = item.find(name)) {
      const auto body = found->find("body");
      return body ? body : found;
    }
  return std::nullopt;
}

}  // namespace

Record record_from_news_xml(const XmlElement& item) {
  Record record;
  Article& article = record.article;
  article.id = item_id(item);
  article.title = first_text(
      item, std::array<std::string_view, 5>{"hl1", "headline", "HeadLine", "hedline", "title"});
  article.lead = first_text(item, std::array<std::string_view, 2>{"abstract", "SubHeadLine"});
  article.author =
      first_text(item, std::array<std::string_view, 4>{"byline", "by", "ByLine", "person"});
  std::string_view name = article.author;
  if (take_author_label(name)) article.author = std::string(name);
  article.source = item_source(item);
  for (const XmlElement& keyword : item.find_all("keyword")) {
    const std::string key = keyword.attribute("key");
    for (std::string& tag : split_keywords(key.empty() ? keyword.text() : key))
      article.tags.push_back(std::move(tag));
  }
  if (const auto content = content_of(item)) read_content(*content, article);
  read_published({}, item_date(item), record);
  return record;
}

}  // namespace timtin

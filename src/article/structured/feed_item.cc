// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/feed_item.h"

#include "article/html/markup_start.h"
#include "article/line/paragraphs.h"
#include "article/xml/xml_document.h"

namespace timtin {
namespace {

void set_first(std::string& field, const std::string& value) {
  if (field.empty()) field = trimmed(value);
}

/// Markup, which some programs escape twice.
std::string markup_of(const XmlElement& element) {
  std::string text = element.text();
  std::string inner = unescaped_markup(text);
  return inner.empty() ? text : inner;
}

/// `<link>http://...</link>` or `<link rel="alternate" href="http://..."/>`.
void read_link(const XmlElement& element, FeedItem& item) {
  const std::string relation = element.attribute("rel");
  if (!relation.empty() && relation != "alternate") return;
  const std::string reference = element.attribute("href");
  set_first(item.url, reference.empty() ? element.text() : reference);
}

/// Atom: `<author><name>`; RSS: `lemai@vidu.vn (Lê Mai)`.
void read_author(const XmlElement& element, FeedItem& item) {
  for (const XmlElement& child : element.children())
    if (child.name() == "name") return set_first(item.author, child.text());
  std::string text = element.text();
  const std::size_t open = text.find('(');
  if (text.find('@') < open && open != text.npos && text.ends_with(')'))
    text = text.substr(open + 1, text.size() - open - 2);
  set_first(item.author, text);
}

/// WordPress keeps sections and tags in one list: `<category domain="post_tag">`.
void read_category(const XmlElement& element, FeedItem& item) {
  std::string name = element.attribute("term");
  if (name.empty()) name = element.text();
  name = single_line(name);
  if (name.empty()) return;
  const std::string domain = element.attribute("domain");
  if (domain == "post_tag")
    item.tags.push_back(name);
  else if (domain.empty() || domain == "category" || domain.find('/') != domain.npos)
    item.categories.push_back(name);
}

/// What only an export of WordPress has; true if the element is one of it.
bool read_wordpress(const std::string& name, const XmlElement& element, FeedItem& item) {
  if (!name.starts_with("wp:") && !name.starts_with("excerpt:")) return false;
  if (name == "wp:post_type") set_first(item.kind, element.text());
  if (name == "wp:status") set_first(item.state, element.text());
  if (name == "wp:post_date") set_first(item.local_date, element.text());
  if (name == "excerpt:encoded") set_first(item.summary, element.text());
  return true;
}

void read_element(const XmlElement& element, FeedItem& item) {
  std::string name = element.name();
  if (read_wordpress(name, element, item)) return;
  if (const std::size_t colon = name.find(':'); colon != name.npos) {
    const std::string prefix = name.substr(0, colon);
    // `media:title` and the like speak of pictures.
    if (prefix != "content" && prefix != "dc" && prefix != "atom" && prefix != "dcterms") return;
    name.erase(0, colon + 1);
  }
  if (name == "title") return set_first(item.title, element.text());
  if (name == "link") return read_link(element, item);
  if (name == "guid" || name == "id") return set_first(item.id, element.text());
  if (name == "description" || name == "summary")
    return set_first(item.summary, markup_of(element));
  if (name == "encoded" || name == "content")
    return set_first(item.content,
                     element.attribute("type") == "xhtml" ? element.markup() : markup_of(element));
  if (name == "pubDate" || name == "published" || name == "date" || name == "issued")
    return set_first(item.date, element.text());
  if (name == "author" || name == "creator") return read_author(element, item);
  if (name == "source") return set_first(item.source, element.text());
  if (name == "category" || name == "subject") read_category(element, item);
}

}  // namespace

std::optional<FeedItem> parse_feed_item(std::string_view xml) {
  const XmlDocument document(xml);
  const auto root = document.root();
  if (!root) return std::nullopt;
  FeedItem item;
  std::string updated;
  for (const XmlElement& element : root->children()) {
    read_element(element, item);
    if (element.name() == "updated") set_first(updated, element.text());
  }
  if (item.date.empty()) item.date = updated;
  return item;
}

std::string element_text(std::string_view xml, std::string_view name) {
  const std::string open = '<' + std::string(name), close = "</" + std::string(name) + '>';
  const std::size_t begin = xml.find(open);
  const std::size_t end = begin == xml.npos ? begin : xml.find(close, begin);
  if (end == xml.npos) return {};
  const XmlDocument document(xml.substr(begin, end + close.size() - begin));
  const auto root = document.root();
  return root ? std::string(trimmed(root->text())) : std::string();
}

std::map<std::string, std::string> wordpress_authors(std::string_view head) {
  constexpr std::string_view open = "<wp:author>", close = "</wp:author>";
  std::map<std::string, std::string> authors;
  for (std::size_t at = head.find(open); at != head.npos; at = head.find(open, at + 1)) {
    const std::size_t end = head.find(close, at);
    if (end == head.npos) break;
    const std::string_view author = head.substr(at, end - at);
    const std::string name = element_text(author, "wp:author_display_name");
    if (!name.empty()) authors[element_text(author, "wp:author_login")] = name;
  }
  return authors;
}

}  // namespace timtin

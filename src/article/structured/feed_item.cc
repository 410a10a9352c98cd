// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/structured/feed_item.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

struct DocumentDeleter {
  void operator()(xmlDocPtr document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, DocumentDeleter>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string take(xmlChar* owned) {
  std::string text(view(owned));
  xmlFree(owned);
  return text;
}

bool is_xml_entity(std::string_view name) {
  return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos" ||
         (name.starts_with('#') && name.size() > 1);
}

/// The name between `&` and `;`, empty if there is none.
std::string entity_at(std::string_view text) {
  constexpr std::size_t longest_entity = 12;
  const std::size_t end = text.substr(0, longest_entity).find(';');
  const std::string_view name = end == text.npos ? std::string_view() : text.substr(1, end - 1);
  const bool valid = std::all_of(name.begin(), name.end(),
                                 [](char c) { return ascii::is_alphanumeric(c) || c == '#'; });
  return valid ? std::string(name) : std::string();
}

/// The code point of an entity of HTML, or 0. The search in libxml2 is linear: each name is looked
/// up once.
class EntityNames {
 public:
  unsigned code_point(const std::string& name) {
    if (name.empty()) return 0;
    const auto [place, added] = known_.try_emplace(name, 0);
    if (!added) return place->second;
    const htmlEntityDesc* found = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (found != nullptr) place->second = found->value;
    return place->second;
  }

 private:
  std::unordered_map<std::string, unsigned> known_;
};

/// After one error the parser of libxml2 drops all entities that follow. So what feeds get wrong is
/// mended before: entities of HTML, a bare `&`, control characters.
std::string mended(std::string_view xml) {
  std::string result;
  result.reserve(xml.size());
  bool cdata = false;
  EntityNames names;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const char c = xml[at];
    if (c == '<' && xml.substr(at).starts_with("<![CDATA[")) cdata = true;
    if (c == ']' && xml.substr(at).starts_with("]]>")) cdata = false;
    const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
    result += control ? ' ' : c;
    if (c != '&' || cdata) continue;
    const std::string name = entity_at(xml.substr(at));
    if (is_xml_entity(name)) continue;
    const unsigned code_point = names.code_point(name);
    if (code_point == 0) {
      result += "amp;";
      continue;
    }
    result += '#' + std::to_string(code_point) + ';';
    at += name.size() + 1;
  }
  return result;
}

/// The parser of libxml2 compares each attribute of a tag with all before it.
bool has_huge_tag(std::string_view xml) {
  constexpr std::ptrdiff_t max_attributes = 1000;
  for (std::size_t at = xml.find('<'); at != xml.npos;) {
    const std::size_t next = std::min(xml.find('<', at + 1), xml.size());
    std::string_view tag = xml.substr(at, next - at);
    tag = tag.substr(0, tag.find('>'));
    if (std::count(tag.begin(), tag.end(), '=') > max_attributes) return true;
    at = next == xml.size() ? xml.npos : next;
  }
  return false;
}

void ignore_error(void*, xmlErrorPtr) {}

Document read_xml(std::string_view xml) {
  if (has_huge_tag(xml)) return nullptr;
  const std::string text = mended(xml);
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == nullptr) return nullptr;
  context->sax->serror = ignore_error;
  Document document(xmlCtxtReadMemory(
      context, text.data(), static_cast<int>(text.size()), nullptr, nullptr,
      XML_PARSE_IGNORE_ENC | XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
          XML_PARSE_NOWARNING | XML_PARSE_NOCDATA | XML_PARSE_COMPACT));
  xmlFreeParserCtxt(context);
  return document;
}

std::string text_of(xmlNodePtr node) { return take(xmlNodeGetContent(node)); }

std::string attribute(xmlNodePtr node, const char* name) {
  return take(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

std::string markup_of(xmlNodePtr node) {
  const std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer(xmlBufferCreate(), xmlBufferFree);
  if (!buffer || xmlNodeDump(buffer.get(), node->doc, node, 0, 0) < 0) return {};
  return std::string(view(xmlBufferContent(buffer.get())));
}

void set_first(std::string& field, const std::string& value) {
  if (field.empty()) field = trimmed(value);
}

/// `<link>http://...</link>` or `<link rel="alternate" href="http://..."/>`.
void read_link(xmlNodePtr node, FeedItem& item) {
  const std::string relation = attribute(node, "rel");
  if (!relation.empty() && relation != "alternate") return;
  const std::string reference = attribute(node, "href");
  set_first(item.url, reference.empty() ? text_of(node) : reference);
}

/// Atom: `<author><name>`; RSS: `lemai@vidu.vn (Lê Mai)`.
void read_author(xmlNodePtr node, FeedItem& item) {
  for (xmlNodePtr child = node->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE && view(child->name) == "name")
      return set_first(item.author, text_of(child));
  std::string text = text_of(node);
  const std::size_t open = text.find('(');
  if (text.find('@') < open && open != text.npos && text.ends_with(')'))
    text = text.substr(open + 1, text.size() - open - 2);
  set_first(item.author, text);
}

void read_category(xmlNodePtr node, FeedItem& item) {
  std::string name = attribute(node, "term");
  if (name.empty()) name = text_of(node);
  if (!single_line(name).empty()) item.categories.push_back(single_line(name));
}

void read_element(xmlNodePtr node, FeedItem& item) {
  std::string name(view(node->name));
  if (const std::size_t colon = name.find(':'); colon != name.npos) {
    const std::string prefix = name.substr(0, colon);
    if (name == "wp:post_type") return set_first(item.kind, text_of(node));
    if (name == "excerpt:encoded") return set_first(item.summary, text_of(node));
    // `media:title` and the like speak of pictures.
    if (prefix != "content" && prefix != "dc" && prefix != "atom" && prefix != "dcterms") return;
    name.erase(0, colon + 1);
  }
  if (name == "title") return set_first(item.title, text_of(node));
  if (name == "link") return read_link(node, item);
  if (name == "guid" || name == "id") return set_first(item.id, text_of(node));
  if (name == "description" || name == "summary") return set_first(item.summary, text_of(node));
  if (name == "encoded" || name == "content")
    return set_first(item.content,
                     attribute(node, "type") == "xhtml" ? markup_of(node) : text_of(node));
  if (name == "pubDate" || name == "published" || name == "date" || name == "issued")
    return set_first(item.date, text_of(node));
  if (name == "author" || name == "creator") return read_author(node, item);
  if (name == "source") return set_first(item.source, text_of(node));
  if (name == "category" || name == "subject") read_category(node, item);
}

}  // namespace

std::optional<FeedItem> parse_feed_item(std::string_view xml) {
  const Document document = read_xml(xml);
  const xmlNodePtr root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root == nullptr) return std::nullopt;
  FeedItem item;
  std::string updated;
  for (xmlNodePtr node = root->children; node != nullptr; node = node->next) {
    if (node->type != XML_ELEMENT_NODE) continue;
    read_element(node, item);
    if (view(node->name) == "updated") set_first(updated, text_of(node));
  }
  if (item.date.empty()) item.date = updated;
  return item;
}

std::string element_text(std::string_view xml, std::string_view name) {
  const std::string open = '<' + std::string(name), close = "</" + std::string(name) + '>';
  const std::size_t begin = xml.find(open);
  const std::size_t end = begin == xml.npos ? begin : xml.find(close, begin);
  if (end == xml.npos) return {};
  const Document document = read_xml(xml.substr(begin, end + close.size() - begin));
  const xmlNodePtr root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  return root == nullptr ? std::string() : std::string(trimmed(text_of(root)));
}

}  // namespace timtin

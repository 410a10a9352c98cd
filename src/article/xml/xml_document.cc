// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/xml/xml_document.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <unordered_map>

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

xmlNodePtr node_of(void* node) { return static_cast<xmlNodePtr>(node); }

/// The element behind `node` in the order of the document, within `top`; nullptr at the end.
xmlNodePtr next_in(xmlNodePtr node, const xmlNode* top) {
  if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != top && node->next == nullptr) node = node->parent;
  return node == top ? nullptr : node->next;
}

std::string dumped(xmlNodePtr node) {
  const std::unique_ptr<xmlBuffer, void (*)(xmlBufferPtr)> buffer(xmlBufferCreate(), xmlBufferFree);
  if (!buffer || xmlNodeDump(buffer.get(), node->doc, node, 0, 0) < 0) return {};
  return std::string(view(xmlBufferContent(buffer.get())));
}

std::string local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return std::string(colon == name.npos ? name : name.substr(colon + 1));
}

}  // namespace

std::string XmlElement::name() const {
  const xmlNodePtr node = node_of(node_);
  const std::string_view prefix = node->ns == nullptr ? std::string_view() : view(node->ns->prefix);
  const std::string local(view(node->name));
  return prefix.empty() ? local : std::string(prefix) + ':' + local;
}

std::string XmlElement::local_name() const { return local_part(view(node_of(node_)->name)); }

std::string XmlElement::text() const { return take(xmlNodeGetContent(node_of(node_))); }

std::string XmlElement::markup() const { return dumped(node_of(node_)); }

std::string XmlElement::inner_markup() const {
  std::string markup;
  for (xmlNodePtr child = node_of(node_)->children; child != nullptr; child = child->next)
    markup += dumped(child);
  return markup;
}

std::string XmlElement::attribute(const char* name) const {
  return take(xmlGetProp(node_of(node_), reinterpret_cast<const xmlChar*>(name)));
}

std::vector<std::pair<std::string, std::string>> XmlElement::attributes() const {
  std::vector<std::pair<std::string, std::string>> all;
  for (xmlAttrPtr attribute = node_of(node_)->properties; attribute != nullptr;
       attribute = attribute->next)
    all.emplace_back(view(attribute->name),
                     take(xmlNodeGetContent(reinterpret_cast<xmlNodePtr>(attribute))));
  return all;
}

std::vector<XmlElement> XmlElement::children() const {
  std::vector<XmlElement> elements;
  for (xmlNodePtr child = node_of(node_)->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE) elements.push_back(XmlElement(child));
  return elements;
}

bool XmlElement::has_children() const {
  for (xmlNodePtr child = node_of(node_)->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE) return true;
  return false;
}

std::optional<XmlElement> XmlElement::find(std::string_view local_name) const {
  const xmlNodePtr top = node_of(node_);
  for (xmlNodePtr node = next_in(top, top); node != nullptr; node = next_in(node, top))
    if (node->type == XML_ELEMENT_NODE && XmlElement(node).local_name() == local_name)
      return XmlElement(node);
  return std::nullopt;
}

std::vector<XmlElement> XmlElement::find_all(std::string_view local_name) const {
  std::vector<XmlElement> found;
  const xmlNodePtr top = node_of(node_);
  for (xmlNodePtr node = next_in(top, top); node != nullptr; node = next_in(node, top))
    if (node->type == XML_ELEMENT_NODE && XmlElement(node).local_name() == local_name)
      found.push_back(XmlElement(node));
  return found;
}

struct XmlDocument::Impl {
  Document document;
};

XmlDocument::XmlDocument(std::string_view xml)
    : impl_(std::make_unique<Impl>(Impl{read_xml(xml)})) {}
XmlDocument::~XmlDocument() = default;
XmlDocument::XmlDocument(XmlDocument&&) noexcept = default;

std::optional<XmlElement> XmlDocument::root() const {
  const xmlNodePtr root = impl_->document ? xmlDocGetRootElement(impl_->document.get()) : nullptr;
  return root == nullptr ? std::nullopt : std::optional(XmlElement(root));
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_document.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <limits>
#include <memory>

#include "text/decoder.h"

namespace timtin {
namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct ContextDeleter {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

/// Receives the events of the parser. libxml2 is C: no exception may pass through it.
class HtmlBuilder {
 public:
  explicit HtmlBuilder(htmlParserCtxtPtr context) : context_(context) {
    parsed_.document.nodes_.push_back(HtmlNode{});
    open_.push_back(0);
  }

  void start(const xmlChar* name, const xmlChar** attributes) noexcept {
    guarded([&] {
      const HtmlElement element = find_html_element(view(name));
      HtmlNode node{element.tag, element.kind};
      node.begin = static_cast<std::uint32_t>(document().attributes_.size());
      for (; attributes != nullptr && *attributes != nullptr; attributes += 2)
        add_attribute(view(attributes[0]), view(attributes[1]));
      node.size = static_cast<std::uint32_t>(document().attributes_.size()) - node.begin;
      const std::uint32_t at = append(node);
      if (++elements_ > max_html_elements) return refuse(HtmlStatus::too_many_tags);
      names_.push_back(element.kind == HtmlKind::empty ? none : at);
      if (element.kind != HtmlKind::empty) open_.push_back(at);
      if (names_.size() > max_html_depth) refuse(HtmlStatus::too_deep);
    });
  }

  /// The parser closes what it has opened, in order; elements that HTML calls empty have no place
  /// in the tree of open ones, whatever stands before their end.
  void end() noexcept {
    guarded([&] {
      if (names_.empty()) return;
      if (names_.back() != none) close();
      names_.pop_back();
    });
  }

  void text(const xmlChar* bytes, int size) noexcept {
    guarded([&] {
      std::string& text = document().text_;
      HtmlNode& last = document().nodes_.back();
      const auto added = static_cast<std::uint32_t>(size);
      if (last.is_text && last.parent == open_.back()) {
        last.size += added;
      } else {
        HtmlNode node;
        node.is_text = true;
        node.begin = static_cast<std::uint32_t>(text.size());
        node.size = added;
        append(node);
      }
      text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    });
  }

  void error() noexcept {
    if (++errors_ > max_html_errors) refuse(HtmlStatus::too_many_tags);
  }

  ParsedHtml take() {
    while (!open_.empty()) close();
    return std::move(parsed_);
  }

 private:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  HtmlDocument& document() { return parsed_.document; }

  template <typename Step>
  void guarded(Step step) noexcept {
    if (parsed_.status == HtmlStatus::complete) step();
  }

  void refuse(HtmlStatus status) noexcept {
    parsed_.status = status;
    xmlStopParser(context_);
  }

  std::uint32_t append(HtmlNode node) {
    const auto at = static_cast<std::uint32_t>(document().nodes_.size());
    node.parent = open_.back();
    node.end = at + 1;
    document().nodes_.push_back(node);
    return at;
  }

  void add_attribute(std::string_view name, std::string_view value) {
    const auto known = find_html_attribute(name);
    if (!known) return;
    std::string& values = document().values_;
    document().attributes_.push_back({*known, static_cast<std::uint32_t>(values.size()),
                                      static_cast<std::uint32_t>(value.size())});
    values += value;
  }

  void close() {
    document().nodes_[open_.back()].end = static_cast<std::uint32_t>(document().nodes_.size());
    open_.pop_back();
  }

  htmlParserCtxtPtr context_;
  ParsedHtml parsed_;
  std::vector<std::uint32_t> open_;   ///< elements that can take content, the page first
  std::vector<std::uint32_t> names_;  ///< all that the parser has open; `none` for empty ones
  std::size_t elements_ = 0;
  std::size_t errors_ = 0;
};

namespace {

HtmlBuilder& builder_of(void* context) {
  return *static_cast<HtmlBuilder*>(static_cast<htmlParserCtxtPtr>(context)->_private);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  builder_of(context).start(name, attributes);
}

void on_end(void* context, const xmlChar*) { builder_of(context).end(); }

void on_text(void* context, const xmlChar* bytes, int size) {
  builder_of(context).text(bytes, size);
}

void on_error(void* context, xmlErrorPtr) { builder_of(context).error(); }

xmlSAXHandler html_events() {
  xmlSAXHandler events{};
  events.initialized = XML_SAX2_MAGIC;  // or `serror` is ignored
  events.startElement = on_start;
  events.endElement = on_end;
  events.characters = on_text;
  events.ignorableWhitespace = on_text;
  events.cdataBlock = on_text;
  events.serror = on_error;
  return events;
}

}  // namespace

ParsedHtml parse_html(const HtmlSource& source) {
  if (source.elements > max_html_elements || source.references > max_html_elements)
    return {HtmlStatus::too_many_tags, {}};
  if (source.markup.empty()) return {};
  const std::unique_ptr<htmlParserCtxt, ContextDeleter> context(
      htmlCreateMemoryParserCtxt(source.markup.data(), static_cast<int>(source.markup.size())));
  if (!context) throw std::bad_alloc();
  HtmlBuilder builder(context.get());
  *context->sax = html_events();
  context->userData = context.get();
  context->_private = &builder;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  return builder.take();
}

std::string_view HtmlDocument::text(std::size_t node) const {
  const HtmlNode& at = nodes_[node];
  return at.is_text ? std::string_view(text_).substr(at.begin, at.size) : std::string_view();
}

std::string_view HtmlDocument::attribute(std::size_t element, HtmlAttribute name) const {
  const HtmlNode& node = nodes_[element];
  if (node.is_text) return {};
  for (std::uint32_t at = node.begin; at < node.begin + node.size; ++at)
    if (attributes_[at].name == name)
      return std::string_view(values_).substr(attributes_[at].begin, attributes_[at].size);
  return {};
}

bool HtmlDocument::has(std::size_t element, HtmlAttribute name) const {
  const HtmlNode& node = nodes_[element];
  for (std::uint32_t at = node.begin; !node.is_text && at < node.begin + node.size; ++at)
    if (attributes_[at].name == name) return true;
  return false;
}

std::string HtmlDocument::inner_text(std::size_t node) const {
  std::string inner;
  for (std::size_t at = node; at < nodes_[node].end; ++at) inner += text(at);
  return inner;
}

void HtmlDocument::restore(const Decoder& decoder, std::vector<std::string>& more,
                           Decoded& decoded) {
  const CharsetReading reading = decoder.examine(text_);
  if (reading.is_plain()) return;
  bool changed = false;
  std::string repaired;
  for (HtmlNode& node : nodes_) {
    if (!node.is_text) continue;
    std::string part = text_.substr(node.begin, node.size);
    changed = decoder.restore(part, reading) || changed;
    node.begin = static_cast<std::uint32_t>(repaired.size());
    node.size = static_cast<std::uint32_t>(part.size());
    repaired += part;
  }
  text_ = std::move(repaired);
  repaired.clear();
  for (Attribute& attribute : attributes_) {
    std::string part = values_.substr(attribute.begin, attribute.size);
    if (attribute.name != HtmlAttribute::href) decoder.restore(part, reading);
    attribute.begin = static_cast<std::uint32_t>(repaired.size());
    attribute.size = static_cast<std::uint32_t>(part.size());
    repaired += part;
  }
  values_ = std::move(repaired);
  for (std::string& part : more) decoder.restore(part, reading);
  if (changed) record_reading(reading, decoded);
}

}  // namespace timtin

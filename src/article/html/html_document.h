// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The tree of a page. libxml2 is known to html_document.cc only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/html_source.h"
#include "article/html/html_tags.h"

namespace timtin {

class Decoder;
struct Decoded;

/// An element, or a run of text between two tags.
struct HtmlNode {
  HtmlTag tag = HtmlTag::other;
  HtmlKind kind = HtmlKind::inside;
  bool is_text = false;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;    ///< behind the last of its descendants
  std::uint32_t begin = 0;  ///< text: byte in the text; element: its first attribute
  std::uint32_t size = 0;   ///< text: bytes; element: number of attributes
};

/// Nodes stand in the order of the page, so what is inside node `n` is `n + 1` to `end`, and a walk
/// over a tree is a loop. Node 0 is the page.
class HtmlDocument {
 public:
  std::size_t size() const { return nodes_.size(); }
  const HtmlNode& operator[](std::size_t node) const { return nodes_[node]; }

  std::string_view text(std::size_t node) const;
  /// Empty if it has none. Valid as long as the document is not changed.
  std::string_view attribute(std::size_t element, HtmlAttribute name) const;
  bool has(std::size_t element, HtmlAttribute name) const;

  /// All text in the node, white space unchanged.
  std::string inner_text(std::size_t node) const;

  /// Repairs the text, and `more` that belongs to it, as Decoder::restore() does, and says so in
  /// `decoded`.
  void restore(const Decoder& decoder, std::vector<std::string>& more, Decoded& decoded);

 private:
  friend class HtmlBuilder;
  struct Attribute {
    HtmlAttribute name;
    std::uint32_t begin;
    std::uint32_t size;
  };

  std::vector<HtmlNode> nodes_;
  std::vector<Attribute> attributes_;
  std::string text_;    ///< of the text nodes
  std::string values_;  ///< of the attributes
};

enum class HtmlStatus : std::uint8_t {
  complete,
  too_deep,       ///< elements nested deeper than max_html_depth
  too_many_tags,  ///< or entities: more than max_html_elements, or max_html_errors
};

inline constexpr std::size_t max_html_depth = 256;
inline constexpr std::size_t max_html_elements = 500'000;
inline constexpr std::size_t max_html_errors = 300'000;  ///< elements that HTML 4 lacks are errors

struct ParsedHtml {
  HtmlStatus status = HtmlStatus::complete;
  HtmlDocument document;  ///< meaningful when complete
};

/// Never fails otherwise: every text is HTML. `source.markup` must be valid UTF-8.
///
/// html_source() has been over the page before, since to libxml2 an unclosed comment, quote or
/// script is the rest of the page; it knows which end tags may be left out, html_source() does not.
ParsedHtml parse_html(const HtmlSource& source);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The elements and attributes of HTML that say something about the text of a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timtin {

enum class HtmlTag : std::uint8_t {
  other,
  a,
  article,
  aside,
  b,
  body,
  br,
  button,
  caption,
  em,
  figcaption,
  figure,
  footer,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  i,
  img,
  li,
  link,
  meta,
  nav,
  p,
  picture,
  pre,
  strong,
  table,
  td,
  th,
  time,
  title,
  video,
};

/// What an element does to the flow of text.
enum class HtmlKind : std::uint8_t {
  inside,   ///< part of a line
  block,    ///< begins and ends a paragraph
  heading,  ///< the same; a line break in it is a space
  empty,    ///< never has content
  unread,   ///< its content is no text of the page
};

struct HtmlElement {
  std::string_view name;
  HtmlTag tag;
  HtmlKind kind;
};

/// `name` in lower case. An unknown element is part of a line.
HtmlElement find_html_element(std::string_view name);

enum class HtmlAttribute : std::uint8_t {
  alt,
  class_names,
  content,
  datetime,
  hidden,
  href,
  http_equiv,
  id,
  itemprop,
  name,
  property,
  rel,
  style,
  title,
};

inline constexpr std::size_t html_attribute_count = 14;

/// In lower case.
std::string_view name_of(HtmlAttribute attribute);
std::optional<HtmlAttribute> find_html_attribute(std::string_view name);

/// Only ASCII letters change: names in HTML.
std::string lower_ascii_name(std::string_view name);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/html_tags.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "text/ascii.h"

namespace timtin {
namespace {

using enum HtmlTag;

constexpr std::array elements{
    HtmlElement{"a", a, HtmlKind::inside},
    HtmlElement{"address", other, HtmlKind::block},
    HtmlElement{"area", other, HtmlKind::empty},
    HtmlElement{"article", article, HtmlKind::block},
    HtmlElement{"aside", aside, HtmlKind::block},
    HtmlElement{"audio", other, HtmlKind::unread},
    HtmlElement{"b", b, HtmlKind::inside},
    HtmlElement{"base", other, HtmlKind::empty},
    HtmlElement{"blockquote", other, HtmlKind::block},
    HtmlElement{"body", body, HtmlKind::block},
    HtmlElement{"br", br, HtmlKind::empty},
    HtmlElement{"button", button, HtmlKind::unread},
    HtmlElement{"canvas", other, HtmlKind::unread},
    HtmlElement{"caption", caption, HtmlKind::block},
    HtmlElement{"center", other, HtmlKind::block},
    HtmlElement{"col", other, HtmlKind::empty},
    HtmlElement{"dd", other, HtmlKind::block},
    HtmlElement{"details", other, HtmlKind::block},
    HtmlElement{"div", other, HtmlKind::block},
    HtmlElement{"dl", other, HtmlKind::block},
    HtmlElement{"dt", other, HtmlKind::block},
    HtmlElement{"em", em, HtmlKind::inside},
    HtmlElement{"embed", other, HtmlKind::empty},
    HtmlElement{"fieldset", other, HtmlKind::block},
    HtmlElement{"figcaption", figcaption, HtmlKind::block},
    HtmlElement{"figure", figure, HtmlKind::block},
    HtmlElement{"footer", footer, HtmlKind::block},
    HtmlElement{"form", other, HtmlKind::block},
    HtmlElement{"h1", h1, HtmlKind::heading},
    HtmlElement{"h2", h2, HtmlKind::heading},
    HtmlElement{"h3", h3, HtmlKind::heading},
    HtmlElement{"h4", h4, HtmlKind::heading},
    HtmlElement{"h5", h5, HtmlKind::heading},
    HtmlElement{"h6", h6, HtmlKind::heading},
    HtmlElement{"head", head, HtmlKind::block},
    HtmlElement{"header", other, HtmlKind::block},
    HtmlElement{"hgroup", other, HtmlKind::block},
    HtmlElement{"hr", other, HtmlKind::empty},
    HtmlElement{"html", other, HtmlKind::block},
    HtmlElement{"i", i, HtmlKind::inside},
    HtmlElement{"iframe", other, HtmlKind::unread},
    HtmlElement{"img", img, HtmlKind::empty},
    HtmlElement{"input", other, HtmlKind::empty},
    HtmlElement{"legend", other, HtmlKind::block},
    HtmlElement{"li", li, HtmlKind::block},
    HtmlElement{"link", link, HtmlKind::empty},
    HtmlElement{"main", other, HtmlKind::block},
    HtmlElement{"map", other, HtmlKind::unread},
    HtmlElement{"menu", nav, HtmlKind::block},
    HtmlElement{"meta", meta, HtmlKind::empty},
    HtmlElement{"nav", nav, HtmlKind::block},
    HtmlElement{"noscript", other, HtmlKind::unread},
    HtmlElement{"object", other, HtmlKind::unread},
    HtmlElement{"ol", other, HtmlKind::block},
    HtmlElement{"option", other, HtmlKind::unread},
    HtmlElement{"p", p, HtmlKind::block},
    HtmlElement{"param", other, HtmlKind::empty},
    HtmlElement{"picture", picture, HtmlKind::inside},
    HtmlElement{"pre", pre, HtmlKind::block},
    HtmlElement{"section", other, HtmlKind::block},
    HtmlElement{"select", other, HtmlKind::unread},
    HtmlElement{"source", other, HtmlKind::empty},
    HtmlElement{"strong", strong, HtmlKind::inside},
    HtmlElement{"summary", other, HtmlKind::block},
    HtmlElement{"table", table, HtmlKind::block},
    HtmlElement{"tbody", other, HtmlKind::block},
    HtmlElement{"td", td, HtmlKind::block},
    HtmlElement{"template", other, HtmlKind::unread},
    HtmlElement{"tfoot", other, HtmlKind::block},
    HtmlElement{"th", th, HtmlKind::block},
    HtmlElement{"thead", other, HtmlKind::block},
    HtmlElement{"time", time, HtmlKind::inside},
    HtmlElement{"title", title, HtmlKind::heading},
    HtmlElement{"tr", other, HtmlKind::block},
    HtmlElement{"track", other, HtmlKind::empty},
    HtmlElement{"ul", other, HtmlKind::block},
    HtmlElement{"video", video, HtmlKind::unread},
    HtmlElement{"wbr", other, HtmlKind::empty},
};

/// In the order of the enumerators.
constexpr std::array<std::string_view, html_attribute_count> attribute_names{
    "alt", "class",    "content", "datetime", "hidden", "href",  "http-equiv",
    "id",  "itemprop", "name",    "property", "rel",    "style", "title"};

}  // namespace

HtmlElement find_html_element(std::string_view name) {
  static const auto table = [] {
    std::unordered_map<std::string_view, HtmlElement> by_name;
    for (const HtmlElement& element : elements) by_name.emplace(element.name, element);
    return by_name;
  }();
  const auto found = table.find(name);
  return found == table.end() ? HtmlElement{{}, other, HtmlKind::inside} : found->second;
}

std::string_view name_of(HtmlAttribute attribute) {
  return attribute_names[static_cast<std::size_t>(attribute)];
}

std::optional<HtmlAttribute> find_html_attribute(std::string_view name) {
  const auto found = std::find(attribute_names.begin(), attribute_names.end(), name);
  if (found == attribute_names.end()) return std::nullopt;
  return static_cast<HtmlAttribute>(found - attribute_names.begin());
}

std::string lower_ascii_name(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = ascii::lower(c);
  return lower;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/markup_start.h"

#include <algorithm>
#include <array>
#include <string>

#include "article/html/html_tags.h"
#include "article/line/paragraphs.h"
#include "text/ascii.h"

namespace timtin {
namespace {

/// Of what stands at the beginning: a comment, a document type with its declarations, an
/// instruction.
std::string_view end_mark(std::string_view text) {
  if (text.starts_with("<!--")) return "-->";
  const std::size_t bracket = text.find('[');
  return text.starts_with("<!") && bracket < text.find('>') ? "]>" : ">";
}

/// Elements with which a page, or a piece of one, begins; also those that no prose has by chance.
constexpr std::array<std::string_view, 24> page_elements{
    "html", "head",   "body", "meta", "title", "link",  "script",  "style",
    "div",  "p",      "h1",   "h2",   "h3",    "table", "article", "section",
    "span", "strong", "font", "br",   "main",  "ul",    "header",  "figure"};

/// The name in the tag at `at`, an opening one or a closing one.
std::string tag_name(std::string_view text, std::size_t at) {
  std::string_view name = text.substr(at + 1, 16);
  if (name.starts_with('/')) name.remove_prefix(1);
  return lower_ascii_name(name.substr(0, name.find_first_of(" \t\r\n>/")));
}

bool is_page_element(std::string_view text, std::size_t at) {
  const std::string name = tag_name(text, at);
  return std::find(page_elements.begin(), page_elements.end(), name) != page_elements.end();
}

/// `&aacute;`, `&#225;`.
bool is_reference(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_name = 10;
  std::string_view name = text.substr(at + 1, longest_name);
  name = name.substr(0, name.find(';'));
  if (name.size() < 2 || name.size() == longest_name) return false;
  if (name.starts_with('#')) name.remove_prefix(1);
  return std::all_of(name.begin(), name.end(), ascii::is_alphanumeric);
}

}  // namespace

std::string_view first_element(std::string_view text) {
  for (text = trimmed(text); text.starts_with("<!") || text.starts_with("<?");) {
    const std::string_view end = end_mark(text);
    const std::size_t at = text.find(end);
    if (at == text.npos) return {};
    text = trimmed(text.substr(at + end.size()));
  }
  return text;
}

bool begins_as_page(std::string_view text) {
  const std::string_view first = first_element(text);
  return first.starts_with('<') && is_page_element(first, 0);
}

std::size_t count_closing_tags(std::string_view text, std::size_t enough) {
  std::size_t tags = 0;
  for (std::size_t at = text.find("</"); at != text.npos && tags < enough;
       at = text.find("</", at + 2))
    tags += is_page_element(text, at);
  return tags;
}

bool is_markup(std::string_view text) {
  const bool begins = begins_as_page(text);
  const std::size_t enough = begins ? 2 : 3;
  std::size_t signs = 0;
  for (std::size_t at = text.find_first_of("<&"); at != text.npos && signs < enough;
       at = text.find_first_of("<&", at + 1)) {
    if (text[at] == '&')
      signs += is_reference(text, at);
    else if (begins || text.substr(at + 1).starts_with('/'))
      signs += is_page_element(text, at);
    else
      signs += tag_name(text, at) == "br";
  }
  return signs == enough;
}

bool breaks_lines(std::string_view text) {
  constexpr std::array<std::string_view, 3> breaking{"p", "br", "div"};
  for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1))
    if (std::find(breaking.begin(), breaking.end(), tag_name(text, at)) != breaking.end())
      return true;
  return false;
}

std::string unescaped_markup(std::string_view text) {
  if (text.find("&lt;/") == text.npos || text.find('<') != text.npos) return {};
  struct Reference {
    std::string_view name, text;
  };
  constexpr std::array<Reference, 5> references{
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}}};
  std::string markup;
  for (std::size_t at = 0; at < text.size();) {
    const auto found = std::find_if(
        references.begin(), references.end(),
        [&](const Reference& reference) { return text.substr(at).starts_with(reference.name); });
    if (found == references.end())
      markup += text[at++];
    else
      markup += found->text, at += found->name.size();
  }
  return begins_as_page(markup) && count_closing_tags(markup, 1) == 1 ? markup : std::string();
}

}  // namespace timtin

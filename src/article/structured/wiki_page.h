// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page of an export of MediaWiki:
///
///     <page><title>...</title><ns>0</ns><id>7</id>
///       <revision><timestamp>2020-03-05T07:05:33Z</timestamp><text>'''Đê''' [[sông]] ...</text>
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/record/record.h"
#include "article/xml/xml_document.h"

namespace timtin {

/// Nothing if the page is a redirection, or no article but a talk, a template, a file ...
std::optional<Record> record_from_wiki_page(const XmlElement& page);

struct WikiText {
  std::vector<std::string> paragraphs;
  std::vector<std::string> captions;
  std::vector<std::string> tags;  ///< its categories
  std::string date;               ///< of the template `{{date|...}}`, or empty
};

/// Links become their labels; templates, tables, references and comments are left out.
WikiText read_wiki_text(std::string_view text);

}  // namespace timtin

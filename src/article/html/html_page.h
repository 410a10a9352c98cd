// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A page with everything that is known about it before it is taken apart.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "article/html/html_content.h"
#include "article/html/page_metadata.h"

namespace timtin {

struct HtmlPage {
  const HtmlDocument& document;
  std::vector<MarkupRole> regions;
  HtmlBlocks blocks;
  ContentRange content;
  PageMetadata metadata;
  std::string site;  ///< the name of the newspaper, or empty
};

/// The title and where it stands: a heading that the metadata confirm, else their title, else the
/// heading before the text, else `<title>` without the name of the site.
struct PageTitle {
  std::string text;
  std::optional<std::size_t> block;  ///< the last one that has it before the text
};
PageTitle page_title(const HtmlPage& page);

/// `Tiêu đề - Chuyên mục - Tên báo` -> `Tiêu đề`, if the end names the site or its host.
std::string without_site(std::string_view title, std::string_view site, std::string_view host);

/// The day by the metadata and the time that readers see, if both are of one day; else what there
/// is. The text of a date, or empty.
std::string page_date(const HtmlPage& page, const PageTitle& title);

/// The persons that the metadata name: no newspapers, no addresses.
std::string metadata_author(const HtmlPage& page);

/// `Lê Mai - lemai@vidu.vn | 13/09/2023` -> `Lê Mai`; empty if no part is a signature.
std::string author_in_line(std::string_view line);

/// True if both have the same words, whatever their case, marks and signs.
bool same_words(std::string_view a, std::string_view b);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What a page says about itself in its head: meta elements, OpenGraph, microdata, JSON-LD.
#pragma once

#include <string>
#include <vector>

#include "article/html/html_document.h"

namespace timtin {

/// Candidates for each field, best first, in one line each; none is empty.
struct PageMetadata {
  std::vector<std::string> titles;
  std::vector<std::string> descriptions;
  std::vector<std::string> dates;
  std::vector<std::string> created;   ///< where none was published
  std::vector<std::string> modified;  ///< no date of an article, but written like one
  std::vector<std::string> authors;
  std::vector<std::string> sections;
  std::vector<std::string> sites;  ///< names of the newspaper, or its host
  std::vector<std::string> urls;
  std::vector<std::string> tags;  ///< the tags themselves
  std::string page_title;         ///< of `<title>`, with the name of the site
  std::vector<std::string> body;  ///< paragraphs that a JSON-LD article brings along
  bool is_article = false;        ///< it says so
};

PageMetadata page_metadata(const HtmlDocument& document, const HtmlSource& source);

/// Adds what the articles in a JSON-LD script say. Broken JSON, or more than 1 MiB, adds nothing.
void add_linked_data(std::string_view json, PageMetadata& metadata);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/page_article.h"

#include <algorithm>

#include "article/html/html_lines.h"
#include "article/html/html_page.h"
#include "article/html/html_regions.h"
#include "article/html/page_boilerplate.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/model/url.h"
#include "article/record/published_fields.h"

namespace timtin {
namespace {

constexpr std::size_t max_tags = 30;

/// The first address that is whole and more than that of the front page.
std::string page_url(const PageMetadata& metadata) {
  for (const std::string& url : metadata.urls) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
    if (canonical_url(url).find('/') != std::string::npos) return url;
  }
  return {};
}

bool is_host(std::string_view name) {
  return name.find(' ') == name.npos && name.find('.') != name.npos;
}

/// What a host is called, else what the page calls itself.
std::string site_name(const PageMetadata& metadata, std::string_view url,
                      const SourceTable& sources) {
  if (std::string name = sources.name_of(host_of(url)); !name.empty()) return name;
  for (const std::string& site : metadata.sites) {
    if (!is_host(site)) return site;
    if (std::string name = sources.name_of(host_of(site)); !name.empty()) return name;
  }
  return metadata.sites.empty() ? std::string() : host_of(metadata.sites.front());
}

std::string picture_text(const HtmlDocument& document, std::size_t element) {
  std::string text = single_line(document.attribute(element, HtmlAttribute::title));
  for (std::size_t node = element; text.empty() && node < document[element].end; ++node)
    if (document[node].tag == HtmlTag::img)
      text = single_line(document.attribute(node, HtmlAttribute::alt));
  return text;
}

/// The node with which the running text begins.
std::size_t first_prose(const HtmlPage& page) {
  for (std::size_t at = page.content.begin; at < page.content.end; ++at)
    if (is_prose(page.blocks[at])) return page.blocks[at].node;
  return page.document.size();
}

/// A page that gathers articles names where each comes from, in words or by a logo.
std::string named_source(const HtmlPage& page) {
  const std::size_t end = first_prose(page);
  for (std::size_t node = 0; node < end; ++node) {
    if (is_boilerplate(page.regions[node])) {
      node = page.document[node].end - 1;
      continue;
    }
    if (page.regions[node] != MarkupRole::source) continue;
    std::string name = line_of(page.document, node);
    if (const std::size_t colon = name.find(':'); colon != name.npos)
      name = trimmed(name.substr(colon + 1));
    if (name.empty()) name = picture_text(page.document, node);
    if (folded_words(name).size() >= 3 && !is_host(name)) return name;
  }
  return {};
}

std::string page_section(const HtmlPage& page, std::string_view title) {
  for (const std::string& section : page.metadata.sections)
    if (const std::string words = folded_words(section);
        words != "news" && words != "article" && words != "trang chu")
      return section;
  std::string last;
  for (const HtmlBlock& block : page.blocks)
    if (block.role == MarkupRole::section && !same_words(block.text, title) &&
        block.text.size() <= 80)
      last = block.text;
  return last;
}

std::vector<std::string> page_tags(const PageMetadata& metadata) {
  std::vector<std::string> tags;
  for (const std::string& tag : metadata.tags)
    if (tags.size() < max_tags && std::find(tags.begin(), tags.end(), tag) == tags.end())
      tags.push_back(tag);
  return tags;
}

/// Where no element has running text, each line below the title may be the article.
ContentRange behind_title(const HtmlPage& page, const PageTitle& title) {
  return {title.block ? *title.block + 1 : 0, page.blocks.size(), 0};
}

/// A front page or a list of results.
bool is_list_of_links(const HtmlPage& page, const Record& record) {
  constexpr long min_links = 30, min_prose = 500;
  const auto links = std::count_if(page.blocks.begin(), page.blocks.end(),
                                   [](const HtmlBlock& block) { return block.is_linked(); });
  return !page.metadata.is_article && page.metadata.dates.empty() && !record.article.published &&
         links >= min_links && page.content.prose < min_prose;
}

}  // namespace

std::optional<Record> read_html_article(const HtmlDocument& document, const HtmlSource& source,
                                        const SourceTable& sources, bool explain) {
  if (document.size() == 0) return Record();
  HtmlPage page{document, html_regions(document), {}, {}, page_metadata(document, source), {}};
  page.blocks = html_blocks(document, page.regions);
  page.content = find_content(document, page.regions, page.blocks);
  Record record;
  Article& article = record.article;
  article.url = page_url(page.metadata);
  page.site = site_name(page.metadata, article.url, sources);
  const PageTitle title = page_title(page);
  read_published({}, page_date(page, title), record);
  if (is_list_of_links(page, record)) return std::nullopt;
  article.title = title.text;
  article.section = page_section(page, title.text);
  article.tags = page_tags(page.metadata);
  article.source = named_source(page);
  if (article.source.empty()) article.source = page.site;
  if (page.content.prose <= 0) page.content = behind_title(page, title);
  HtmlLines lines = sort_lines(page, title);
  article.lead = std::move(lines.lead);
  article.body = std::move(lines.body);
  article.captions = std::move(lines.captions);
  article.author = std::move(lines.author);
  // Some pages draw their text by a script only.
  if (2 * (bytes_of(article.body) + bytes_of(article.captions)) < bytes_of(page.metadata.body))
    article.body = page.metadata.body;
  if (explain) article.boilerplate = boilerplate_lines(page, article);
  return record;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/page_article.h"

#include <algorithm>
#include <array>

#include "article/html/html_lines.h"
#include "article/html/html_page.h"
#include "article/html/html_regions.h"
#include "article/html/link_list.h"
#include "article/html/page_boilerplate.h"
#include "article/html/page_state.h"
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

/// Of the first picture in an element that has one.
std::string alternative_text(const HtmlDocument& document, std::size_t element) {
  std::string text;
  for (std::size_t node = element; text.empty() && node < document[element].end; ++node)
    if (document[node].tag == HtmlTag::img)
      text = single_line(document.attribute(node, HtmlAttribute::alt));
  return text;
}

std::string picture_text(const HtmlDocument& document, std::size_t element) {
  std::string text = single_line(document.attribute(element, HtmlAttribute::title));
  return text.empty() ? alternative_text(document, element) : text;
}

/// The node with which the running text begins.
std::size_t first_prose(const HtmlPage& page) {
  for (std::size_t at = page.content.begin; at < page.content.end; ++at)
    if (is_prose(page.blocks[at])) return page.blocks[at].node;
  return page.document.size();
}

/// A newspaper rather than a person: `Báo Ví Dụ`, `VietTimes`.
bool is_publisher(std::string_view name) {
  constexpr std::array<std::string_view, 8> kinds{"bao ",   "tap chi ",      "dai ",  "cong ",
                                                  "trang ", "chuyen trang ", "kenh ", "thong tan "};
  constexpr std::array<std::string_view, 18> buttons{
      "facebook", "twitter",  "zalo",    "email",     "mail",    "print",
      "linkedin", "telegram", "youtube", "pinterest", "tiktok",  "instagram",
      "google",   "whatsapp", "viber",   "messenger", "threads", "share"};
  const std::string words = folded_words(name);
  const bool button = std::find(buttons.begin(), buttons.end(), words) != buttons.end();
  return (name.find(' ') == name.npos && words.size() >= 3 && !button) ||
         std::any_of(kinds.begin(), kinds.end(),
                     [&](std::string_view kind) { return words.starts_with(kind); });
}

/// A link and the logo in it have one name, of which readers see all, a part or nothing: that name,
/// else nothing.
std::string logo_name(const HtmlDocument& document, std::size_t link) {
  constexpr std::size_t longest = 120;
  std::string name = single_line(document.attribute(link, HtmlAttribute::title));
  if (name.empty() || name.size() > longest || !is_publisher(name)) return {};
  const std::string words = ' ' + folded_words(name) + ' ';
  const std::string seen = folded_words(line_of(document, link));
  const bool part = seen.empty() || words.find(' ' + seen + ' ') != std::string::npos;
  return part && same_words(name, alternative_text(document, link)) ? name : std::string();
}

/// Between the title and the text a picture links to who published it first.
std::string logo_source(const HtmlPage& page, const PageTitle& title, std::size_t end) {
  const std::size_t begin = title.block ? page.blocks[*title.block].node : end;
  for (std::size_t node = begin; node < end; ++node) {
    if (page.document[node].tag != HtmlTag::a) continue;
    if (std::string name = logo_name(page.document, node); !name.empty()) return name;
  }
  return {};
}

/// A page that gathers articles names where each comes from, in words or by a logo.
std::string named_source(const HtmlPage& page, const PageTitle& title) {
  const std::size_t end = first_prose(page);
  for (std::size_t node = 0; node < end; ++node) {
    if (is_boilerplate(page.regions[node])) {
      node = page.document[node].end - 1;
      continue;
    }
    if (page.regions[node] != MarkupRole::source) continue;
    if (std::string full = logo_name(page.document, node); !full.empty()) return full;
    std::string name = line_of(page.document, node);
    if (const std::size_t colon = name.find(':'); colon != name.npos)
      name = trimmed(name.substr(colon + 1));
    if (name.empty()) name = picture_text(page.document, node);
    if (folded_words(name).size() >= 3 && !is_host(name)) return name;
  }
  return logo_source(page, title, end);
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

/// Pages that go on with the next article as readers scroll: it begins with a heading of its own,
/// in an element of its own.
std::size_t end_before_next(const HtmlPage& page, const PageTitle& title) {
  if (!title.block) return page.content.end;
  const std::size_t node = page.blocks[*title.block].node;
  bool prose = false;
  for (std::size_t at = std::max(page.content.begin, *title.block + 1); at < page.content.end;
       ++at) {
    const HtmlBlock& block = page.blocks[at];
    prose = prose || is_prose(block);
    if (!prose || block.heading != HtmlTag::h1 || same_words(block.text, title.text)) continue;
    for (std::size_t around = block.node; around != 0; around = page.document[around].parent)
      if (page.document[around].tag == HtmlTag::article && around > node) return at;
  }
  return page.content.end;
}

/// Where no element has running text, each line below the title may be the article.
ContentRange behind_title(const HtmlPage& page, const PageTitle& title) {
  return {title.block ? *title.block + 1 : 0, page.blocks.size(), 0};
}

/// What the page shows is less than half of an article that it has for its script.
void take_state(const HtmlPage& page, const HtmlSource& source, const SourceTable& sources,
                Article& article) {
  constexpr std::size_t short_text = 600;
  const std::size_t shown =
      article.lead.size() + bytes_of(article.body) + bytes_of(article.captions);
  if (source.states.empty() || shown > short_text) return;
  const std::string& called = page.metadata.page_title;
  auto found =
      article_in_states(source.states, called.empty() ? article.title : called, 2 * shown, sources);
  if (!found) return;
  article.title = std::move(found->title);
  article.body = std::move(found->body);
  const std::pair<std::string*, std::string*> fields[] = {{&article.lead, &found->lead},
                                                          {&article.author, &found->author},
                                                          {&article.section, &found->section},
                                                          {&article.url, &found->url}};
  for (const auto& [mine, its] : fields)
    if (mine->empty()) *mine = std::move(*its);
  if (!article.published) article.published = found->published;
  if (article.tags.empty()) article.tags = std::move(found->tags);
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
  if (is_list_of_links(page, title, record.article.published.has_value())) return std::nullopt;
  article.title = title.text;
  article.section = page_section(page, title.text);
  article.tags = page_tags(page.metadata);
  article.source = named_source(page, title);
  if (article.source.empty()) article.source = page.site;
  if (page.content.prose <= 0) page.content = behind_title(page, title);
  page.content.end = end_before_next(page, title);
  HtmlLines lines = sort_lines(page, title);
  article.lead = std::move(lines.lead);
  article.body = std::move(lines.body);
  article.captions = std::move(lines.captions);
  article.author = std::move(lines.author);
  if (article.tags.empty()) article.tags = std::move(lines.tags);
  // Some pages draw their text by a script only.
  if (2 * (bytes_of(article.body) + bytes_of(article.captions)) < bytes_of(page.metadata.body))
    article.body = page.metadata.body;
  take_state(page, source, sources, article);
  if (explain) article.boilerplate = boilerplate_lines(page, article);
  return record;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/markup_body.h"

#include <string>
#include <unordered_set>
#include <utility>

#include "article/html/html_text.h"
#include "article/html/markup_start.h"
#include "article/html/page_article.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

std::string escaped(std::string_view text, bool entities) {
  std::string result;
  for (const char c : text)
    result += c == '<' ? "&lt;" : c == '&' && entities ? "&amp;" : std::string(1, c);
  return result;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text.append(line).append("\n");
  return text;
}

/// Content systems that make the paragraphs themselves keep them as lines.
std::string with_breaks(const std::string& text) {
  std::string markup;
  bool in_tag = false;
  for (const char c : text) {
    if (c == '<' || c == '>') in_tag = c == '<';
    markup += c;
    if (c == '\n' && !in_tag) markup += "<br>";
  }
  return markup;
}

/// In a record whose body is markup, a line has entities at least; tags only if it is markup too.
void resolve_line(std::string& line) {
  if (line.find_first_of("&<") == line.npos) return;
  line = plain_line(is_markup(line) ? line : escaped(line, false));
}

/// Where the structure of the markup says too little about it, all of its text counts.
void keep_text(std::string_view markup, Article& found) {
  std::vector<std::string> all = plain_paragraphs(markup);
  const std::size_t kept =
      found.lead.size() + found.author.size() + bytes_of(found.body) + bytes_of(found.captions);
  if (10 * kept >= 6 * bytes_of(all)) return;
  const std::unordered_set<std::string> lines(all.begin(), all.end());
  std::erase_if(found.boilerplate,
                [&](const BoilerplateLine& line) { return lines.contains(line.text); });
  found.lead.clear();
  found.author.clear();
  found.captions.clear();
  found.body = std::move(all);
}

}  // namespace

HtmlStatus read_markup(std::string_view markup, const SourceTable& sources, bool explain,
                       Article& article) {
  std::string page = article.title.empty() ? "" : "<h1>" + escaped(article.title, true) + "</h1>";
  page.append("<div itemprop=\"articleBody\">").append(markup).append("</div>");
  const HtmlSource source = html_source(page);
  const ParsedHtml parsed = parse_html(source);
  if (parsed.status != HtmlStatus::complete) return parsed.status;
  const auto record = read_html_article(parsed.document, source, sources, explain);
  if (!record) return HtmlStatus::complete;
  article.lead = record->article.lead;
  article.body = record->article.body;
  article.captions = record->article.captions;
  article.author = record->article.author;
  article.boilerplate = record->article.boilerplate;
  // A heading too short for a title is a line of the text.
  if (!article.body.empty() && article.body.front() == article.title)
    article.body.erase(article.body.begin());
  keep_text(markup, article);
  return HtmlStatus::complete;
}

HtmlStatus resolve_markup(Article& article, const SourceTable& sources, bool explain) {
  std::string markup = joined(article.body);
  if (article.exported || !is_markup(markup)) return HtmlStatus::complete;
  if (std::string inner = unescaped_markup(markup); !inner.empty()) markup = std::move(inner);
  if (!breaks_lines(markup)) markup = with_breaks(markup);
  for (std::string* line : {&article.title, &article.lead, &article.author, &article.section})
    resolve_line(*line);
  for (std::string& caption : article.captions) resolve_line(caption);
  for (std::string& tag : article.tags) resolve_line(tag);
  Article found;
  found.title = article.title;
  const HtmlStatus status = read_markup(markup, sources, explain, found);
  if (status != HtmlStatus::complete) return status;
  article.body = std::move(found.body);
  article.boilerplate = std::move(found.boilerplate);
  for (std::string& caption : found.captions) article.captions.push_back(std::move(caption));
  if (article.lead.empty())
    article.lead = std::move(found.lead);
  else if (!found.lead.empty() && found.lead != article.lead)
    article.body.insert(article.body.begin(), std::move(found.lead));
  if (article.author.empty())
    article.author = std::move(found.author);
  else if (!found.author.empty() && found.author != article.author)
    article.body.push_back(std::move(found.author));
  return HtmlStatus::complete;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/portal_page.h"

#include <algorithm>

#include "article/date/date_line.h"
#include "article/line/boilerplate_line.h"
#include "article/line/byline.h"
#include "article/line/caption.h"
#include "article/line/paragraphs.h"
#include "article/plain/portal_footer.h"
#include "article/record/published_fields.h"

namespace timtin {
namespace {

/// Above the text stand at most a path of sections, the title and buttons.
constexpr std::size_t max_lines_before_date = 6;

std::size_t find_date_line(const TextLines& lines, std::size_t end) {
  const std::size_t last = std::min(max_lines_before_date + 1, end);
  for (std::size_t at = 0; at < last; ++at)
    if (is_date_line(lines[at].text)) return at;
  return lines.size();
}

void add_boilerplate(std::vector<std::string>& lines, const char* rule, Article& article) {
  for (std::string& line : lines) article.boilerplate.push_back({std::move(line), rule});
}

/// The line above the date is the title if the footer has none.
void read_above_date(const TextLines& lines, std::size_t date, Record& record) {
  std::vector<std::string> above, boilerplate;
  for (std::size_t at = 0; at < date; ++at)
    (is_boilerplate_line(lines[at].text) ? boilerplate : above).push_back(lines[at].text);
  Article& article = record.article;
  if (!above.empty() && article.title.empty()) {
    article.title = above.back();
    above.pop_back();
  }
  add_boilerplate(boilerplate, "rule page-button", article);
  std::erase(above, article.title);
  article.body.insert(article.body.end(), above.begin(), above.end());
}

}  // namespace

bool is_portal_page(const TextLines& lines) {
  const PortalFooter footer = find_footer(lines);
  if (footer.begin < lines.size() && !(footer.title.empty() && footer.source.empty())) return true;
  const std::size_t date = find_date_line(lines, footer.begin);
  return date < lines.size() && has_page_buttons(lines[date].text);
}

Record read_portal_page(const TextLines& lines) {
  Record record;
  Article& article = record.article;
  PortalFooter footer = find_footer(lines);
  article.title = single_line(footer.title);
  article.source = single_line(footer.source);
  const std::size_t date = find_date_line(lines, footer.begin);
  std::size_t begin = 0;
  if (date < lines.size()) {
    read_published({}, lines[date].text, record);
    read_above_date(lines, date, record);
    article.boilerplate.push_back({lines[date].text, "rule date"});
    begin = date + 1;
  }
  std::vector<std::string> boilerplate;
  for (std::size_t at = begin; at < footer.begin; ++at)
    (is_boilerplate_line(lines[at].text) ? boilerplate : article.body).push_back(lines[at].text);
  add_boilerplate(boilerplate, "rule page-button", article);
  add_boilerplate(footer.boilerplate, "rule portal-footer", article);
  article.author = take_byline(article.body);
  article.body.insert(article.body.end(), footer.text.begin(), footer.text.end());
  article.captions = take_captions(article.body);
  return record;
}

}  // namespace timtin

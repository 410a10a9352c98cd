// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/titled_page.h"

#include <algorithm>

#include "article/date/meta_line.h"
#include "article/line/author_label.h"
#include "article/line/byline.h"
#include "article/line/caption.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/trailer.h"
#include "article/plain/header_lines.h"
#include "article/plain/page_head.h"
#include "article/record/published_fields.h"

namespace timtin {
namespace {

/// `Nguồn: Cổng tin huyện Ví Dụ`; the name, or empty.
std::string_view named_source(std::string_view line) {
  constexpr std::size_t longest = 160;
  const std::size_t colon = line.find(':');
  if (line.size() > longest || colon == line.npos || line.find("://") != line.npos) return {};
  const std::string label = folded_words(line.substr(0, colon));
  return label == "nguon" || label == "nguon tin" ? trimmed(line.substr(colon + 1))
                                                  : std::string_view();
}

/// The last lines may name author and source, each with its label. One of them alone may be a
/// signature, which take_byline() knows.
void take_labelled_end(Article& article) {
  std::vector<std::string>& body = article.body;
  if (body.size() < 3 || !article.source.empty()) return;
  for (std::size_t back = 1; back <= 2; ++back) {
    const std::string source(named_source(body[body.size() - back]));
    const std::string& other = body[body.size() - (3 - back)];
    std::string_view name = other;
    if (source.empty() || !take_author_label(name) || !byline(other)) continue;
    if (article.author.empty()) article.author = *byline(other);
    article.source = source;
    for (std::size_t line = body.size() - 2; line < body.size(); ++line)
      article.boilerplate.push_back({body[line], "rule author"});
    body.resize(body.size() - 2);
    return;
  }
}

/// Official papers have their day beside the place, above their title: `Bến Đỏ, ngày 5 tháng 3 năm
/// 2020`.
void read_place_line(const TextLines& lines, Record& record) {
  constexpr std::size_t reach = 12;
  for (std::size_t at = 0; at < std::min(reach, lines.size()); ++at) {
    const std::string& line = lines[at].text;
    if (line.find(", ngày ") == line.npos || !read_meta_line(line).dated) continue;
    return read_published({}, line, record);
  }
}

}  // namespace

Record read_text_page(const TextLines& lines) {
  Record record;
  Article& article = record.article;
  std::size_t at = read_text_header(lines, record);
  at = read_page_head(lines, at, record);
  if (!article.published) read_place_line(lines, record);
  for (; at < lines.size(); ++at) article.body.push_back(lines[at].text);
  for (std::string& line : take_trailers(article.body)) {
    if (article.tags.empty()) article.tags = keywords_in(line);
    article.boilerplate.push_back({std::move(line), "rule trailer"});
  }
  take_labelled_end(article);
  if (article.author.empty()) article.author = take_byline(article.body);
  if (article.captions.empty()) article.captions = take_captions(article.body);
  return record;
}

}  // namespace timtin

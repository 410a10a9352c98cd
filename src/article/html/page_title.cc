// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>

#include "article/html/html_page.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/model/url.h"

namespace timtin {
namespace {

constexpr std::size_t min_title_bytes = 8;
constexpr std::size_t max_title_bytes = 500;

/// True if `words` are the first words of `all`.
bool begins_with_words(std::string_view all, std::string_view words) {
  return all.starts_with(words) && (all.size() == words.size() || all[words.size()] == ' ');
}

/// A heading says what the metadata say, or one of them less.
bool confirms(const std::string& heading, const std::string& title) {
  constexpr std::size_t long_enough = 20;
  return begins_with_words(title, heading) ||
         (title.size() >= long_enough && heading.starts_with(title));
}

bool is_heading(const HtmlBlock& block) {
  return (block.heading != HtmlTag::other || block.role == MarkupRole::title) &&
         block.text.size() >= min_title_bytes && block.text.size() <= max_title_bytes;
}

std::vector<std::string> title_words(const PageMetadata& metadata) {
  std::vector<std::string> titles;
  for (const std::string& title : metadata.titles) titles.push_back(folded_words(title));
  titles.push_back(folded_words(metadata.page_title));
  return titles;
}

/// The longest heading that a title of the metadata confirms; of equal ones the last before the
/// text.
PageTitle confirmed_heading(const HtmlPage& page) {
  PageTitle best;
  const std::vector<std::string> titles = title_words(page.metadata);
  for (std::size_t at = 0; at < page.blocks.size(); ++at) {
    const HtmlBlock& block = page.blocks[at];
    if (!is_heading(block)) continue;
    const std::string words = folded_words(block.text);
    const bool confirmed = std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
      return !title.empty() && confirms(words, title);
    });
    if (!confirmed || words.empty() || block.text.size() < best.text.size()) continue;
    const bool later = block.text.size() == best.text.size() && at > page.content.begin;
    if (!later || !best.block) best = {block.text, at};
  }
  return best;
}

/// The last heading of the highest order before the text, or one at its very beginning.
PageTitle nearest_heading(const HtmlPage& page, HtmlTag lowest) {
  PageTitle best;
  HtmlTag order = HtmlTag::h6;
  for (std::size_t at = 0; at < page.blocks.size() && at <= page.content.begin + 3; ++at) {
    const HtmlBlock& block = page.blocks[at];
    if (!is_heading(block) || block.is_linked() || block.heading == HtmlTag::other) continue;
    if (block.heading > lowest || block.heading > order) continue;
    if (at > page.content.begin && best.block) break;
    order = block.heading;
    best = {block.text, at};
  }
  return best;
}

struct TitleEnd {
  std::string_view head, separator, tail;
};

/// `Tiêu đề - Báo` at its last separator; without one the tail is empty.
TitleEnd last_part(std::string_view title) {
  constexpr std::array<std::string_view, 8> separators{" - ",  " | ", " – ", " — ",
                                                       " :: ", " » ", " • ", " · "};
  TitleEnd end{title, {}, {}};
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at == title.npos || (!end.separator.empty() && at < end.head.size())) continue;
    end = {trimmed(title.substr(0, at)), separator, trimmed(title.substr(at + separator.size()))};
  }
  return end;
}

bool names_site(std::string_view tail, std::string_view site, std::string_view host) {
  if (tail.empty()) return false;
  const std::string words = folded_words(tail), name = folded_words(site);
  const std::string label = folded_words(host.substr(0, host.find('.')));
  std::string joined = words;
  std::erase(joined, ' ');
  return (!name.empty() && words.ends_with(name)) || words == folded_words(host) ||
         (!label.empty() && joined.ends_with(label));
}

/// Before the name of the site: few words after many.
bool is_section(const TitleEnd& end) {
  constexpr std::ptrdiff_t max_words = 3, min_head_words = 4;
  const auto words = [](std::string_view text) {
    const std::string folded = folded_words(text);
    return std::count(folded.begin(), folded.end(), ' ') + 1;
  };
  return !end.tail.empty() && words(end.tail) <= max_words && words(end.head) >= min_head_words;
}

/// `bai-viet.html` is the name of a file.
bool is_file_name(std::string_view title) {
  return title.find(' ') == title.npos && title.find('.') != title.npos;
}

}  // namespace

std::string without_site(std::string_view title, std::string_view site, std::string_view host) {
  const TitleEnd end = last_part(title);
  if (end.head.size() < min_title_bytes || !names_site(end.tail, site, host))
    return std::string(trimmed(title));
  const TitleEnd section = last_part(end.head);
  const bool same_sign = section.separator == end.separator;
  return std::string(same_sign && is_section(section) ? section.head : end.head);
}

PageTitle page_title(const HtmlPage& page) {
  if (PageTitle heading = confirmed_heading(page); heading.block) return heading;
  const std::string host =
      page.metadata.urls.empty() ? std::string() : host_of(page.metadata.urls.front());
  PageTitle heading = nearest_heading(page, HtmlTag::h1);
  if (!page.metadata.titles.empty())
    return {without_site(page.metadata.titles.front(), page.site, host), heading.block};
  if (heading.block) return heading;
  if (const std::string& title = page.metadata.page_title; !title.empty() && !is_file_name(title))
    return {without_site(title, page.site, host), std::nullopt};
  return nearest_heading(page, HtmlTag::h4);
}

bool same_words(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > 2 * b.size() + 16 || b.size() > 2 * a.size() + 16) return false;
  return folded_words(a) == folded_words(b);
}

}  // namespace timtin

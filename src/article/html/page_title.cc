// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <utility>

#include "article/date/meta_line.h"
#include "article/html/html_page.h"
#include "article/html/html_regions.h"
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

/// True if `words`, some at least, are the last words of `all`.
bool ends_with_words(std::string_view all, std::string_view words) {
  constexpr std::ptrdiff_t min_words = 4;
  return all.ends_with(words) && std::count(words.begin(), words.end(), ' ') + 1 >= min_words &&
         (all.size() == words.size() || all[all.size() - words.size() - 1] == ' ');
}

/// A heading says what the metadata say, or one of them less. Some sites put their name first.
bool confirms(const std::string& heading, const std::string& title) {
  constexpr std::size_t long_enough = 20;
  return begins_with_words(title, heading) || ends_with_words(title, heading) ||
         (title.size() >= long_enough && heading.starts_with(title));
}

/// A link to the front page has the name of the site: `<h1><a href="/">Báo Ví Dụ</a></h1>`.
bool leads_home(const HtmlDocument& document, std::size_t node) {
  for (; node != 0; node = document[node].parent) {
    if (document[node].tag != HtmlTag::a) continue;
    std::string_view address = document.attribute(node, HtmlAttribute::href);
    if (const std::size_t scheme = address.find("//"); scheme <= 6)
      address.remove_prefix(std::min(address.find('/', scheme + 2), address.size()));
    else if (address.empty())
      return false;
    return address.empty() || address == "/" || address == "./" || address == "/index.html" ||
           address == "/index.php" || address == "index.php" || address == "/home";
  }
  return false;
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

/// What readers press to come to the front page, folded.
bool is_home_name(const HtmlPage& page, std::string_view name) {
  const std::string wanted = folded_words(name);
  for (std::size_t node = 0; node < page.document.size(); ++node)
    if (page.document[node].tag == HtmlTag::a && leads_home(page.document, node) &&
        folded_words(line_of(page.document, node)) == wanted)
      return true;
  return false;
}

/// The longest heading that a title of the metadata confirms; of equal ones the last before the
/// text.
PageTitle confirmed_heading(const HtmlPage& page) {
  PageTitle best;
  const std::vector<std::string> titles = title_words(page.metadata);
  for (std::size_t at = 0; at < page.blocks.size(); ++at) {
    const HtmlBlock& block = page.blocks[at];
    if (!is_heading(block) || (block.is_linked() && leads_home(page.document, block.node)))
      continue;
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

/// `Tiêu đề` of a `<title>` that goes on with sections and the newspaper.
bool is_in_title(const std::string& line, const std::string& title) {
  constexpr std::ptrdiff_t min_words = 4;
  return begins_with_words(title, line) &&
         std::count(line.begin(), line.end(), ' ') + 1 >= min_words;
}

/// Old pages have no headings: the last line before the text, or at its beginning, that says what
/// the metadata say.
PageTitle confirmed_line(const HtmlPage& page) {
  constexpr std::size_t max_lines = 3;
  const std::vector<std::string> titles = title_words(page.metadata);
  PageTitle best;
  for (std::size_t at = 0; at < page.blocks.size() && at <= page.content.begin + max_lines; ++at) {
    const HtmlBlock& block = page.blocks[at];
    if (block.text.size() < min_title_bytes || block.text.size() > max_title_bytes ||
        block.is_linked() || block.role != MarkupRole::none)
      continue;
    const std::string words = folded_words(block.text);
    if (std::any_of(titles.begin(), titles.end(),
                    [&](const std::string& title) { return is_in_title(words, title); }))
      best = {block.text, at};
  }
  return best;
}

/// Some sites give every page the same `<title>`: it says what the site is, or hardly a word of it
/// is in the text.
bool speaks_of_text(const HtmlPage& page, std::string_view title) {
  constexpr std::size_t enough_bytes = 4000;
  const std::string words = folded_words(title);
  for (const std::string_view site :
       {"cong thong tin", "trang thong tin", "trang tin", "cong tin", "bao dien tu", "website",
        "trang chu", "tap chi dien tu", "chi tiet", "chi tiet tin", "xem tin", "noi dung tin"})
    if (begins_with_words(words, site)) return false;
  std::string text = " ";
  for (std::size_t at = page.content.begin; at < page.content.end && text.size() < enough_bytes;
       ++at)
    text += folded_words(page.blocks[at].text) + ' ';
  // Without marks single words are easily met; two in a row are not.
  std::size_t all = 0, known = 0, pairs = 0;
  for (std::size_t at = 0, before = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const auto occurs = [&](std::size_t begin) {
      return text.find(' ' + words.substr(begin, end - begin) + ' ') != text.npos;
    };
    ++all;
    known += occurs(at);
    pairs += at > 0 && occurs(before);
    before = std::exchange(at, end + 1);
  }
  return 2 * known >= all && (pairs > 0 || all < 3);
}

/// The nearest line above the text that is set off from others, as a title is, or that has the date
/// under it.
PageTitle strong_line(const HtmlPage& page) {
  constexpr std::size_t max_lines = 8, min_bytes = 16;
  const std::size_t last = std::min(page.content.begin + 3, page.blocks.size());
  for (std::size_t back = 0; back < max_lines && back < last; ++back) {
    const std::size_t at = last - 1 - back;
    const HtmlBlock& block = page.blocks[at];
    const bool dated =
        at + 1 < page.blocks.size() && read_meta_line(page.blocks[at + 1].text).dated;
    const bool set_off = dated || block.is_strong() || block.heading != HtmlTag::other;
    if (set_off && block.text.size() >= min_bytes && block.text.size() <= max_title_bytes &&
        !block.is_linked() && !block.text.ends_with('.') && !read_meta_line(block.text).dated &&
        !is_prose(block))
      return {block.text, at};
  }
  return {};
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

/// The heading that shares the smallest element with the text; of such the last of the highest
/// order before it. What names the site stands further off.
PageTitle heading_of_text(const HtmlPage& page) {
  if (page.content.begin >= page.blocks.size()) return {};
  const std::uint32_t text = page.blocks[page.content.begin].node;
  const auto shared = [&](std::uint32_t node) {
    while (node != 0 && page.document[node].end <= text) node = page.document[node].parent;
    return node;
  };
  PageTitle best;
  std::uint32_t closest = 0;
  HtmlTag order = HtmlTag::h6;
  for (std::size_t at = 0; at <= page.content.begin; ++at) {
    const HtmlBlock& block = page.blocks[at];
    if (!is_heading(block) || block.is_linked() || block.heading == HtmlTag::other ||
        block.heading > HtmlTag::h4)
      continue;
    const std::uint32_t element = shared(block.node);
    if (best.block && (element < closest || (element == closest && block.heading > order)))
      continue;
    closest = element;
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
  if (PageTitle line = confirmed_line(page); line.block) return line;
  const std::string host =
      page.metadata.urls.empty() ? std::string() : host_of(page.metadata.urls.front());
  PageTitle heading = nearest_heading(page, HtmlTag::h1);
  if (!page.metadata.titles.empty())
    return {without_site(page.metadata.titles.front(), page.site, host), heading.block};
  if (heading.block) return heading;
  if (const std::string& title = page.metadata.page_title; !title.empty() && !is_file_name(title)) {
    std::string name = without_site(title, page.site, host);
    if (const TitleEnd end = last_part(name); !end.tail.empty() && is_home_name(page, end.tail))
      name = std::string(end.head);
    // `In bài`, `Tin tức`
    constexpr std::size_t shortest_title = 16;
    if (name.size() < shortest_title)
      for (PageTitle near : {heading_of_text(page), nearest_heading(page, HtmlTag::h4)})
        if (near.block && near.text.size() >= shortest_title) return near;
    if (!speaks_of_text(page, name))
      if (PageTitle line = strong_line(page); line.block) return line;
    return {name, std::nullopt};
  }
  if (PageTitle near = heading_of_text(page); near.block) return near;
  return nearest_heading(page, HtmlTag::h4);
}

bool same_words(std::string_view a, std::string_view b) {
  return a == b || equal_folded_words(a, b);
}

}  // namespace timtin

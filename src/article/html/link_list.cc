// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/html/link_list.h"

#include <algorithm>
#include <array>

#include "article/line/byline.h"
#include "article/line/folded_words.h"
#include "article/model/url.h"

namespace timtin {
namespace {

/// A link with the length of a headline.
bool is_headline(const HtmlBlock& block) {
  constexpr std::size_t min_bytes = 20, max_bytes = 300;
  constexpr std::ptrdiff_t min_words = 4;
  return block.is_linked() && block.text.size() >= min_bytes && block.text.size() <= max_bytes &&
         std::count(block.text.begin(), block.text.end(), ' ') + 1 >= min_words;
}

struct Run {
  std::size_t paragraphs = 0;
  std::size_t bytes = 0;
};

/// The running text between two headlines that has most.
Run longest_run(const HtmlBlocks& blocks) {
  Run longest, run;
  for (const HtmlBlock& block : blocks) {
    if (is_headline(block)) run = {};
    if (is_prose(block)) run = {run.paragraphs + 1, run.bytes + block.text.size()};
    if (run.bytes > longest.bytes) longest = run;
  }
  return longest;
}

/// Most headlines have a summary of one paragraph under them, and nothing else has running text.
bool is_list_of_summaries(const HtmlBlocks& blocks) {
  constexpr std::size_t min_summaries = 5, reach = 3, max_other_prose = 1;
  std::size_t headlines = 0, summaries = 0, other_prose = 0, since = reach + 1;
  bool summary = false;  // the last headline has one
  for (const HtmlBlock& block : blocks) {
    ++since;
    if (is_headline(block)) {
      ++headlines;
      since = 0;
      summary = false;
    } else if (is_prose(block)) {
      const bool belongs = since <= reach && !summary;
      summaries += belongs;
      other_prose += !belongs;
      summary = true;
    }
  }
  return summaries >= min_summaries && 10 * summaries >= 6 * headlines &&
         other_prose <= max_other_prose;
}

/// `Tác giả: Lê Mai`, `Kết quả tìm kiếm`, or a person alone: what the page has is by or about them.
bool names_list(std::string_view title) {
  constexpr std::array<std::string_view, 11> beginnings{
      "tac gia", "ket qua", "tim kiem", "chuyen muc", "chu de",   "tu khoa",
      "tag",     "luu tru", "archive",  "the loai",   "trang chu"};
  if (persons_alone(title)) return true;
  const std::string words = folded_words(title.substr(0, title.find(':'))) + ' ';
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    return words.starts_with(std::string(beginning) + ' ');
  });
}

/// With its date in the same line.
bool is_dated_headline(const HtmlBlock& block) {
  constexpr std::size_t min_bytes = 20, max_bytes = 300;
  return block.link_bytes >= min_bytes && block.text.size() <= max_bytes &&
         2 * block.link_bytes >= block.text.size();
}

/// The lines that are no links behind a headline, up to the next one.
struct Item {
  std::size_t lines = 0, bytes = 0;
};

/// Between headlines stands nothing but a few short lines each: a date, the beginning of a text.
/// `opening`: bytes of text before the first headline. What follows the last may be anything.
bool is_list_of_items(const HtmlBlocks& blocks, std::size_t begin, std::size_t& opening) {
  constexpr std::size_t min_items = 8, most_lines = 3, most_bytes = 500;
  std::vector<Item> items(1);
  for (std::size_t at = begin; at < blocks.size(); ++at) {
    if (is_headline(blocks[at]) || is_dated_headline(blocks[at])) {
      items.emplace_back();
      items.back().lines += !blocks[at].is_linked();
    } else if (!blocks[at].is_linked()) {
      ++items.back().lines;
      items.back().bytes += blocks[at].text.size();
    }
  }
  opening = items.front().bytes;
  if (items.size() <= min_items) return false;
  const auto described = std::count_if(items.begin() + 1, items.end() - 1, [](const Item& item) {
    return item.lines > 0 && item.lines <= most_lines && item.bytes <= most_bytes;
  });
  const auto others = static_cast<std::ptrdiff_t>(items.size()) - 2;
  return 10 * described >= 8 * others;
}

/// A title that is no link, with running text under it before other headlines.
bool has_titled_text(const HtmlPage& page, const PageTitle& title) {
  constexpr std::size_t reach = 12;
  if (!title.block || page.blocks[*title.block].is_linked()) return false;
  const std::size_t end = std::min(*title.block + 1 + reach, page.blocks.size());
  for (std::size_t at = *title.block + 1; at < end && !is_headline(page.blocks[at]); ++at)
    if (is_prose(page.blocks[at])) return true;
  return false;
}

/// What the page calls its own address is the host alone.
bool is_at_root(const PageMetadata& metadata) {
  return !metadata.urls.empty() && metadata.urls.front().find("://") != std::string::npos &&
         canonical_url(metadata.urls.front()).find('/') == std::string::npos;
}

}  // namespace

bool is_list_of_links(const HtmlPage& page, const PageTitle& title, bool dated) {
  constexpr std::ptrdiff_t min_headlines = 12, min_links = 30;
  constexpr long min_prose = 500;
  constexpr Run article{3, 1200};
  const bool claims_article = page.metadata.is_article || !page.metadata.dates.empty();
  if (claims_article && !is_at_root(page.metadata)) return false;
  std::size_t opening = 0;
  constexpr std::size_t longest_opening = 400, shortest_text = 40;
  const std::size_t begin = title.block ? *title.block + 1 : 0;
  if (is_list_of_items(page.blocks, begin, opening) &&
      opening < (names_list(title.text) ? longest_opening : shortest_text))
    return true;
  if (has_titled_text(page, title)) return false;
  const auto links = std::count_if(page.blocks.begin(), page.blocks.end(),
                                   [](const HtmlBlock& block) { return block.is_linked(); });
  if (!claims_article && !dated && links >= min_links && page.content.prose < min_prose)
    return true;
  if (is_list_of_summaries(page.blocks)) return true;
  const Run run = longest_run(page.blocks);
  const bool has_text = run.paragraphs >= article.paragraphs && run.bytes >= article.bytes;
  return std::count_if(page.blocks.begin(), page.blocks.end(), is_headline) >= min_headlines &&
         !has_text;
}

}  // namespace timtin

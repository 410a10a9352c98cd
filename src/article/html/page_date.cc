// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <optional>

#include "article/date/date.h"
#include "article/date/date_line.h"
#include "article/date/meta_line.h"
#include "article/html/html_page.h"
#include "article/html/html_regions.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"

namespace timtin {
namespace {

/// Lines between the title and its date; further off stand the clock of the site and other
/// articles.
constexpr std::size_t reach = 12;
constexpr std::size_t max_date_line_bytes = 160;

std::optional<Published> day_in(std::string_view text, DateOrder order = DateOrder::day_first) {
  const auto published = read_date(text, order).published;
  if (!published || published->precision < DatePrecision::day) return std::nullopt;
  return published;
}

bool is_update(std::string_view line) {
  const std::string words = folded_words(cut_text(line, 40));
  return words.starts_with("cap nhat lan cuoi") || words.starts_with("sua ") ||
         words.starts_with("chinh sua");
}

bool is_date_block(const HtmlBlock& block) {
  if (block.text.size() > max_date_line_bytes || block.is_linked() || is_update(block.text))
    return false;
  return (block.role == MarkupRole::date && day_in(block.text)) || read_meta_line(block.text).dated;
}

/// `Lê Mai | 13/09/2023 17:42`: something else stands beside the date.
bool has_moment(const HtmlBlock& block) {
  if (block.text.size() > max_date_line_bytes || is_prose(block) || is_update(block.text))
    return false;
  const auto published = day_in(block.text);
  return published && published->precision == DatePrecision::minute;
}

/// The date stands above the first line of a text without title, or is that line.
template <typename Accepts>
std::string above(const HtmlPage& page, std::size_t text, Accepts accepts) {
  for (std::size_t distance = 0; distance <= std::min(reach, text); ++distance)
    if (text - distance < page.blocks.size() && accepts(page.blocks[text - distance]))
      return page.blocks[text - distance].text;
  return {};
}

template <typename Accepts>
std::string nearest(const HtmlPage& page, std::size_t title, Accepts accepts) {
  for (std::size_t distance = 1; distance <= reach; ++distance) {
    const std::size_t after = title + distance;
    if (after < page.blocks.size() && accepts(page.blocks[after])) return page.blocks[after].text;
    if (distance <= title && accepts(page.blocks[title - distance]))
      return page.blocks[title - distance].text;
  }
  return {};
}

/// `<time datetime="2021-06-25T10:00:00Z">4 giờ trước</time>`, the nearest to the title.
std::string time_element(const HtmlPage& page, std::size_t title_node) {
  std::string best;
  std::size_t best_distance = SIZE_MAX;
  for (std::size_t node = 0; node < page.document.size(); ++node) {
    if (page.document[node].tag != HtmlTag::time) continue;
    const std::string_view moment = page.document.attribute(node, HtmlAttribute::datetime);
    const std::size_t distance = node > title_node ? node - title_node : title_node - node;
    if (distance >= best_distance || !day_in(moment)) continue;
    best = moment;
    best_distance = distance;
  }
  return best;
}

/// A date among buttons, which are left out: the nearest to the title.
std::string date_in_boilerplate(const HtmlPage& page, std::size_t title_node) {
  constexpr std::size_t node_reach = 120;
  std::string best;
  std::size_t best_distance = node_reach;
  const std::size_t begin = title_node - std::min(title_node, node_reach);
  const std::size_t end = std::min(title_node + node_reach, page.document.size());
  for (std::size_t node = begin; node < end; ++node) {
    const std::size_t distance = node > title_node ? node - title_node : title_node - node;
    const std::string_view text = trimmed(page.document.text(node));
    if (text.empty() || distance >= best_distance || !is_date_line(text)) continue;
    best = text;
    best_distance = distance;
  }
  return best;
}

std::string visible_date(const HtmlPage& page, std::size_t title, std::size_t title_node,
                         bool titled) {
  std::string line = titled ? std::string() : above(page, title, is_date_block);
  if (line.empty()) line = nearest(page, title, is_date_block);
  if (line.empty()) line = nearest(page, title, has_moment);
  if (line.empty()) line = date_in_boilerplate(page, title_node);
  return line;
}

std::string metadata_date(const HtmlPage& page) {
  for (const auto* dates : {&page.metadata.dates, &page.metadata.created})
    for (const std::string& date : *dates)
      if (day_in(date)) return date;
  return {};
}

/// All dates of the metadata are written by one program.
DateOrder metadata_order(const PageMetadata& metadata) {
  DateColumn column;
  for (const auto* dates : {&metadata.dates, &metadata.created, &metadata.modified})
    for (const std::string& date : *dates) column.take(date);
  return column.order();
}

/// `3/5/2020` is 5 March if the program writes so, or if readers see that day.
std::string in_order(const std::string& date, const std::string& seen, DateOrder order) {
  const auto day = day_in(date), other = day_in(date, DateOrder::month_first),
             visible = day_in(seen);
  if (!day || !other || day->day == other->day) return date;
  const bool shown = visible && visible->day == other->day;
  return shown || order == DateOrder::month_first ? to_string(*other) : date;
}

/// What the day is of for certain decides; the time is what readers saw, since content systems
/// write wrong zones into metadata.
std::string more_exact(const std::string& certain, const std::string& seen) {
  const auto first = day_in(certain), second = day_in(seen);
  if (!first) return seen;
  const bool same_day = second && first->day == second->day;
  const bool exact = second && second->precision >= first->precision;
  return same_day && exact ? seen : certain;
}

}  // namespace

std::string page_date(const HtmlPage& page, const PageTitle& title) {
  const std::size_t block = std::min(title.block.value_or(page.content.begin), page.blocks.size());
  const std::size_t node = block < page.blocks.size() ? page.blocks[block].node : 0;
  const std::string visible = visible_date(page, block, node, title.block.has_value());
  const std::string metadata =
      in_order(metadata_date(page), visible, metadata_order(page.metadata));
  if (!metadata.empty()) return more_exact(metadata, visible);
  const std::string element = time_element(page, node);
  return visible.empty() ? element : more_exact(visible, element);
}

}  // namespace timtin

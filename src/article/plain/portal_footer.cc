// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/plain/portal_footer.h"

#include <algorithm>
#include <array>

#include "article/line/boilerplate_line.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/line/word_list.h"

namespace timtin {
namespace {

/// Headlines in lists of other articles are shorter.
constexpr std::size_t max_headline_bytes = 300;

/// Those after which only other articles follow.
constexpr std::array<std::string_view, 5> lists_of_articles{
    "tin khac", "cac tin khac", "tin bai khac", "tin cung chuyen muc", "cac tin da dua"};

/// Those that also begin a footer by themselves, not only buttons above the text.
bool begins_footer(std::string_view words) {
  return words != "print" && words != "goc" && words != "in trang" && words != "ban in" &&
         words != "chia se" && words != "gui email";
}

/// After `QR CODE:`; a title may be long.
std::string_view qr_title(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon > 16 || folded_words(line.substr(0, colon)) != "qr code") return {};
  return trimmed(line.substr(colon + 1));
}

bool is_qr_title_line(std::string_view line) {
  const std::size_t colon = line.find(':');
  return colon <= 16 && folded_words(line.substr(0, colon)) == "qr code";
}

/// `Mã QR Code truy cập vào Fanpage Cổng tin ...` -> `Cổng tin ...`.
std::string_view fanpage_source(std::string_view line) {
  const std::string words = folded_if_short(line);
  if (words.find("fanpage ") == words.npos) return {};
  for (const std::string_view word : {"Fanpage", "fanpage", "FANPAGE", "FanPage"}) {
    const std::size_t at = line.find(word);
    if (at == line.npos) continue;
    std::string_view rest = trimmed(line.substr(at + word.size()));
    while (rest.starts_with(':') || rest.starts_with('-')) rest = trimmed(rest.substr(1));
    return rest;
  }
  return {};
}

bool is_fanpage_line(std::string_view line) {
  return folded_if_short(line).starts_with("ma qr code") && !fanpage_source(line).empty();
}

bool is_footer_line(std::string_view line) {
  const std::string words = folded_if_short(line);
  return (is_boilerplate_wording(words) && begins_footer(words)) || is_qr_title_line(line) ||
         is_fanpage_line(line);
}

bool begins_list(std::string_view line) {
  return contains(lists_of_articles, folded_if_short(line));
}

/// A line of a list of other articles: short, and no sentence.
bool is_headline(std::string_view line) {
  const bool sentence = line.ends_with('.') && !line.ends_with("...");
  return line.size() <= max_headline_bytes && !sentence;
}

/// A list of other articles at the end of the page: after it only headlines and footer lines.
bool ends_page(const TextLines& lines, std::size_t at) {
  return begins_list(lines[at].text) &&
         std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(),
                     [](const TextLine& line) {
                       return is_headline(line.text) || is_footer_line(line.text);
                     });
}

/// Two footer lines within four lines are a footer; one alone may be a heading of the text.
bool begins_footer_at(const TextLines& lines, std::size_t at) {
  if (!is_footer_line(lines[at].text)) return false;
  if (ends_page(lines, at)) return true;
  const std::size_t end = std::min(at + 4, lines.size());
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                     lines.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const TextLine& line) { return is_footer_line(line.text); });
}

/// A title that was broken over several lines goes on until the next footer line.
std::string whole_title(const TextLines& lines, std::size_t at) {
  std::string title(qr_title(lines[at].text));
  for (++at; at < lines.size() && !is_footer_line(lines[at].text) && !lines[at].blank_before; ++at)
    title += (title.empty() ? "" : " ") + lines[at].text;
  return title;
}

void read_footer(const TextLines& lines, PortalFooter& footer) {
  bool other_articles = false;
  for (std::size_t at = footer.begin; at < lines.size(); ++at) {
    const std::string& line = lines[at].text;
    const bool known = !footer.title.empty() || !footer.source.empty();
    other_articles = other_articles || ends_page(lines, at) || (known && begins_list(line));
    if (footer.title.empty() && is_qr_title_line(line)) footer.title = whole_title(lines, at);
    if (footer.source.empty() && is_fanpage_line(line)) footer.source = fanpage_source(line);
    const bool text = line.size() > max_headline_bytes && !other_articles && !is_footer_line(line);
    (text ? footer.text : footer.boilerplate).push_back(line);
  }
}

}  // namespace

PortalFooter find_footer(const TextLines& lines) {
  PortalFooter footer;
  while (footer.begin < lines.size() && !begins_footer_at(lines, footer.begin)) ++footer.begin;
  read_footer(lines, footer);
  return footer;
}

}  // namespace timtin

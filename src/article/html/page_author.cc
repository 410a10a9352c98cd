// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "article/date/date_line.h"
#include "article/date/meta_line.h"
#include "article/html/html_page.h"
#include "article/line/byline.h"
#include "article/line/folded_words.h"
#include "article/line/paragraphs.h"
#include "article/model/url.h"

namespace timtin {
namespace {

constexpr std::size_t max_author_line_bytes = 200;

/// `Lê Mai - lemai@vidu.vn` without the address.
std::string without_addresses(std::string_view line) {
  std::string kept;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    if (word.find('@') == word.npos) (kept += kept.empty() ? "" : " ") += word;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  std::string_view rest = trimmed(kept);
  for (const std::string_view sign : {"-", "–", "|", "(", ",", ":"})
    if (rest.ends_with(sign)) rest = trimmed(rest.substr(0, rest.size() - sign.size()));
  return std::string(rest);
}

std::string joined_words(std::string_view text) {
  std::string words = folded_words(text);
  std::erase(words, ' ');
  return words;
}

/// The newspaper itself: `Báo Ví Dụ`, `vidu.vn`.
bool is_newspaper(std::string_view name, const HtmlPage& page) {
  const std::string words = joined_words(name);
  const auto names_it = [&](std::string_view other) {
    const std::string site = joined_words(other);
    return site.size() >= 3 && (words == site || words == "bao" + site || "bao" + words == site);
  };
  if (names_it(page.site)) return true;
  for (const std::string& site : page.metadata.sites)
    if (names_it(site)) return true;
  for (const std::string& url : page.metadata.urls) {
    const std::string host = host_of(url);
    if (names_it(host) || names_it(std::string_view(host).substr(0, host.find('.')))) return true;
  }
  return false;
}

}  // namespace

std::string author_in_line(std::string_view written) {
  if (written.size() > max_author_line_bytes) return {};
  std::string line = without_addresses(written);
  if (const auto whole = byline(line)) return *whole;
  for (const std::string_view separator : {" | ", " • ", " · ", " - ", " – ", ", "}) {
    const std::string part(trimmed(std::string_view(line).substr(0, line.find(separator))));
    if (part.size() == line.size()) continue;
    const std::string_view rest = std::string_view(line).substr(part.size() + separator.size());
    const auto name = byline(part);
    if (name && (is_date_line(rest) || rest.find_first_of("0123456789") != rest.npos)) return *name;
  }
  return read_meta_line(line).author;
}

std::string metadata_author(const HtmlPage& page) {
  for (const std::string& author : page.metadata.authors) {
    if (author.find("://") != author.npos || is_newspaper(author, page)) continue;
    std::string name = author_in_line(author);
    const std::string words = folded_words(name);
    constexpr std::size_t min_words = 2;
    const bool whole_name = std::count(words.begin(), words.end(), ' ') + 1 >= long{min_words};
    if (whole_name && words.find("cong nghe") == words.npos) return name;
  }
  return {};
}

}  // namespace timtin

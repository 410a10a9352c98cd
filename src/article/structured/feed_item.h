// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// An item of a feed as XML.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// The elements of RSS 2.0, RSS 1.0, Dublin Core, Atom and exports of WordPress that an article
/// has. Text as written in the feed, which may hold markup.
struct FeedItem {
  std::string title;
  std::string url;
  std::string id;       ///< `guid` or Atom's `id`
  std::string summary;  ///< `description`, Atom's `summary`
  std::string content;  ///< `content:encoded`, Atom's `content`: HTML
  std::string date;
  std::string author;
  std::string source;
  std::string kind;        ///< in an export of WordPress: `post`, `page`, `attachment`, ...
  std::string state;       ///< there: `publish`, `draft`, `trash`, ...
  std::string local_date;  ///< there: the day and time as its newsroom sees them
  std::vector<std::string> categories;
  std::vector<std::string> tags;
};

/// `xml` is one element in valid UTF-8. No document type, no entities of its own, nothing fetched.
/// Nothing if it can't be read at all.
std::optional<FeedItem> parse_feed_item(std::string_view xml);

/// The text of the first element of that name; empty without one.
std::string element_text(std::string_view xml, std::string_view name);

/// The names of authors by what they log in with, as they stand before the items of an export of
/// WordPress.
std::map<std::string, std::string> wordpress_authors(std::string_view head);

}  // namespace timtin

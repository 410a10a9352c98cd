// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 2: text -> Article. The parsed article, stored in the index, is the truth; all else is
/// derived.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/day.h"

namespace timtin {

enum class DatePrecision : std::uint8_t { year, month, day, minute };

/// When an article was published, civil time at +07:00. Parts finer than `precision` are the lowest
/// value.
struct Published {
  Day day;
  int minute_of_day = 0;  ///< 0 .. 1439; meaningful with DatePrecision::minute
  DatePrecision precision = DatePrecision::day;

  friend bool operator==(const Published&, const Published&) = default;
};

/// `2021-06-25T17:00+07:00`, `2021-06-25`, `2021-06` or `2021`, by precision.
std::string to_string(const Published& published);
std::optional<Published> published_from_string(std::string_view text);

/// A byte range of one paragraph of the article: the evidence of a finding.
struct Evidence {
  enum class Part : std::uint8_t { title, lead, body, caption };
  Part part = Part::body;
  std::uint32_t paragraph = 0;  ///< index within the part
  std::uint32_t begin = 0;      ///< bytes
  std::uint32_t end = 0;        ///< bytes, exclusive
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A person with the posts that this article gives them.
struct Official {
  std::string name;                    ///< fullest form in the article, without honorific or rank
  std::vector<std::string> positions;  ///< as written, in order of first appearance, distinct
  bool state = true;  ///< post in state, Party, army, public body; false: company, club
  std::vector<Evidence> evidence;
  friend bool operator==(const Official&, const Official&) = default;
};

struct TopicScore {
  std::string id;    ///< of data/topics
  double score = 0;  ///< above 0, 1 at most; two decimals
  friend bool operator==(const TopicScore&, const TopicScore&) = default;
};

/// A line of the page that is no part of the article.
struct BoilerplateLine {
  std::string text;
  std::string reason;  ///< `rule NAME`, or `learned 38/40`: in so many articles of the source
  friend bool operator==(const BoilerplateLine&, const BoilerplateLine&) = default;
};

struct Article {
  std::string
      key;  ///< 32 hexadecimal digits: what makes it this article and no other; see article_key()
  std::string id;  ///< the record's own id, or empty
  std::string url;
  std::string path;    ///< where it was read: the path as given, or `-`
  std::string source;  ///< name of the newspaper or portal
  std::string section;
  std::string title;
  std::string lead;
  std::vector<std::string> body;  ///< paragraphs, none empty
  std::vector<std::string> captions;
  std::string author;
  std::optional<Published> published;
  std::vector<std::string> tags;
  std::string charset;       ///< of the input, `UTF-8`
  double charset_score = 1;  ///< share of the words with marks that it makes Vietnamese; 1: certain
  std::vector<std::string> flags;  ///< `unaccented`, `invalid-bytes`, `double-encoded`, `damaged`,
                                   ///< `nul-bytes`, `truncated`, `title-from-lead`; sorted
  std::vector<BoilerplateLine> boilerplate;  ///< in the order of the page; not searched
  bool exported = false;                     ///< the record was written by timtin; not stored
  std::string captured;  ///< when a web archive took the page, `20200305080000` (UTC)
  /// When it first came into the archive, to the minute; a change leaves it. Nothing if unknown.
  std::optional<Published> added;

  // Derived; rebuilt by reindex.
  std::vector<Official> officials;
  std::vector<TopicScore> topics;      ///< best first
  std::vector<std::string> documents;  ///< canonical, `Nghị quyết 45-NQ/TW`; in order of appearance
  std::map<std::string, std::string> abbreviations;  ///< defined by this article: short -> long
  std::string cluster;  ///< the smallest key among its copies and itself; empty without a copy

  friend bool operator==(const Article&, const Article&) = default;
};

/// 128 bits of SHA-256, 32 lower-case hexadecimal digits. Of the record's own id together with
/// `collection` if given, else with the source; without an own id of the canonical URL; else of
/// `relative_path` (below the given root) together with `collection`; else of title, lead and body.
std::string article_key(const Article& article, std::string_view collection,
                        std::string_view relative_path);

/// 64 hexadecimal digits of SHA-256 over what the article says: neither what is derived nor how it
/// came (`path`, `charset`, `flags`, `boilerplate`, `added`). Equal digests: nothing changed.
std::string content_digest(const Article& article);

/// One line, keys in a fixed order, control and bidi characters escaped. `evidence` adds the byte
/// ranges and the reasons of boilerplate. The shape is in timtin-formats(5).
std::string to_json(const Article& article, bool evidence = false);

/// The inverse of to_json(article, true). Throws std::invalid_argument on another shape.
Article article_from_json(std::string_view json);

}  // namespace timtin

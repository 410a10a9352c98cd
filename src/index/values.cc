// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/values.h"

#include <fmt/format.h>

#include <algorithm>

#include "index/clusters.h"
#include "index/known_articles.h"
#include "index/official_records.h"
#include "text/ascii.h"
#include "text/collation.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

void add(DocumentSink& document, Slot slot, const std::string& value) {
  if (!value.empty()) document.add_value(static_cast<std::uint32_t>(slot), value);
}

/// `YYYYMMDDhhmm`, cut after the precision.
std::string time_value(const Published& published) {
  const auto [year, month, day] = published.day;
  const int minutes = published.minute_of_day;
  std::string whole =
      fmt::format("{:04}{:02}{:02}{:02}{:02}", year, month, day, minutes / 60, minutes % 60);
  switch (published.precision) {
    case DatePrecision::year:
      return whole.substr(0, 4);
    case DatePrecision::month:
      return whole.substr(0, 6);
    case DatePrecision::day:
      return whole.substr(0, 8);
    case DatePrecision::minute:
      return whole;
  }
  return whole;
}

/// Ascending byte order: newest first, undated last, then by id; what has both in common, by key:
/// the number of a document says only when it came in.
std::string order_value(const Article& article) {
  std::string value(12, '\x7f');
  if (article.published) {
    value = time_value(*article.published);
    value.resize(12, '0');
    for (char& digit : value) digit = static_cast<char>('0' + '9' - digit);
  }
  constexpr std::size_t key_bytes = 8;
  value += article.id.empty() ? article.key : article.id;
  value += '\0';
  const Key key = key_from_hex(article.key);
  return value.append(key.begin(), key.begin() + key_bytes);
}

template <typename Items, typename Name>
std::string join_lines(const Items& items, Name name) {
  std::string lines;
  for (const auto& item : items) {
    if (!lines.empty()) lines += '\n';
    lines += name(item);
  }
  return lines;
}

/// One line: several values of a slot are told apart by line ends.
std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

std::string added_value(const std::optional<Published>& added) {
  return added ? time_value(*added) : std::string();
}

std::optional<Published> time_of_value(const std::string& value) {
  constexpr std::size_t digits = 12;
  if (value.size() != digits) return std::nullopt;
  return published_from_string(fmt::format("{}-{}-{}T{}:{}+07:00", value.substr(0, 4),
                                           value.substr(4, 2), value.substr(6, 2),
                                           value.substr(8, 2), value.substr(10)));
}

std::string digest_value(const Article& article) {
  const std::string hex = content_digest(article);
  std::string value;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    value += static_cast<char>(ascii::hexadecimal_value(hex[i]) * 16 +
                               ascii::hexadecimal_value(hex[i + 1]));
  }
  return value;
}

void add_title_order(DocumentSink& document, const AnalyzedArticle& paragraphs,
                     const Analyzer& analyzer) {
  constexpr std::size_t max_bytes = 100;  // of each part: titles that differ behind are rare
  if (paragraphs.empty() || paragraphs.front().part != Evidence::Part::title) return;
  std::string words;
  for (const Token& token : paragraphs.front().tokens)
    if (words.size() < 2 * max_bytes)
      words += (words.empty() ? "" : " ") + analyzer.form(token.form).matching;
  if (!words.empty()) add(document, Slot::title, collation_key(words, max_bytes));
}

void add_values(DocumentSink& document, const Article& article,
                const std::vector<Official>& officials) {
  add(document, Slot::order, order_value(article));
  if (article.published) add(document, Slot::published, time_value(*article.published));
  add(document, Slot::source, one_line(article.source));
  add(document, Slot::section, one_line(article.section));
  add(document, Slot::author, one_line(article.author));
  add(document, Slot::topics, join_lines(article.topics, [](const TopicScore& t) { return t.id; }));
  add(document, Slot::officials, encode_officials(officials));
  add(document, Slot::digest, digest_value(article));
  add(document, Slot::cluster, lone_cluster(article.key));
  add(document, Slot::added, added_value(article.added));
}

bool is_of_article(std::uint32_t slot) {
  return slot != static_cast<std::uint32_t>(Slot::cluster) &&
         slot != static_cast<std::uint32_t>(Slot::stream);
}

}  // namespace timtin

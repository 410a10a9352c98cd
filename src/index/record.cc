// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/record.h"

#include <algorithm>
#include <stdexcept>

#include "article/line/paragraphs.h"
#include "index/record_fields.h"
#include "text/checksum.h"
#include "text/digest.h"

namespace timtin {

namespace {

constexpr std::size_t checksum_digits = 32;

/// Begins what is written now; JSON does not begin with it.
constexpr char fields_mark = '\1';

/// Up to schema 3 it was the beginning of the SHA-256; `reindex` reads those records.
bool is_checksum(std::string_view digits, std::string_view content) {
  return digits == checksum_hex(content) ||
         digits == sha256_hex(content).substr(0, checksum_digits);
}

/// Up to schema 3 a record was a line of JSON without the body, then the body, a paragraph a line;
/// in schema 2 the body was in its JSON.
std::optional<Article> article_of_lines(std::string_view content) {
  const std::size_t head = std::min(content.find('\n'), content.size());
  try {
    Article article = article_from_json(content.substr(0, head));
    if (head < content.size()) article.body = split_lines(content.substr(head));
    return article;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

}  // namespace

std::string encode_record(const Article& article) {
  std::string content(1, fields_mark);
  append_fields(content, article);
  return checksum_hex(content) + '\n' + content;
}

bool is_sound_record(std::string_view record) {
  return record.size() > checksum_digits && record[checksum_digits] == '\n' &&
         is_checksum(record.substr(0, checksum_digits), record.substr(checksum_digits + 1));
}

std::optional<Article> decode_record(std::string_view record) {
  if (!is_sound_record(record)) return std::nullopt;
  const std::string_view content = record.substr(checksum_digits + 1);
  if (content.starts_with(fields_mark)) return read_fields(content.substr(1));
  return article_of_lines(content);
}

}  // namespace timtin

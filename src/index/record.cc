// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/record.h"

#include <algorithm>
#include <stdexcept>

#include "article/line/paragraphs.h"
#include "text/checksum.h"
#include "text/digest.h"

namespace timtin {

namespace {

constexpr std::size_t checksum_digits = 32;

/// Up to schema 3 it was the beginning of the SHA-256; `reindex` reads those records.
bool is_checksum(std::string_view digits, std::string_view content) {
  return digits == checksum_hex(content) ||
         digits == sha256_hex(content).substr(0, checksum_digits);
}

}  // namespace

std::string encode_record(const Article& article) {
  Article head = article;
  head.body.clear();
  std::string content = to_json(head, true);
  for (const std::string& paragraph : article.body) content.append("\n").append(paragraph);
  return checksum_hex(content) + '\n' + content;
}

std::optional<Article> decode_record(std::string_view record) {
  if (record.size() <= checksum_digits || record[checksum_digits] != '\n') return std::nullopt;
  const std::string_view content = record.substr(checksum_digits + 1);
  if (!is_checksum(record.substr(0, checksum_digits), content)) return std::nullopt;
  const std::size_t head = std::min(content.find('\n'), content.size());
  try {
    Article article = article_from_json(content.substr(0, head));
    // A record of schema 2 is one line, with the body in its JSON; `reindex` reads it.
    if (head < content.size()) article.body = split_lines(content.substr(head));
    return article;
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/record.h"

#include <stdexcept>

#include "text/digest.h"

namespace timtin {

namespace {

constexpr std::size_t checksum_digits = 32;

std::string checksum(std::string_view json) { return sha256_hex(json).substr(0, checksum_digits); }

}  // namespace

std::string encode_record(const Article& article) {
  const std::string json = to_json(article, true);
  return checksum(json) + '\n' + json;
}

std::optional<Article> decode_record(std::string_view record) {
  if (record.size() <= checksum_digits || record[checksum_digits] != '\n') return std::nullopt;
  const std::string_view json = record.substr(checksum_digits + 1);
  if (record.substr(0, checksum_digits) != checksum(json)) return std::nullopt;
  try {
    return article_from_json(json);
  } catch (const std::invalid_argument&) {
    return std::nullopt;
  }
}

}  // namespace timtin

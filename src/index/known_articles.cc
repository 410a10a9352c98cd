// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/known_articles.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace timtin {

namespace {

std::uint64_t hash(std::string_view text) {
  return text.empty() ? 0 : std::max<std::uint64_t>(1, std::hash<std::string_view>{}(text));
}

std::uint8_t hex_value(char c) {
  return static_cast<std::uint8_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
}

}  // namespace

Key key_from_hex(std::string_view hex) {
  Key key{};
  for (std::size_t i = 0; i < key.size() && 2 * i + 1 < hex.size(); ++i) {
    key[i] = static_cast<std::uint8_t>(hex_value(hex[2 * i]) << 4 | hex_value(hex[2 * i + 1]));
  }
  return key;
}

std::string hex_from_bytes(std::string_view bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string hex;
  for (const char byte : bytes) {
    hex += digits[static_cast<unsigned char>(byte) >> 4];
    hex += digits[static_cast<unsigned char>(byte) & 15];
  }
  return hex;
}

std::size_t KeyHash::operator()(const Key& key) const {
  std::size_t hash = 0;
  std::memcpy(&hash, key.data(), sizeof hash);
  return hash;
}

KnownArticles::Entry KnownArticles::entry_of(const Article& article, std::string_view digest,
                                             std::size_t batch) {
  return {hash(digest), hash(article.url), hash(article.title),
          hash(article.published ? to_string(*article.published) : std::string()), batch};
}

KnownArticles::Entry* KnownArticles::find(const Key& key) {
  const auto found = entries_.find(key);
  return found == entries_.end() ? nullptr : &found->second;
}

bool same_article(const KnownArticles::Entry& a, const KnownArticles::Entry& b) {
  return a.url == b.url && (a.title == b.title || (a.date != 0 && a.date == b.date));
}

}  // namespace timtin

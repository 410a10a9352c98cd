// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/known_articles.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace timtin {

namespace {

constexpr std::size_t first_known_places = std::size_t{1} << 10;

std::uint32_t hash(std::string_view text) {
  if (text.empty()) return 0;
  return std::max(std::uint32_t{1},
                  static_cast<std::uint32_t>(std::hash<std::string_view>{}(text)));
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
                                             std::uint32_t batch) {
  return {std::hash<std::string_view>{}(digest), hash(article.url), hash(article.title),
          hash(article.published ? to_string(*article.published) : std::string()), batch};
}

KnownArticles::KnownArticles() : places_(first_known_places) {}

std::uint32_t& KnownArticles::place_of(const Key& key) {
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = KeyHash{}(key)&mask;; at = (at + 1) & mask)
    if (places_[at] == 0 || articles_[places_[at] - 1].key == key) return places_[at];
}

KnownArticles::Entry* KnownArticles::find(const Key& key) {
  const std::uint32_t place = place_of(key);
  return place == 0 ? nullptr : &articles_[place - 1].entry;
}

void KnownArticles::insert(const Key& key, const Entry& entry) {
  if (4 * articles_.size() >= 3 * places_.size()) grow();
  articles_.push_back({key, entry});
  place_of(key) = static_cast<std::uint32_t>(articles_.size());
}

void KnownArticles::grow() {
  places_.assign(2 * places_.size(), 0);
  for (std::uint32_t i = 0; i < articles_.size(); ++i) place_of(articles_[i].key) = i + 1;
}

bool same_article(const KnownArticles::Entry& a, const KnownArticles::Entry& b) {
  return a.url == b.url && (a.title == b.title || (a.date != 0 && a.date == b.date));
}

}  // namespace timtin

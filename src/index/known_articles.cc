// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/known_articles.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace timtin {

namespace {

constexpr std::size_t first_known_places = std::size_t{1} << 10;
/// Of forty bytes each.
constexpr std::size_t max_latest = std::size_t{1} << 12;

std::uint32_t hash(std::string_view text) {
  if (text.empty()) return 0;
  return std::max(std::uint32_t{1},
                  static_cast<std::uint32_t>(std::hash<std::string_view>{}(text)));
}

/// What a Place tells keys apart by.
std::uint32_t place_hash(const Key& key) { return static_cast<std::uint32_t>(KeyHash{}(key)); }

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

KnownArticles::Place& KnownArticles::place_of(const Key& key) {
  const std::uint32_t hash = place_hash(key);
  for (std::size_t at = hash;; ++at) {
    Place& place = places_[at & (places_.size() - 1)];
    if (place.next == 0 || (place.hash == hash && read(place.next - 1).key == key)) return place;
  }
}

KnownArticles::Known KnownArticles::read(Number number) {
  if (number >= in_file_) return latest_[number - in_file_];
  Known known{};
  file_->seek(std::uint64_t{number} * sizeof known);
  file_->read(reinterpret_cast<char*>(&known), sizeof known);
  return known;
}

void KnownArticles::write(Number number, const Known& known) {
  if (number >= in_file_) {
    latest_[number - in_file_] = known;
    return;
  }
  file_->seek(std::uint64_t{number} * sizeof known);
  file_->write({reinterpret_cast<const char*>(&known), sizeof known});
}

void KnownArticles::write_latest() {
  if (!file_) file_.emplace();
  file_->seek(std::uint64_t{in_file_} * sizeof(Known));
  file_->write({reinterpret_cast<const char*>(latest_.data()), latest_.size() * sizeof(Known)});
  in_file_ = size();
  latest_.clear();
}

std::optional<KnownArticles::Entry> KnownArticles::find(const Key& key) {
  const Place& place = place_of(key);
  return place.next == 0 ? std::nullopt : std::optional(read(place.next - 1).entry);
}

void KnownArticles::insert(const Key& key, const Entry& entry) {
  if (latest_.size() == max_latest) write_latest();
  if (4 * std::size_t{size()} >= 3 * places_.size()) grow();
  latest_.push_back({key, entry});
  place_of(key) = {size(), place_hash(key)};
}

void KnownArticles::replace(const Key& key, const Entry& entry) {
  write(place_of(key).next - 1, {key, entry});
}

void KnownArticles::set_batch(const Key& key, std::uint32_t batch) {
  const Number number = place_of(key).next - 1;
  Known known = read(number);
  known.entry.batch = batch;
  write(number, known);
}

void KnownArticles::grow() {
  std::vector<Place> before(2 * places_.size());
  before.swap(places_);
  const std::size_t mask = places_.size() - 1;
  for (const Place& place : before) {
    if (place.next == 0) continue;
    std::size_t at = place.hash & mask;
    while (places_[at].next != 0) at = (at + 1) & mask;
    places_[at] = place;
  }
}

bool same_article(const KnownArticles::Entry& a, const KnownArticles::Entry& b) {
  return a.url == b.url && (a.title == b.title || (a.date != 0 && a.date == b.date));
}

}  // namespace timtin

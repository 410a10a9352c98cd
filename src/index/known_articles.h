// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What one import run has seen, so that the same key twice is noticed. 128-bit keys and hashes
/// only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/article.h"
#include "timtin/index.h"

namespace timtin {

/// An article's key in binary.
using Key = std::array<std::uint8_t, 16>;

Key key_from_hex(std::string_view hex);

/// The way back, of any bytes: lower case.
std::string hex_from_bytes(std::string_view bytes);

struct KeyHash {
  /// A key is a hash already.
  std::size_t operator()(const Key& key) const;
};

/// The articles of one run: some forty-five bytes each.
class KnownArticles {
 public:
  struct Entry {
    std::uint64_t digest;  ///< of the content
    std::uint32_t url;     ///< hashes, 0 for empty
    std::uint32_t title;
    std::uint32_t date;
    std::uint32_t batch;  ///< which holds its latest version
  };

  static Entry entry_of(const Article& article, std::string_view digest, std::uint32_t batch);

  KnownArticles();

  /// nullptr if the key is new. Valid as long as this.
  Entry* find(const Key& key);
  /// `key` is new.
  void insert(const Key& key, const Entry& entry);

 private:
  struct Known {
    Key key;
    Entry entry;
  };
  /// Where `key` is or would be.
  std::uint32_t& place_of(const Key& key);
  void grow();

  std::deque<Known> articles_;  // a deque never moves its elements
  /// 1 + number in articles_; a power of two, at most three quarters in use.
  std::vector<std::uint32_t> places_;
};

/// False if two records under one key cannot be versions of one article: another url, or another
/// title and date.
bool same_article(const KnownArticles::Entry& a, const KnownArticles::Entry& b);

}  // namespace timtin

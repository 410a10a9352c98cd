// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What one import run has seen, so that the same key twice is noticed. 128-bit keys and digests
/// only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

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

/// The articles of one run.
class KnownArticles {
 public:
  struct Entry {
    std::uint64_t digest;  ///< of the content
    std::uint64_t url;     ///< hashes, 0 for empty
    std::uint64_t title;
    std::uint64_t date;
    std::size_t batch;  ///< which holds its latest version
  };

  static Entry entry_of(const Article& article, std::string_view digest, std::size_t batch);

  /// nullptr if the key is new.
  Entry* find(const Key& key);
  void insert(const Key& key, const Entry& entry) { entries_.emplace(key, entry); }

 private:
  std::unordered_map<Key, Entry, KeyHash> entries_;
};

/// False if two records under one key cannot be versions of one article: another url, or another
/// title and date.
bool same_article(const KnownArticles::Entry& a, const KnownArticles::Entry& b);

}  // namespace timtin

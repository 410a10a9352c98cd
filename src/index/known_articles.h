// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What one import run has seen, so that the same key twice is noticed. 128-bit keys and hashes
/// only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/temporary_file.h"
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

/// The articles of one run. Ten to twenty bytes each: what is known of one lies in a file without a
/// name, but for the latest ones, and is read when its key comes again. Throws Error(io).
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

  /// Nothing if the key is new.
  std::optional<Entry> find(const Key& key);
  /// `key` is new.
  void insert(const Key& key, const Entry& entry);
  /// `key` is known.
  void replace(const Key& key, const Entry& entry);
  void set_batch(const Key& key, std::uint32_t batch);

 private:
  using Number = std::uint32_t;
  struct Known {
    Key key;
    Entry entry;
  };
  /// Open addressing, linear probing.
  struct Place {
    Number next = 0;  ///< 1 + number; 0: free
    std::uint32_t hash = 0;
  };
  Number size() const { return in_file_ + static_cast<Number>(latest_.size()); }
  /// Where `key` is or would be.
  Place& place_of(const Key& key);
  Known read(Number number);
  void write(Number number, const Known& known);
  void write_latest();
  void grow();

  std::vector<Place> places_;  ///< a power of two, at most three quarters in use
  std::optional<TemporaryFile> file_;
  Number in_file_ = 0;
  std::vector<Known> latest_;  ///< numbered behind those
};

/// False if two records under one key cannot be versions of one article: another url, or another
/// title and date.
bool same_article(const KnownArticles::Entry& a, const KnownArticles::Entry& b);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin {

/// Texts one behind another, numbered from 0: four bytes each beside their own, where a string of
/// its own takes thirty or more. Four GB together at most.
class PackedTexts {
 public:
  void add(std::string_view text);
  /// Valid until another one is added.
  std::string_view operator[](std::size_t number) const;
  std::size_t size() const { return ends_.size(); }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

/// The same, each once, found by what they are: some twenty bytes each beside their own.
class TextTable {
 public:
  /// Returns its number, which is size() before if it is new.
  std::uint32_t add(std::string_view text);
  std::optional<std::uint32_t> find(std::string_view text) const;
  /// Valid until another one is added.
  std::string_view operator[](std::size_t number) const { return texts_[number]; }
  std::size_t size() const { return texts_.size(); }

 private:
  /// Open addressing, linear probing.
  struct Place {
    std::uint32_t next = 0;  ///< 1 + number; 0: free
    std::uint32_t hash = 0;
  };
  std::size_t place_of(std::string_view text, std::uint32_t hash) const;
  void resize(std::size_t places);

  PackedTexts texts_;
  std::vector<Place> places_;  ///< a power of two, at most seven eighths in use
};

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A block of a table, 8 KiB. Numbers of fixed width have their highest byte first.
///
///     0   revision              4 bytes; of the commit that wrote it
///     4   level                 1; 0 are leaves
///     5   gap                   2; bytes between directory and items
///     7   free                  2; the same, as nothing was ever removed here
///     9   end of the directory  2
///     11  directory             2 an item: where it begins; in the order of the keys
///         gap
///         items                 the first one ends with the block
///
/// A leaf item; C only where it is not the first piece of its tag:
///
///     size - 3                 2; with flags 0x8000 compressed, 0x4000 last, 0x2000 first piece
///     length of the key        1
///     key
///     C                        2; number of the piece, from 1
///     tag
///
/// A branch item; everything below the block it names has at least this key and piece:
///
///     block                    4
///     length of the key        1
///     key
///     C                        2
///
/// The first item of the first leaf has an empty key, so that every key has one before it; the
/// first item of a branch has an empty key and C 0.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace timtin::glass {

inline constexpr std::size_t block_bytes = 8192;
inline constexpr std::size_t block_header_bytes = 11;
inline constexpr std::size_t directory_entry_bytes = 2;
/// Four of the largest items fill a block.
inline constexpr std::size_t max_item_bytes =
    (block_bytes - block_header_bytes - 4 * directory_entry_bytes) / 4;
inline constexpr std::size_t max_key_bytes = 255;
/// Of every block and of the whole: they are written once.
inline constexpr std::uint32_t revision = 1;

/// A piece of a tag.
struct LeafItem {
  std::string_view key;
  std::uint16_t piece = 1;
  bool last = true;
  bool compressed = false;
  std::string_view tag;

  std::size_t bytes() const { return header_bytes(key, piece == 1) + tag.size(); }
  static std::size_t header_bytes(std::string_view key, bool first) {
    return 2 + 1 + key.size() + (first ? 0 : 2);
  }
};

struct BranchItem {
  std::uint32_t block;
  std::string_view key;
  std::uint16_t piece;

  std::size_t bytes() const { return 4 + 1 + key.size() + 2; }
};

/// Items are appended in the order of their keys.
class Block {
 public:
  explicit Block(std::uint8_t level) : level_(level) { clear(); }

  void clear();
  bool empty() const { return directory_end_ == block_header_bytes; }

  /// Bytes of the largest item that fits.
  std::size_t room() const;

  void append(const LeafItem& item);
  void append(const BranchItem& item);

  /// The block as it is on disk; valid until the next change.
  std::string_view finish();

 private:
  /// Where an item of `size` bytes goes.
  char* reserve(std::size_t size);

  std::uint8_t level_;
  std::size_t directory_end_ = block_header_bytes;
  std::size_t items_begin_ = block_bytes;
  std::array<char, block_bytes> bytes_;
};

}  // namespace timtin::glass

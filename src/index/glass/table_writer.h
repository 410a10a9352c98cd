// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// One table, written in one pass: keys come in ascending order, every block is filled before the
/// next one begins and is written once. What does not fit into an item is cut into pieces.
///
///          [root]            written last
///          /    \            a branch is written when it is full, behind what it names
///     [branch] [branch]
///      /   \    /   \        .
///    leaf leaf leaf leaf     in the order of their keys
#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "index/descriptor.h"
#include "index/glass/block.h"
#include "index/glass/version_file.h"

namespace timtin::glass {

/// Lists in the postlist table are cut where a tag has so many bytes.
inline constexpr std::size_t full_chunk_bytes = 2000;

class TableWriter {
 public:
  /// The file is made with the first entry.
  TableWriter(const std::filesystem::path& directory, TableName table);

  /// `key` is greater than all before, bytewise. Throws Xapian::InvalidArgumentError if it is too
  /// long, Error(io).
  void add(std::string_view key, std::string_view tag);

  /// Writes what is held. `even_empty`: the library wants the file in any case.
  Root finish(bool even_empty);

 private:
  /// The block that is being filled at one level, and the item that will name it.
  struct Level {
    explicit Level(std::uint8_t number) : block(number) {}
    Block block;
    std::string key;
    std::uint16_t piece = 0;
  };

  void open();
  void add_pieces(LeafItem item);
  void add_leaf_item(const LeafItem& item);
  void add_branch_item(std::size_t level, const BranchItem& item);
  /// Writes the block of `level` and names it in the level above.
  void close_block(std::size_t level);
  std::uint32_t write_block(Block& block);
  void flush();

  std::filesystem::path path_;
  std::uint32_t compressed_above_;
  std::unique_ptr<Descriptor> file_;
  std::string unwritten_;
  std::deque<Level> levels_;  ///< from the leaves; a deque, as items name keys of lower levels
  std::string last_key_;
  Root root_;
};

}  // namespace timtin::glass

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/table_writer.h"

#include <fcntl.h>
#include <xapian.h>

#include <algorithm>
#include <limits>

#include "index/glass/deflate.h"
#include "text/message.h"

namespace timtin::glass {

namespace {

constexpr std::size_t write_bytes = 32 * block_bytes;
/// What is left of a block is not worth a piece if less of the tag than this fits.
constexpr std::size_t least_piece_bytes = 64;

/// The shortest beginning of `key` that is greater than `before`; all of it if they are equal.
std::string_view separating(std::string_view before, std::string_view key) {
  const auto differ = std::mismatch(before.begin(), before.end(), key.begin(), key.end()).second;
  const auto shared = static_cast<std::size_t>(differ - key.begin());
  return key.substr(0, shared + 1);
}

}  // namespace

TableWriter::TableWriter(const std::filesystem::path& directory, TableName table)
    : path_(directory / row_of(table).file), compressed_above_(row_of(table).compressed_above) {}

void TableWriter::open() {
  file_ = std::make_unique<Descriptor>(path_, O_WRONLY | O_CREAT | O_TRUNC,
                                       tr_noop("cannot create {}: {}"));
  unwritten_.reserve(write_bytes);
  levels_.emplace_back(std::uint8_t{0});
  levels_[0].block.append(LeafItem{});
}

void TableWriter::add(std::string_view key, std::string_view tag) {
  if (key.size() > max_key_bytes) throw Xapian::InvalidArgumentError("Key too long");
  if (!file_) open();
  LeafItem item{.key = key, .tag = tag};
  if (compressed_above_ > 0 && tag.size() > compressed_above_) {
    const std::string_view smaller = deflated(tag);
    item.compressed = !smaller.empty();
    if (item.compressed) item.tag = smaller;
  }
  if (item.bytes() <= max_item_bytes) {
    add_leaf_item(item);
  } else {
    add_pieces(item);
  }
  last_key_ = key;
  ++root_.entries;
}

void TableWriter::add_pieces(LeafItem item) {
  for (std::string_view rest = item.tag; !rest.empty(); ++item.piece) {
    const std::size_t header = LeafItem::header_bytes(item.key, item.piece == 1);
    std::size_t room = std::min(levels_[0].block.room(), max_item_bytes);
    if (room < header + least_piece_bytes) room = max_item_bytes;
    item.tag = rest.substr(0, room - header);
    rest.remove_prefix(item.tag.size());
    item.last = rest.empty();
    add_leaf_item(item);
    if (item.piece == std::numeric_limits<std::uint16_t>::max()) {
      throw Xapian::RangeError("Too much data for one entry");
    }
    last_key_ = item.key;
  }
}

void TableWriter::add_leaf_item(const LeafItem& item) {
  Level& leaves = levels_[0];
  if (item.bytes() > leaves.block.room()) {
    close_block(0);
    leaves.key = separating(last_key_, item.key);
    leaves.piece = item.piece;
  }
  leaves.block.append(item);
}

void TableWriter::add_branch_item(std::size_t level, const BranchItem& item) {
  if (level == levels_.size()) levels_.emplace_back(static_cast<std::uint8_t>(level));
  Level& branches = levels_[level];
  if (item.bytes() > branches.block.room()) {
    close_block(level);
    branches.key = item.key;
    branches.piece = item.piece;
  }
  // The key of the first item stands in the level above.
  branches.block.append(branches.block.empty() ? BranchItem{item.block, {}, 0} : item);
}

void TableWriter::close_block(std::size_t level) {
  Level& full = levels_[level];
  const std::uint32_t number = write_block(full.block);
  add_branch_item(level + 1, {number, full.key, full.piece});
  full.block.clear();
}

std::uint32_t TableWriter::write_block(Block& block) {
  unwritten_ += block.finish();
  if (unwritten_.size() >= write_bytes) flush();
  return root_.blocks++;
}

void TableWriter::flush() {
  file_->write(unwritten_);
  unwritten_.clear();
}

Root TableWriter::finish(bool even_empty) {
  if (!file_ && even_empty) open();
  if (!file_) return root_;
  for (std::size_t level = 0; level + 1 < levels_.size(); ++level) close_block(level);
  root_.level = static_cast<std::uint32_t>(levels_.size() - 1);
  root_.block = write_block(levels_.back().block);
  flush();
  file_.reset();
  return root_;
}

}  // namespace timtin::glass

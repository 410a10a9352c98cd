// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/block.h"

#include <algorithm>

namespace timtin::glass {

namespace {

constexpr unsigned compressed_flag = 0x8000, last_flag = 0x4000, first_flag = 0x2000;
/// What every item has: its size and the length of its key. The size is counted without them.
constexpr std::size_t least_item_bytes = 3;

/// Return where the next byte goes.
char* put(char* at, std::uint64_t number, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) *at++ = static_cast<char>(number >> (8 * i));
  return at;
}

char* put(char* at, std::string_view bytes) { return std::copy(bytes.begin(), bytes.end(), at); }

char* put_key(char* at, std::string_view key) { return put(put(at, key.size(), 1), key); }

}  // namespace

void Block::clear() {
  bytes_.fill(0);
  directory_end_ = block_header_bytes;
  items_begin_ = block_bytes;
}

std::size_t Block::room() const {
  const std::size_t gap = items_begin_ - directory_end_;
  return gap > directory_entry_bytes ? gap - directory_entry_bytes : 0;
}

char* Block::reserve(std::size_t size) {
  items_begin_ -= size;
  put(&bytes_[directory_end_], items_begin_, 2);
  directory_end_ += directory_entry_bytes;
  return &bytes_[items_begin_];
}

void Block::append(const LeafItem& item) {
  const unsigned flags = (item.compressed ? compressed_flag : 0) | (item.last ? last_flag : 0) |
                         (item.piece == 1 ? first_flag : 0);
  char* at = reserve(item.bytes());
  at = put(at, (item.bytes() - least_item_bytes) | flags, 2);
  at = put_key(at, item.key);
  if (item.piece != 1) at = put(at, item.piece, 2);
  put(at, item.tag);
}

void Block::append(const BranchItem& item) {
  char* at = put(reserve(item.bytes()), item.block, 4);
  put(put_key(at, item.key), item.piece, 2);
}

std::string_view Block::finish() {
  const std::size_t gap = items_begin_ - directory_end_;
  char* at = put(bytes_.data(), revision, 4);
  at = put(at, level_, 1);
  at = put(at, gap, 2);
  at = put(at, gap, 2);
  put(at, directory_end_, 2);
  return {bytes_.data(), bytes_.size()};
}

}  // namespace timtin::glass

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The values of a shard and their part of the postlist table. Numbers and strings as of packed.h.
///
///     key   0x00 0xd0, slot as last number
///     tag   how many documents have a value, the least value as a string, the greatest one's bytes
///           (nothing if it is the least one)
///
///     key   0x00 0xd8, slot, first document of the chunk, sorted
///     tag   string: its value; of each other: document - the one before - 1, string
///
/// A chunk is full at 2,000 bytes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass/table_writer.h"

namespace timtin::glass {

struct Value {
  std::uint32_t slot;
  Document document;
  std::size_t begin, end;  ///< among the bytes of all values
};

class Values {
 public:
  /// Of the current document: the last value of a slot counts, an empty one is none.
  void add(std::uint32_t slot, std::string_view value);
  void finish_document();

  /// By slot.
  std::span<const Value> of(Document document) const;

  void write_statistics(TableWriter& postlist) const;
  void write_chunks(TableWriter& postlist) const;

 private:
  using Numbers = std::vector<std::size_t>;

  std::string_view bytes(std::size_t number) const;
  /// The values of each slot, in the order of documents; slots in the order of their keys.
  template <typename AppendSlot>
  std::vector<Numbers> by_slot(AppendSlot append_slot) const;
  void write_slot(TableWriter& postlist, const Numbers& numbers) const;

  std::string bytes_;
  std::vector<Value> values_;
  std::vector<std::size_t> document_ends_;
};

}  // namespace timtin::glass

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/posting_list.h"

namespace timtin::glass {

namespace {

/// What a list's entries are called.
struct ListKeys {
  std::string first, others;
};

ListKeys keys_of_term(std::string_view term) {
  ListKeys keys;
  append_term(keys.first, term);
  keys.others = keys.first + '\0';
  return keys;
}

/// Packs documents and weights from the front of `list` until a chunk is full; returns how many.
std::size_t pack_chunk(std::span<const Weight> list, std::string& chunk) {
  chunk.clear();
  append_varint(chunk, list[0].weight);
  std::size_t packed = 1;
  for (; packed < list.size() && chunk.size() < full_chunk_bytes; ++packed) {
    append_varint(chunk, list[packed].document - list[packed - 1].document - 1);
    append_varint(chunk, list[packed].weight);
  }
  return packed;
}

/// The posting lists of one table, one after another; keeps its strings.
class ListWriter {
 public:
  explicit ListWriter(TableWriter& table) : table_(table) {}

  /// `list` is not empty.
  void write(const ListKeys& keys, std::span<const Weight> list, std::uint32_t documents,
             std::uint32_t weights) {
    tag_.clear();
    append_varint(tag_, documents);
    append_varint(tag_, weights);
    append_varint(tag_, list[0].document - 1);
    key_ = keys.first;
    while (true) {
      const std::size_t packed = pack_chunk(list, chunk_);
      append_flag(tag_, packed == list.size());
      append_varint(tag_, list[packed - 1].document - list[0].document);
      table_.add(key_, tag_ += chunk_);
      list = list.subspan(packed);
      if (list.empty()) return;
      tag_.clear();
      key_ = keys.others;
      append_sorted(key_, list[0].document);
    }
  }

 private:
  TableWriter& table_;
  std::string key_, tag_, chunk_;
};

}  // namespace

void write_lengths(TableWriter& postlist, std::span<const Weight> lengths) {
  const std::string key("\0\xe0", 2);
  if (!lengths.empty()) ListWriter(postlist).write({key, key}, lengths, 0, 0);
}

void write_posting_lists(TableWriter& postlist, const Postings& postings) {
  ListWriter writer(postlist);
  std::vector<Weight> list;
  postings.for_each_term([&](std::string_view term, std::span<const PostingNumber> numbers) {
    list.clear();
    std::uint32_t weights = 0;
    for (const PostingNumber number : numbers) {
      const Posting& posting = postings.posting(number);
      list.push_back({posting.document, posting.weight});
      weights += posting.weight;
    }
    writer.write(keys_of_term(term), list, static_cast<std::uint32_t>(list.size()), weights);
  });
}

}  // namespace timtin::glass

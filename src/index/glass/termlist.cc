// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/termlist.h"

#include <algorithm>

namespace timtin::glass {

namespace {

constexpr std::uint32_t max_packed_weight = 126;

void append_byte(std::string& tag, std::size_t byte) { tag += static_cast<char>(byte); }

void append_next_term(std::string& tag, std::string_view before, std::string_view term,
                      std::uint32_t weight) {
  const auto differ = std::mismatch(before.begin(), before.end(), term.begin(), term.end()).second;
  const auto shared = static_cast<std::size_t>(differ - term.begin());
  const std::size_t packed = (std::size_t{weight} + 1) * (before.size() + 1) + shared;
  const bool with_weight = weight <= max_packed_weight && packed < 256;
  append_byte(tag, with_weight ? packed : shared);
  append_byte(tag, term.size() - shared);
  tag += term.substr(shared);
  if (!with_weight) append_varint(tag, weight);
}

void pack_terms(std::string& tag, const Postings& postings, std::span<const PostingNumber> numbers,
                std::uint32_t length) {
  if (numbers.empty()) return;
  append_varint(tag, length);
  append_varint(tag, numbers.size());
  std::string_view before;
  for (const PostingNumber number : numbers) {
    const Posting& posting = postings.posting(number);
    const std::string_view term = postings.term_of(posting);
    if (before.empty()) {
      append_byte(tag, term.size());
      tag += term;
      append_varint(tag, posting.weight);
    } else {
      append_next_term(tag, before, term, posting.weight);
    }
    before = term;
  }
}

void pack_slots(std::string& tag, std::span<const Value> values) {
  std::uint32_t next = 0;
  for (const Value& value : values) {
    append_varint(tag, value.slot - next);
    next = value.slot + 1;
  }
}

}  // namespace

void write_term_lists(TableWriter& termlist, const Postings& postings, const Values& values) {
  std::string key, tag;
  postings.for_each_document([&](Document document, std::span<const PostingNumber> numbers) {
    key.clear();
    append_sorted(key, document);
    tag.clear();
    pack_terms(tag, postings, numbers, postings.lengths()[document - 1].weight);
    termlist.add(key, tag);
    const std::span<const Value> held = values.of(document);
    if (held.empty()) return;
    tag.clear();
    pack_slots(tag, held);
    termlist.add(key += '\0', tag);
  });
}

}  // namespace timtin::glass

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/values.h"

#include <algorithm>
#include <map>

namespace timtin::glass {

void Values::add(std::uint32_t slot, std::string_view value) {
  const std::size_t begin = bytes_.size();
  bytes_ += value;
  values_.push_back({slot, static_cast<Document>(document_ends_.size() + 1), begin, bytes_.size()});
}

void Values::finish_document() {
  const std::size_t first = document_ends_.empty() ? 0 : document_ends_.back();
  const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(first);
  std::stable_sort(begin, values_.end(),
                   [](const Value& a, const Value& b) { return a.slot < b.slot; });
  std::size_t kept = first;
  for (std::size_t i = first; i < values_.size(); ++i) {
    const bool last = i + 1 == values_.size() || values_[i + 1].slot != values_[i].slot;
    if (last && values_[i].begin < values_[i].end) values_[kept++] = values_[i];
  }
  values_.resize(kept);
  document_ends_.push_back(kept);
}

std::span<const Value> Values::of(Document document) const {
  const std::size_t begin = document == 1 ? 0 : document_ends_[document - 2];
  return std::span(values_).subspan(begin, document_ends_[document - 1] - begin);
}

std::string_view Values::bytes(std::size_t number) const {
  const Value& value = values_[number];
  return std::string_view(bytes_).substr(value.begin, value.end - value.begin);
}

template <typename AppendSlot>
std::vector<Values::Numbers> Values::by_slot(AppendSlot append_slot) const {
  std::map<std::uint32_t, Numbers> slots;
  for (std::size_t i = 0; i < values_.size(); ++i) slots[values_[i].slot].push_back(i);
  std::map<std::string, Numbers> by_key;  // not the same order: the lowest byte comes first
  for (auto& [slot, numbers] : slots) {
    std::string key;
    append_slot(key, slot);
    by_key[key] = std::move(numbers);
  }
  std::vector<Numbers> lists;
  lists.reserve(by_key.size());
  for (auto& [key, numbers] : by_key) lists.push_back(std::move(numbers));
  return lists;
}

void Values::write_statistics(TableWriter& postlist) const {
  for (const Numbers& numbers : by_slot(append_last)) {
    const auto less = [this](std::size_t a, std::size_t b) { return bytes(a) < bytes(b); };
    const auto [least, greatest] = std::minmax_element(numbers.begin(), numbers.end(), less);
    std::string key("\0\xd0", 2), tag;
    append_last(key, values_[numbers[0]].slot);
    append_varint(tag, numbers.size());
    append_string(tag, bytes(*least));
    if (bytes(*least) != bytes(*greatest)) tag += bytes(*greatest);
    postlist.add(key, tag);
  }
}

void Values::write_chunks(TableWriter& postlist) const {
  for (const Numbers& numbers : by_slot(append_varint)) write_slot(postlist, numbers);
}

void Values::write_slot(TableWriter& postlist, const Numbers& numbers) const {
  std::string key, tag;
  Document before = 0;
  for (const std::size_t number : numbers) {
    const Document document = values_[number].document;
    if (tag.empty()) {
      key.assign("\0\xd8", 2);
      append_varint(key, values_[number].slot);
      append_sorted(key, document);
    } else {
      append_varint(tag, document - before - 1);
    }
    append_string(tag, bytes(number));
    before = document;
    if (tag.size() < full_chunk_bytes && number != numbers.back()) continue;
    postlist.add(key, tag);
    tag.clear();
  }
}

}  // namespace timtin::glass

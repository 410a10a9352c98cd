// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/position.h"

#include "index/glass/position_code.h"

namespace timtin::glass {

void write_positions(TableWriter& position, const Postings& postings) {
  std::string key, tag;
  postings.for_each_term([&](std::string_view term, std::span<const PostingNumber> numbers) {
    key.clear();
    append_term(key, term);
    key += '\0';
    const std::size_t term_bytes = key.size();
    for (const PostingNumber number : numbers) {
      const auto positions = postings.positions_of(number);
      if (positions.empty()) continue;
      key.resize(term_bytes);
      append_sorted(key, postings.posting(number).document);
      tag.clear();
      append_positions(tag, positions);
      position.add(key, tag);
    }
  });
}

}  // namespace timtin::glass

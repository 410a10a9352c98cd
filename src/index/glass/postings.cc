// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/glass/postings.h"

#include <algorithm>

namespace timtin::glass {

PostingNumber Postings::posting_of(std::string_view term) {
  const TermId id = dictionary_.id_of(term);
  if (id >= meetings_.size()) meetings_.resize(id + 1);
  Meeting& meeting = meetings_[id];
  if (meeting.document != current()) {
    meeting = {current(), static_cast<PostingNumber>(postings_.size())};
    postings_.push_back({id, current(), 0, 0});
  }
  return meeting.posting;
}

void Postings::add(std::string_view term, std::uint32_t weight) {
  postings_[posting_of(term)].weight += weight;
}

void Postings::add(std::string_view term, std::uint32_t position, std::uint32_t weight) {
  const PostingNumber posting = posting_of(term);
  postings_[posting].weight += weight;
  occurrences_.push_back({posting, position});
}

Document Postings::finish_document() {
  const PostingNumber first = document_ends_.empty() ? 0 : document_ends_.back();
  place_positions(first);
  std::uint32_t length = 0;
  for (PostingNumber i = first; i < postings_.size(); ++i) {
    length += postings_[i].weight;
    statistics_.greatest_weight = std::max(statistics_.greatest_weight, postings_[i].weight);
  }
  statistics_.count_document(length);
  lengths_.push_back({current(), length});
  document_ends_.push_back(static_cast<PostingNumber>(postings_.size()));
  occurrences_.clear();
  return lengths_.back().document;
}

/// From occurrences_, by counting, to positions_: a posting's side by side, ascending, each once.
void Postings::place_positions(PostingNumber first) {
  counts_.assign(postings_.size() - first + 1, 0);
  for (const Occurrence& occurrence : occurrences_) ++counts_[occurrence.posting - first + 1];
  const auto old_end = static_cast<std::uint32_t>(positions_.size());
  counts_[0] = old_end;
  for (std::size_t i = 1; i < counts_.size(); ++i) counts_[i] += counts_[i - 1];
  positions_.resize(counts_.back());
  std::vector<std::uint32_t>& next = counts_;
  for (const Occurrence& occurrence : occurrences_) {
    positions_[next[occurrence.posting - first]++] = occurrence.position;
  }
  // Now next[i] is where the positions of posting i end.
  std::uint32_t begin = old_end, end = old_end;
  for (PostingNumber i = first; i < postings_.size(); ++i) {
    const auto from = positions_.begin() + begin, to = positions_.begin() + next[i - first];
    if (!std::is_sorted(from, to)) std::sort(from, to);
    const auto placed = std::unique_copy(from, to, positions_.begin() + end);
    end = static_cast<std::uint32_t>(placed - positions_.begin());
    begin = next[i - first];
    postings_[i].positions_end = end;
  }
  positions_.resize(end);
}

std::span<const std::uint32_t> Postings::positions_of(PostingNumber number) const {
  const std::uint32_t begin = number == 0 ? 0 : postings_[number - 1].positions_end;
  return std::span(positions_).subspan(begin, postings_[number].positions_end - begin);
}

void Postings::sort() {
  terms_ = dictionary_.sorted();
  sort_by_term();
  sort_by_document();
}

void Postings::sort_by_term() {
  std::vector<PostingNumber> next(dictionary_.size());  // by TermId
  for (const Posting& posting : postings_) ++next[posting.term];
  term_ends_.resize(terms_.size());
  PostingNumber end = 0;
  for (std::size_t i = 0; i < terms_.size(); ++i) {
    const PostingNumber count = next[terms_[i]];
    next[terms_[i]] = end;
    term_ends_[i] = end += count;
  }
  by_term_.resize(postings_.size());
  for (PostingNumber i = 0; i < postings_.size(); ++i) by_term_[next[postings_[i].term]++] = i;
}

void Postings::sort_by_document() {
  std::vector<PostingNumber> next(document_ends_.size());
  for (std::size_t i = 1; i < next.size(); ++i) next[i] = document_ends_[i - 1];
  by_document_.resize(postings_.size());
  for (const PostingNumber number : by_term_) {
    by_document_[next[postings_[number].document - 1]++] = number;
  }
}

}  // namespace timtin::glass

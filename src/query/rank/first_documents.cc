// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/first_documents.h"

#include <algorithm>

namespace timtin::lowering {
namespace {

Slot slot_of(Sort sort) {
  switch (sort) {
    case Sort::oldest:
      return Slot::published;
    case Sort::added:  // the last one first
      return Slot::added;
    case Sort::source:
      return Slot::source;
    case Sort::title:  // in Vietnamese order
      return Slot::title;
    case Sort::relevance:
    case Sort::newest:
      break;
  }
  return Slot::order;
}

/// Sorts before every character, so that a shorter key comes first.
constexpr char key_end = '\0';

bool is_before(const std::pair<std::string, ScoredDocument>& a,
               const std::pair<std::string, ScoredDocument>& b) {
  return a.first < b.first;
}

}  // namespace

FirstDocuments::FirstDocuments(const Collection& database, Sort sort, std::size_t most)
    : sort_(sort), most_(most), first_(database, slot_of(sort)), order_(database, Slot::order) {}

/// Without a value, last.
std::string FirstDocuments::key_of(Xapian::docid document) {
  if (sort_ == Sort::newest) return order_.of(document);
  std::string key = first_.of(document);
  if (sort_ == Sort::added)
    for (char& digit : key) digit = static_cast<char>('0' + '9' - digit);
  if (key.empty()) key = "\xff";
  key += key_end;
  return key += order_.of(document);
}

void FirstDocuments::add(const ScoredDocument& document) {
  if (most_ == 0) return;
  std::string key = key_of(document.document);
  if (!last_.empty() && key > last_) return;
  documents_.emplace_back(std::move(key), document);
  if (documents_.size() >= full_) forget_others();
}

void FirstDocuments::forget_others() {
  if (documents_.size() <= most_) return;
  const auto last = documents_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
  std::nth_element(documents_.begin(), last, documents_.end(), is_before);
  last_ = last->first;
  documents_.erase(last + 1, documents_.end());
}

std::vector<ScoredDocument> FirstDocuments::take() {
  forget_others();
  std::sort(documents_.begin(), documents_.end(), is_before);
  std::vector<ScoredDocument> taken;
  taken.reserve(documents_.size());
  for (const auto& [key, document] : documents_) taken.push_back(document);
  return taken;
}

}  // namespace timtin::lowering

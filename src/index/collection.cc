// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/collection.h"

#include "index/library_call.h"

namespace timtin {
namespace {

/// A query that finds little asks about the same few hundred terms again and again.
constexpr std::size_t max_remembered_terms = 4096;

}  // namespace

double Collection::get_avlength() const {
  if (hidden_->empty()) return all_.get_avlength();
  const Xapian::doccount articles = get_doccount();
  if (articles == 0) return 0;
  return static_cast<double>(all_.get_total_length() - hidden_->length()) / articles;
}

const std::vector<Xapian::doccount>& Collection::frequencies(const std::string& term) const {
  return frequencies(term, [this] {
    std::vector<std::size_t> all(parts_.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  });
}

const std::vector<Xapian::doccount>& Collection::remember(
    const std::string& term, const std::vector<std::size_t>& parts) const {
  if (frequencies_->size() == max_remembered_terms) frequencies_->clear();
  std::vector<Xapian::doccount> found(parts_.size());
  for (const std::size_t part : parts) {
    const LibraryCall looking;
    found[part] = parts_[part].get_termfreq(term);
  }
  return frequencies_->emplace(term, std::move(found)).first->second;
}

std::vector<Xapian::docid> Collection::documents(const std::string& term) const {
  std::vector<Xapian::docid> documents(all_.postlist_begin(term), all_.postlist_end(term));
  if (!hidden_->empty())
    std::erase_if(documents,
                  [this](Xapian::docid document) { return hidden_->contains(document); });
  return documents;
}

}  // namespace timtin

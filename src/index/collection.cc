// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/collection.h"

namespace timtin {

double Collection::get_avlength() const {
  if (hidden_->empty()) return all_.get_avlength();
  const Xapian::doccount articles = get_doccount();
  if (articles == 0) return 0;
  return static_cast<double>(all_.get_total_length() - hidden_->length()) / articles;
}

std::vector<Xapian::docid> Collection::documents(const std::string& term) const {
  std::vector<Xapian::docid> documents(all_.postlist_begin(term), all_.postlist_end(term));
  if (!hidden_->empty())
    std::erase_if(documents,
                  [this](Xapian::docid document) { return hidden_->contains(document); });
  return documents;
}

}  // namespace timtin

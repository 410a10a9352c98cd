// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joined_clusters.h"

#include "index/clusters.h"
#include "index/stored_article.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/schema.h"

namespace timtin {

JoinedClusters::JoinedClusters(const Collection& collection) {
  for (const auto& [document, value] : all_clusters(collection))
    names_.emplace_hint(names_.end(), document, cluster_name(value));
}

std::string JoinedClusters::of(Xapian::docid document) const {
  const auto found = names_.find(document);
  return found == names_.end() ? std::string() : found->second;
}

std::set<Xapian::docid> JoinedClusters::with_copies(Xapian::docid document) const {
  std::set<Xapian::docid> members{document};
  if (const std::string name = of(document); !name.empty())
    for (const auto& [other, cluster] : names_)
      if (cluster == name) members.insert(other);
  return members;
}

void check_distinct(const Collection& collection, const std::vector<std::string>& archives) {
  const std::string prefix(key_prefix);
  for (auto key = collection.allterms_begin(prefix); key != collection.allterms_end(prefix);
       ++key) {
    if (key.get_termfreq() < 2) continue;
    std::vector<std::string> holders;
    for (auto document = collection.postlist_begin(*key); document != collection.postlist_end(*key);
         ++document)
      holders.push_back(archives[collection.place_of(*document).part]);
    throw Error(ErrorCode::archive,
                tr("cannot ask {} and {} as one: both hold article {}", holders[0], holders[1],
                   article_name(collection, *collection.postlist_begin(*key))),
                tr("take it out of one of them: `timtin -a DIR remove`"));
  }
}

}  // namespace timtin

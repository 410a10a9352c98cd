// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/copy_finder.h"

#include <algorithm>
#include <map>
#include <utility>

#include "index/signature.h"
#include "timtin/schema.h"

namespace timtin {

void CopyFinder::compare(const std::vector<Xapian::docid>& documents) {
  if (documents.size() < 2) return;
  const std::vector<std::string> signatures = signatures_of(documents);
  if (documents.size() > max_compared)
    unite_equal(documents, signatures);
  else
    unite_similar(documents, signatures);
}

std::vector<std::string> CopyFinder::signatures_of(
    const std::vector<Xapian::docid>& documents) const {
  const auto slot = static_cast<Xapian::valueno>(Slot::signature);
  auto value = database_.valuestream_begin(slot);
  std::vector<std::string> signatures;
  signatures.reserve(documents.size());
  for (const Xapian::docid document : documents) {
    if (value != database_.valuestream_end(slot)) value.skip_to(document);
    if (value == database_.valuestream_end(slot) || value.get_docid() != document)
      throw Xapian::DatabaseCorruptError("an article with bands has no signature");
    signatures.push_back(*value);
  }
  return signatures;
}

void CopyFinder::unite_equal(const std::vector<Xapian::docid>& documents,
                             const std::vector<std::string>& signatures) {
  std::unordered_map<std::string_view, Xapian::docid> first;
  for (std::size_t i = 0; i < documents.size(); ++i)
    unite(first.emplace(signatures[i], documents[i]).first->second, documents[i]);
}

/// Those known to be one cluster are compared as long as one of them is a copy: copies, which are
/// the rule, cost one comparison each.
void CopyFinder::unite_similar(const std::vector<Xapian::docid>& documents,
                               const std::vector<std::string>& signatures) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const auto belongs_to = [&](const std::vector<std::size_t>& group) {
      return root_of(documents[group.front()]) == root_of(documents[at]) ||
             std::any_of(group.begin(), group.end(), [&](std::size_t other) {
               return are_copies(signatures[other], signatures[at]);
             });
    };
    std::vector<std::size_t>* home = nullptr;
    for (auto& group : groups) {
      if (!belongs_to(group)) continue;
      unite(documents[group.front()], documents[at]);
      if (home == nullptr) {
        home = &group;
        continue;
      }
      home->insert(home->end(), group.begin(), group.end());
      group.clear();
    }
    if (home == nullptr) home = &groups.emplace_back();
    home->push_back(at);
    std::erase_if(groups, [](const auto& group) { return group.empty(); });
  }
}

Xapian::docid CopyFinder::root_of(Xapian::docid document) const {
  for (auto found = parent_.find(document); found != parent_.end();
       found = parent_.find(document)) {
    const auto above = parent_.find(found->second);
    if (above != parent_.end()) found->second = above->second;  // the way is shorter next time
    document = found->second;
  }
  return document;
}

void CopyFinder::unite(Xapian::docid a, Xapian::docid b) {
  a = root_of(a);
  b = root_of(b);
  if (a != b) parent_.emplace(std::max(a, b), std::min(a, b));
}

std::vector<CopyFinder::Cluster> CopyFinder::clusters() const {
  std::map<Xapian::docid, Cluster> by_root;
  for (const auto& [document, parent] : parent_) by_root[root_of(document)].push_back(document);
  std::vector<Cluster> clusters;
  for (auto& [root, members] : by_root) {
    members.push_back(root);
    std::sort(members.begin(), members.end());
    clusters.push_back(std::move(members));
  }
  return clusters;
}

}  // namespace timtin

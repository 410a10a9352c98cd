// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joined_clusters.h"

#include <cstddef>

#include "index/clusters.h"
#include "index/remote/wire.h"

namespace timtin {

JoinedClusters::JoinedClusters(const Collection& collection) {
  for (const auto& [document, value] : all_clusters(collection))
    names_.emplace_hint(names_.end(), document, cluster_name(value));
}

std::string JoinedClusters::bytes() const {
  remote::Encoder bytes;
  bytes.number(names_.size());
  for (const auto& [document, name] : names_) bytes.number(document).text(name);
  return bytes.take();
}

std::optional<JoinedClusters> JoinedClusters::of_bytes(std::string_view written) {
  JoinedClusters clusters;
  remote::Decoder bytes(written);
  try {
    for (std::size_t left = bytes.size(); left > 0; --left) {
      const Xapian::docid document = bytes.document();
      clusters.names_.emplace_hint(clusters.names_.end(), document, bytes.text());
    }
    bytes.end();
  } catch (const remote::Malformed&) {
    return std::nullopt;
  }
  return clusters;
}

std::string JoinedClusters::of(Xapian::docid document) const {
  const auto found = names_.find(document);
  return found == names_.end() ? std::string() : found->second;
}

std::set<Xapian::docid> JoinedClusters::members(std::string_view name) const {
  std::set<Xapian::docid> members;
  for (const auto& [document, cluster] : names_)
    if (cluster == name) members.insert(document);
  return members;
}

std::set<Xapian::docid> JoinedClusters::with_copies(Xapian::docid document) const {
  const std::string name = of(document);
  std::set<Xapian::docid> members{document};
  if (!name.empty()) members.merge(this->members(name));
  return members;
}

}  // namespace timtin

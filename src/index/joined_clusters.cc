// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/joined_clusters.h"

#include <fmt/format.h>

#include <charconv>
#include <cstddef>

#include "index/clusters.h"
#include "text/take_until.h"

namespace timtin {
namespace {

constexpr std::ptrdiff_t cluster_digits = 32;

}  // namespace

JoinedClusters::JoinedClusters(const Collection& collection) {
  for (const auto& [document, value] : all_clusters(collection))
    names_.emplace_hint(names_.end(), document, cluster_name(value));
}

/// A line each: DOCUMENT TAB NAME.
std::string JoinedClusters::bytes() const {
  std::string lines;
  for (const auto& [document, name] : names_) lines += fmt::format("{}\t{}\n", document, name);
  return lines;
}

std::optional<JoinedClusters> JoinedClusters::of_bytes(std::string_view bytes) {
  JoinedClusters clusters;
  while (const auto line = take_until(bytes, '\n')) {
    Xapian::docid document = 0;
    const char* const last = line->data() + line->size();
    const auto [tab, failure] = std::from_chars(line->data(), last, document);
    if (failure != std::errc() || last - tab != cluster_digits + 1) return std::nullopt;
    clusters.names_.emplace_hint(clusters.names_.end(), document, std::string(tab + 1, last));
  }
  return bytes.empty() ? std::optional(std::move(clusters)) : std::nullopt;
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

}  // namespace timtin

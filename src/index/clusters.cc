// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/clusters.h"

#include <vector>

#include "index/copy_finder.h"
#include "index/known_articles.h"
#include "index/signature.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

constexpr char alone = 0;
constexpr char with_copies = 1;

std::string value_of(const Xapian::Database& database, Xapian::docid document, Slot slot) {
  return database.get_document(document).get_value(static_cast<Xapian::valueno>(slot));
}

std::string cluster_value(std::string_view key, char kind) {
  const Key bytes = key_from_hex(key);
  std::string value(bytes.begin(), bytes.end());
  return value += kind;
}

bool has_copies(std::string_view value) { return value.ends_with(with_copies); }

std::vector<Xapian::docid> documents_with(const Xapian::Database& database,
                                          const std::string& term) {
  return {database.postlist_begin(term), database.postlist_end(term)};
}

std::string key_of(const Xapian::Database& database, Xapian::docid document) {
  auto term = database.termlist_begin(document);
  term.skip_to(std::string(key_prefix));
  return (*term).substr(key_prefix.size());
}

std::vector<std::string> bands_of(const Xapian::Database& database, Xapian::docid document) {
  const std::string prefix(band_prefix);
  std::vector<std::string> bands;
  auto term = database.termlist_begin(document);
  term.skip_to(prefix);
  for (; term != database.termlist_end(document) && (*term).starts_with(prefix); ++term)
    bands.push_back(*term);
  return bands;
}

std::string smallest_key(const Xapian::Database& database, const CopyFinder::Cluster& cluster) {
  std::string smallest;
  for (const Xapian::docid document : cluster) {
    std::string key = key_of(database, document);
    if (smallest.empty() || key < smallest) smallest = std::move(key);
  }
  return smallest;
}

/// Xapian writes only what has changed of a document that it has read itself.
void set_cluster(Xapian::WritableDatabase& database, Xapian::docid document,
                 const std::string& value) {
  const auto slot = static_cast<Xapian::valueno>(Slot::cluster);
  Xapian::Document article = database.get_document(document);
  if (article.get_value(slot) == value) return;
  article.add_value(slot, value);
  database.replace_document(document, article);
}

/// Those of the finder, and for the others of `scope` that there are no copies (any more).
void write_clusters(Xapian::WritableDatabase& database, const CopyFinder& finder,
                    std::set<Xapian::docid> scope) {
  for (const CopyFinder::Cluster& cluster : finder.clusters()) {
    const std::string value = cluster_value(smallest_key(database, cluster), with_copies);
    for (const Xapian::docid document : cluster) {
      set_cluster(database, document, value);
      scope.erase(document);
    }
  }
  for (const Xapian::docid document : scope)
    set_cluster(database, document, lone_cluster(key_of(database, document)));
}

void compare_all(const Collection& collection, CopyFinder& finder) {
  collection.for_each_term(std::string(band_prefix),
                           [&](const std::string& band, Xapian::doccount articles) {
                             if (articles > 1) finder.compare(collection.documents(band));
                           });
}

std::set<Xapian::docid> documents_with_copies(const Xapian::Database& database) {
  const auto slot = static_cast<Xapian::valueno>(Slot::cluster);
  std::set<Xapian::docid> documents;
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value)
    if (has_copies(*value)) documents.insert(value.get_docid());
  return documents;
}

}  // namespace

std::string lone_cluster(std::string_view key) { return cluster_value(key, alone); }

std::string cluster_name(std::string_view value) {
  if (!has_copies(value)) return {};
  value.remove_suffix(1);
  return hex_from_bytes(value);
}

/// From copy to copy: each shares a band with another one. Each band is read once.
std::set<Xapian::docid> cluster_of(const Xapian::Database& database, Xapian::docid document) {
  const std::string value = value_of(database, document, Slot::cluster);
  std::set<Xapian::docid> members{document};
  if (!has_copies(value)) return members;
  std::set<std::string> bands;
  for (std::vector<Xapian::docid> pending{document}; !pending.empty();) {
    const Xapian::docid member = pending.back();
    pending.pop_back();
    for (const std::string& band : bands_of(database, member)) {
      if (!bands.insert(band).second) continue;
      for (const Xapian::docid other : documents_with(database, band))
        if (!members.contains(other) && value_of(database, other, Slot::cluster) == value) {
          members.insert(other);
          pending.push_back(other);
        }
    }
  }
  return members;
}

void write_all_clusters(Xapian::WritableDatabase& database) {
  CopyFinder finder(database);
  compare_all(Collection(database), finder);
  write_clusters(database, finder, documents_with_copies(database));
}

std::map<Xapian::docid, std::string> all_clusters(const Collection& collection) {
  const Xapian::Database& database = collection.all();
  CopyFinder finder(database);
  compare_all(collection, finder);
  std::map<Xapian::docid, std::string> values;
  for (const CopyFinder::Cluster& cluster : finder.clusters()) {
    const std::string value = cluster_value(smallest_key(database, cluster), with_copies);
    for (const Xapian::docid document : cluster) values.emplace(document, value);
  }
  return values;
}

std::vector<Xapian::docid> wrong_clusters(const Xapian::Database& database) {
  const std::map<Xapian::docid, std::string> values = all_clusters(Collection(database));
  std::vector<Xapian::docid> wrong;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    const auto copies = values.find(*document);
    if (value_of(database, *document, Slot::cluster) !=
        (copies != values.end() ? copies->second : lone_cluster(key_of(database, *document))))
      wrong.push_back(*document);
  }
  return wrong;
}

void ClusterUpdate::add_cluster_of(Xapian::docid document) {
  affected_.merge(cluster_of(database_, document));
}

void ClusterUpdate::replacing(const std::string& key) {
  for (const Xapian::docid document : documents_with(database_, field_term(key_prefix, key))) {
    add_cluster_of(document);
    affected_.erase(document);
  }
}

void ClusterUpdate::add_copies_of(Xapian::docid document) {
  const std::string signature = value_of(database_, document, Slot::signature);
  for (const std::string& band : bands_of(database_, document))
    for (const Xapian::docid other : documents_with(database_, band))
      if (!affected_.contains(other) &&
          are_copies(signature, value_of(database_, other, Slot::signature)))
        add_cluster_of(other);
}

void ClusterUpdate::finish() {
  affected_.insert(written_.begin(), written_.end());
  for (const Xapian::docid document : written_) add_copies_of(document);
  std::map<std::string, std::vector<Xapian::docid>> buckets;
  for (const Xapian::docid document : affected_)
    for (const std::string& band : bands_of(database_, document)) buckets[band].push_back(document);
  CopyFinder finder(database_);
  for (const auto& [band, documents] : buckets) finder.compare(documents);
  write_clusters(database_, finder, affected_);
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/clusters.h"

#include <map>
#include <vector>

#include "index/copy_finder.h"
#include "index/signature.h"
#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

namespace {

std::string value_of(const Xapian::Document& document, Slot slot) {
  return document.get_value(static_cast<Xapian::valueno>(slot));
}

std::string cluster_term(const std::string& cluster) {
  return field_term(row_of(Field::cluster).prefix, cluster);
}

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

/// By document; without those that have no copy.
std::map<Xapian::docid, std::string> names_of(const Xapian::Database& database,
                                              const std::vector<CopyFinder::Cluster>& clusters) {
  std::map<Xapian::docid, std::string> names;
  for (const CopyFinder::Cluster& cluster : clusters) {
    std::string smallest;
    for (const Xapian::docid document : cluster) {
      std::string key = key_of(database, document);
      if (smallest.empty() || key < smallest) smallest = std::move(key);
    }
    for (const Xapian::docid document : cluster) names[document] = smallest;
  }
  return names;
}

/// Xapian writes only what has changed of a document that it has read itself.
void set_cluster(Xapian::WritableDatabase& database, Xapian::docid document,
                 const std::string& cluster) {
  Xapian::Document article = database.get_document(document);
  const std::string before = value_of(article, Slot::cluster);
  if (before == cluster) return;
  const auto slot = static_cast<Xapian::valueno>(Slot::cluster);
  if (!before.empty()) article.remove_term(cluster_term(before));
  if (!cluster.empty()) article.add_boolean_term(cluster_term(cluster));
  if (cluster.empty())
    article.remove_value(slot);
  else
    article.add_value(slot, cluster);
  database.replace_document(document, article);
}

std::set<Xapian::docid> clustered_documents(const Xapian::Database& database) {
  const auto slot = static_cast<Xapian::valueno>(Slot::cluster);
  std::set<Xapian::docid> documents;
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value)
    documents.insert(value.get_docid());
  return documents;
}

/// `scope`: whoever has a cluster now or had one.
void write_clusters(Xapian::WritableDatabase& database, const CopyFinder& finder,
                    const std::set<Xapian::docid>& scope) {
  const auto names = names_of(database, finder.clusters());
  for (const Xapian::docid document : scope)
    if (!names.contains(document)) set_cluster(database, document, {});
  for (const auto& [document, name] : names) set_cluster(database, document, name);
}

}  // namespace

void write_all_clusters(Xapian::WritableDatabase& database) {
  CopyFinder finder(database);
  const std::string prefix(band_prefix);
  for (auto band = database.allterms_begin(prefix); band != database.allterms_end(prefix); ++band)
    if (band.get_termfreq() > 1) finder.compare(documents_with(database, *band));
  write_clusters(database, finder, clustered_documents(database));
}

void ClusterUpdate::replacing(const std::string& key) {
  for (const Xapian::docid document : documents_with(database_, field_term(key_prefix, key))) {
    const std::string cluster = value_of(database_.get_document(document), Slot::cluster);
    if (!cluster.empty()) broken_.insert(cluster);
  }
}

void ClusterUpdate::add_cluster(const std::string& cluster) {
  for (const Xapian::docid member : documents_with(database_, cluster_term(cluster)))
    affected_.insert(member);
}

void ClusterUpdate::add_copies_of(Xapian::docid document) {
  const std::string signature = value_of(database_.get_document(document), Slot::signature);
  for (const std::string& band : bands_of(database_, document)) {
    for (const Xapian::docid other : documents_with(database_, band)) {
      if (affected_.contains(other)) continue;
      const Xapian::Document candidate = database_.get_document(other);
      if (!are_copies(signature, value_of(candidate, Slot::signature))) continue;
      affected_.insert(other);
      add_cluster(value_of(candidate, Slot::cluster));
    }
  }
}

void ClusterUpdate::finish() {
  affected_ = written_;
  for (const std::string& cluster : broken_) add_cluster(cluster);
  for (const Xapian::docid document : written_) add_copies_of(document);
  std::map<std::string, std::vector<Xapian::docid>> buckets;
  for (const Xapian::docid document : affected_)
    for (const std::string& band : bands_of(database_, document)) buckets[band].push_back(document);
  CopyFinder finder(database_);
  for (const auto& [band, documents] : buckets) finder.compare(documents);
  write_clusters(database_, finder, affected_);
}

}  // namespace timtin

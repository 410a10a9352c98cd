// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Several archives behind pipes as one: what Index answers of them. Numbers of documents are
/// interleaved as those of a Collection.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "index/remote/parts.h"
#include "index/remote/stored.h"

namespace timtin::remote {

class RemoteIndex {
 public:
  /// Throws as Parts does; Error(archive) if two hold an article under the same key. That none do
  /// is remembered in the folder `cache`, unless that is empty.
  RemoteIndex(const std::vector<std::string>& archives, RemoteAccess access,
              const std::string& cache);

  Parts& parts() { return parts_; }
  const Parts& parts() const { return parts_; }

  /// Of an article of a part, whose number there is `there`. Throws Malformed if there is none.
  DocId number_of(std::size_t part, DocId there) const;
  std::pair<std::size_t, DocId> place_of(DocId document) const;

  /// Adds the list that a part has sent (stored.h).
  void add_list(std::size_t part, Decoder& answer, std::vector<ListedArticle>& articles) const;

  /// Articles that will be asked for one after the other, in this order.
  void expect(std::vector<DocId> documents);

  /// With what is known of its copies in all parts.
  const StoredArticle& stored(DocId document);
  /// In how many articles its own id stands; of one that was read.
  std::uint64_t articles_with_id(const std::string& id) const;

  /// What a part has sent already.
  void keep(DocId document, StoredArticle stored);
  /// Reads those of these that are not kept, and completes all; then they are kept.
  void read(const std::vector<DocId>& documents);

  std::vector<DocId> find(const std::string& id);
  std::vector<std::string> changed_files(bool of_queries);

 private:
  void fetch(const std::vector<DocId>& documents);
  void complete(const std::vector<DocId>& documents);
  void check_distinct(const std::string& cache);
  void compare_keys();
  /// All the same.
  void ask_all(const std::string& question, const Parts::Reader& read);

  Parts parts_;
  std::map<DocId, StoredArticle> kept_;
  std::map<std::string, std::uint64_t> ids_;
  std::vector<DocId> expected_;
  std::size_t next_expected_ = 0;
};

}  // namespace timtin::remote

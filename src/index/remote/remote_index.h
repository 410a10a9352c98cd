// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Several archives behind pipes as one: what Index answers of them. Numbers of documents are
/// interleaved as those of a Collection.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/joined_cache.h"
#include "index/joined_clusters.h"
#include "index/official_records.h"
#include "index/remote/parts.h"
#include "index/remote/shared_articles.h"
#include "index/remote/stored.h"

namespace timtin::remote {

class RemoteIndex {
 public:
  /// Throws as Parts does. What is derived of several together is kept in the folder `cache`,
  /// unless that is empty.
  RemoteIndex(const std::vector<std::string>& archives, RemoteAccess access, std::string cache)
      : parts_(archives, std::move(access)), cache_(std::move(cache)), hides_(archives.size()) {}

  Parts& parts() { return parts_; }
  const Parts& parts() const { return parts_; }

  /// As Parts::whole(), of parts that know which of their articles count.
  template <typename Do>
  auto whole(Do call) -> decltype(call()) {
    return parts_.whole([this] { agree(); }, call);
  }

  /// Of an article of a part, whose number there is `there`. Throws Malformed if there is none.
  DocId number_of(std::size_t part, DocId there) const;
  Place place_of(DocId document) const;

  /// Adds the list that a part has sent (stored.h).
  void add_list(std::size_t part, Decoder& answer, std::vector<ListedArticle>& articles);
  /// As article_keys(), of articles of a list.
  std::vector<std::string> listed_keys(const std::vector<DocId>& documents) const;

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

  /// Who is named in all articles with which posts. To be called within whole().
  void visit_officials(const std::function<void(const ArticleRecords&)>& visit);

  /// Tells the parts which articles are copies of one another, wherever they lie; a single one
  /// knows. To be called within whole().
  void tell_copies();

  Index::Summary summary();

  /// What was kept of this state of the archives, and the way to keep it. Within whole().
  std::optional<std::string> find_joined(std::string_view name) const;
  void keep_joined(std::string_view name, std::string_view bytes) const;

  std::vector<DocId> find(const std::string& id);
  std::vector<std::string> changed_files(bool of_queries);

 private:
  void fetch(const std::vector<DocId>& documents);
  void complete(const std::vector<DocId>& documents);
  void agree();
  /// Tells each part which of its articles a newer version in another one hides.
  void tell_hidden();
  std::vector<HiddenList> kept_lists() const;
  std::vector<HiddenList> compare_keys();
  const JoinedClusters& joined_clusters();
  JoinedClusters compare_bands();
  Index::Summary read_summary();
  /// All the same.
  void ask_all(const std::string& question, const Parts::Reader& read);

  Parts parts_;
  std::string cache_;
  std::optional<JoinedCache> joined_;  ///< where something may be kept
  std::vector<JoinedCache::Archive> agreed_;
  std::vector<bool> hides_;  ///< by part: it was told to hide some
  std::optional<JoinedClusters> clusters_;
  bool copies_are_told_ = false;
  std::optional<Index::Summary> summary_;
  std::map<DocId, StoredArticle> kept_;
  std::map<std::string, std::uint64_t> ids_;
  std::map<DocId, std::string> listed_keys_;
  std::vector<DocId> expected_;
  std::size_t next_expected_ = 0;
};

}  // namespace timtin::remote

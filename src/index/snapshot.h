// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the room `query` sees of the index: one generation opened for reading, or the generations
/// of several archives as if one held all their articles.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "index/collection.h"
#include "index/errors.h"
#include "index/joined_clusters.h"
#include "index/language_model.h"
#include "index/part.h"
#include "timtin/article.h"
#include "timtin/index.h"

namespace timtin {

class Snapshot {
 public:
  /// Throws Error(archive) that names the archive which cannot be read. Of an article under the
  /// same key in several the version counts that HiddenArticles says. What is derived of several is
  /// kept in the folder `cache`, unless that is empty.
  explicit Snapshot(const std::vector<std::string>& archives, std::string cache = {});
  explicit Snapshot(const std::string& archive) : Snapshot(std::vector<std::string>{archive}) {}

  /// Of all parts; its numbers of documents are those of every other function.
  const Collection& database() const { return collection_; }
  const std::vector<Part>& parts() const { return parts_; }
  std::vector<std::string> archives() const;
  /// For messages: the names, separated by a colon.
  const std::string& archive() const { return name_; }

  /// The matching forms that share this folded form, in byte order.
  std::vector<std::string> spellings(std::string_view folded) const;
  /// The folded forms that begin so, in byte order.
  std::vector<std::string> folded_forms(const std::string& beginning) const;

  /// As ArticleStreams::of() of the part: valid until it is asked for another one.
  StreamView stream(Xapian::docid document) const;
  Xapian::termcount length(Xapian::docid document) const;

  const LanguageModel& language_model() const;

  /// In how many articles two folded forms stand side by side.
  std::uint32_t pair_articles(std::string_view folded_first, std::string_view folded_second) const;

  /// Throws Error(archive) if the stored article fails its checksum.
  Article article(Xapian::docid document) const;

  /// Nothing for such a one.
  std::optional<Article> sound_article(Xapian::docid document) const;

  /// The name of its cluster, empty if it has no copies; `value` is its Slot::cluster.
  std::string cluster(Xapian::docid document, std::string_view value) const;
  /// The article and its copies.
  std::set<Xapian::docid> with_copies(Xapian::docid document) const;

  /// Sees the newest state of the generations; after DatabaseModifiedError.
  void reopen();

 private:
  void join_parts();
  /// In a state in which no writer changed a part while its articles were read.
  void join_unchanged();
  void hide(HiddenArticles hidden);
  const JoinedClusters& joined_clusters() const;

  std::vector<Part> parts_;
  std::string name_, cache_;
  Collection collection_;
  mutable std::unique_ptr<LanguageModel> model_;
  mutable std::optional<JoinedClusters> clusters_;  ///< of several parts
};

struct Index::Impl {
  Impl(const std::vector<std::string>& archives, const std::string& cache)
      : snapshot(archives, cache) {}
  static Snapshot& snapshot_of(const Index& index) { return index.impl_->snapshot; }

  Snapshot snapshot;
};

/// Runs `read`, and again on a reopened snapshot when a writer has overtaken it,
/// `max_read_attempts` times at most. Xapian's errors become timtin::Error.
template <typename Read>
auto retrying(Snapshot& snapshot, Read read) -> decltype(read()) {
  return translating(snapshot.archive(), [&] {
    for (int attempt = 1;; ++attempt) {
      try {
        return read();
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == max_read_attempts) throw;
      }
      snapshot.reopen();
    }
  });
}

}  // namespace timtin

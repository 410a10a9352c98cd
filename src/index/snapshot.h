// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What the room `query` sees of the index: one generation opened for reading, or the generations
/// of several archives as if one held all their articles.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/census.h"
#include "index/collection.h"
#include "index/form_filter.h"
#include "index/joined_cache.h"
#include "index/joined_clusters.h"
#include "index/language_model.h"
#include "index/part.h"
#include "index/retrying.h"
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
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  /// Of all parts; its numbers of documents are those of every other function.
  const Collection& database() const { return collection_; }
  const std::vector<Part>& parts() const { return parts_; }
  std::vector<std::string> archives() const;
  /// For messages: the names, separated by a colon.
  const std::string& archive() const { return name_; }

  /// From now on what is said of all articles is what the census knows of the whole: the numbers
  /// below, spellings, pairs and the language model. nullptr: of the articles of this one, as
  /// without it. It must outlive its use.
  void consult(Census* census);

  /// From now on these are what is hidden, until it is reopened: where only somebody else knows of
  /// the other parts.
  void hide(HiddenArticles hidden);

  /// And these the copies that its articles have, there and elsewhere.
  void know(JoinedClusters clusters) { clusters_ = std::move(clusters); }
  bool knows_copies() const { return parts_.size() == 1 && clusters_.has_value(); }

  /// nullptr if there is none.
  const Census* census() const { return census_; }

  /// `own` of this one, a bag or a number; or what the census has for the question.
  template <typename Own>
  auto whole(const std::string& question, Own own) const {
    return timtin::whole(census_, question, own);
  }
  /// The same of what a query finds, as it was read (Census::About).
  template <typename Own>
  auto found(const std::string& question, Own own) const {
    return timtin::whole(census_, question, own, Census::About::found);
  }

  /// And for articles that it names, on which depends what it finds.
  template <typename Own>
  auto named(const std::string& question, Own own) const {
    return timtin::whole(census_, question, own, Census::About::named);
  }

  Xapian::doccount articles() const;
  double average_length() const;
  /// In how many articles a term stands; the form of a zone, or of all with an empty prefix.
  Xapian::doccount frequency(const std::string& term) const;
  Xapian::doccount frequency(std::string_view prefix, const std::string& form) const;
  /// Those that begin so, with their frequencies.
  Bag terms(const std::string& beginning) const;

  /// The matching forms that share this folded form, in byte order.
  std::vector<std::string> spellings(std::string_view folded) const;
  /// True if there is one.
  bool has_spelling(std::string_view folded) const;
  /// The same as spellings() of this one, whatever the census says.
  std::vector<std::string> own_spellings(std::string_view folded) const;
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
  /// Who of its own is in a cluster that know() named so.
  std::set<Xapian::docid> known_members(std::string_view name) const {
    return joined_clusters().members(name);
  }

  /// What was kept of this state of several archives, and the way to keep it; one keeps nothing
  /// here.
  bool keeps_joined() const { return joined_.has_value(); }
  std::optional<std::string> find_joined(std::string_view name) const;
  void keep_joined(std::string_view name, std::string_view bytes) const;

  /// Sees the newest state of the generations; after DatabaseModifiedError.
  void reopen();

 private:
  std::vector<std::string> own_folded_forms(const std::string& beginning) const;
  FormFilters derived_filters() const;
  /// The parts that may have the folded form, from 0.
  std::vector<std::size_t> parts_with(std::string_view folded) const;
  /// ArticleStreams::head_of() of each part; valid until the next call.
  const std::vector<TokenId>& heads_of(std::string_view folded) const;
  void join_parts();
  /// In a state in which no writer changed a part while its articles were read.
  void join_unchanged();
  /// What was kept under the name; else it is derived, and kept.
  template <typename Joined, typename Derive>
  Joined joined(std::string_view name, Derive derive) const;
  const JoinedClusters& joined_clusters() const;

  std::vector<Part> parts_;
  std::string name_, cache_;
  std::optional<JoinedCache> joined_;  ///< of several parts, where something may be kept
  Collection collection_;
  Census* census_ = nullptr;
  mutable std::unique_ptr<LanguageModel> model_;
  mutable std::optional<JoinedClusters> clusters_;  ///< of several parts, or of which was told
  mutable std::map<std::string, std::vector<TokenId>, std::less<>> heads_;  ///< by folded form
  mutable unsigned asked_forms_ = 0;            ///< before there were filters
  mutable std::optional<FormFilters> filters_;  ///< of several parts, for many forms
};

/// Runs `read`, and again on a reopened snapshot when a writer has overtaken it.
template <typename Read>
auto retrying(Snapshot& snapshot, Read read) -> decltype(read()) {
  return retrying(snapshot.archive(), read, [&] { snapshot.reopen(); });
}

}  // namespace timtin

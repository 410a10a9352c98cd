// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/snapshot.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

#include "index/clusters.h"
#include "index/joined_cache.h"
#include "index/spellings.h"
#include "index/stored_article.h"
#include "index/values.h"
#include "text/message.h"
#include "timtin/schema.h"
#include "timtin/text.h"

namespace timtin {

namespace {

/// What several lists have, in byte order, each once.
void unite(std::vector<std::string>& all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
}

}  // namespace

Snapshot::Snapshot(const std::vector<std::string>& archives, std::string cache)
    : name_(fmt::format("{}", fmt::join(archives, ":"))), cache_(std::move(cache)) {
  parts_.reserve(archives.size());
  for (const std::string& archive : archives) parts_.emplace_back(archive);
  join_unchanged();
}

void Snapshot::join_unchanged() {
  translating(name_, [this] {
    for (int attempt = 1;; ++attempt) {
      try {
        return join_parts();
      } catch (const Xapian::DatabaseModifiedError&) {
        if (attempt == max_read_attempts) throw;
      }
      for (Part& part : parts_) part.reopen();
    }
  });
}

void Snapshot::join_parts() {
  std::vector<Xapian::Database> databases;
  databases.reserve(parts_.size());
  for (const Part& part : parts_) databases.push_back(part.database());
  collection_ = Collection(std::move(databases));
  if (parts_.size() == 1) return;
  if (cache_.empty()) return hide(HiddenArticles::among(collection_.all()));
  const JoinedCache cache(cache_, parts_);
  if (auto joined = cache.read()) {
    hide(std::move(joined->hidden));
    clusters_ = std::move(joined->clusters);
    return;
  }
  hide(HiddenArticles::among(collection_.all()));
  cache.write(collection_.hidden(), joined_clusters());
}

void Snapshot::hide(HiddenArticles hidden) {
  if (hidden.empty()) return;
  std::vector<std::vector<Xapian::docid>> by_part(parts_.size());
  for (const Xapian::docid document : hidden.documents()) {
    const auto [part, there] = collection_.place_of(document);
    by_part[part].push_back(there);
  }
  for (std::size_t part = 0; part < parts_.size(); ++part)
    parts_[part].hide(std::move(by_part[part]));
  collection_.hide(std::move(hidden));
}

void Snapshot::reopen() {
  model_.reset();  // refers to what the parts are about to open anew
  clusters_.reset();
  for (Part& part : parts_) part.reopen();
  join_unchanged();
}

std::vector<std::string> Snapshot::archives() const {
  std::vector<std::string> archives;
  archives.reserve(parts_.size());
  for (const Part& part : parts_) archives.push_back(part.archive());
  return archives;
}

StreamView Snapshot::stream(Xapian::docid document) const {
  const auto [part, there] = collection_.place_of(document);
  return parts_[part].streams().of(there);
}

Xapian::termcount Snapshot::length(Xapian::docid document) const {
  const auto [part, there] = collection_.place_of(document);
  return parts_[part].streams().length(there);
}

const LanguageModel& Snapshot::language_model() const {
  if (model_) return *model_;
  std::vector<CountedStreams> parts;
  parts.reserve(parts_.size());
  for (const Part& part : parts_) parts.push_back({&part.streams(), &part.counts()});
  model_ = std::make_unique<LanguageModel>(std::move(parts));
  return *model_;
}

std::uint32_t Snapshot::pair_articles(std::string_view folded_first,
                                      std::string_view folded_second) const {
  std::uint32_t articles = 0;
  for (const Part& part : parts_)
    articles += part.counts().articles(part.streams().head_of(folded_first),
                                       part.streams().head_of(folded_second));
  return articles;
}

std::vector<std::string> Snapshot::spellings(std::string_view folded) const {
  std::vector<std::string> all;
  for (const Part& part : parts_) {
    std::vector<std::string> known = read_spellings(part.database(), folded);
    if (parts_.size() == 1) return known;
    std::move(known.begin(), known.end(), std::back_inserter(all));
  }
  unite(all);
  std::erase_if(all, [this](const auto& form) { return collection_.hidden().has_own_form(form); });
  return all;
}

std::vector<std::string> Snapshot::folded_forms(const std::string& beginning) const {
  std::vector<std::string> all;
  for (const Part& part : parts_) add_folded_forms(part.database(), beginning, all);
  if (parts_.size() == 1) return all;
  unite(all);
  std::set<std::string> gone;  // with their last spelling
  for (const std::string& form : collection_.hidden().own_forms())
    if (std::string folded = folded_form(form); spellings(folded).empty())
      gone.insert(std::move(folded));
  std::erase_if(all, [&](const std::string& folded) { return gone.contains(folded); });
  return all;
}

const JoinedClusters& Snapshot::joined_clusters() const {
  if (!clusters_) clusters_.emplace(collection_);
  return *clusters_;
}

std::string Snapshot::cluster(Xapian::docid document, std::string_view value) const {
  return parts_.size() == 1 ? cluster_name(value) : joined_clusters().of(document);
}

std::set<Xapian::docid> Snapshot::with_copies(Xapian::docid document) const {
  return parts_.size() == 1 ? cluster_of(collection_.all(), document)
                            : joined_clusters().with_copies(document);
}

std::optional<Article> Snapshot::sound_article(Xapian::docid document) const {
  const Xapian::Document stored = collection_.get_document(document);
  auto article = stored_article(stored);
  if (!article) return article;
  const auto value = [&](Slot slot) {
    return stored.get_value(static_cast<Xapian::valueno>(slot));
  };
  article->cluster = cluster(document, value(Slot::cluster));
  if (article->added)
    article->added =
        time_of_value(collection_.shown_value(Slot::added, document, value(Slot::added)));
  return article;
}

Article Snapshot::article(Xapian::docid document) const {
  if (auto article = sound_article(document)) return std::move(*article);
  throw Error(ErrorCode::archive,
              tr("cannot read article {} of archive {}: its record is damaged",
                 article_name(collection_.all(), document),
                 parts_[collection_.place_of(document).part].archive()),
              tr("importing it again heals it"));
}

}  // namespace timtin

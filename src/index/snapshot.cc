// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/snapshot.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <numeric>

#include "index/archive_place.h"
#include "index/clusters.h"
#include "index/saturating.h"
#include "index/spellings.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "text/message.h"
#include "timtin/schema.h"
#include "timtin/text.h"

namespace timtin {

namespace {

/// More than a query asks that nobody corrects: for these the filters are not worth their reading.
constexpr unsigned max_unfiltered_forms = 16;

/// Terms and forms; more than a query with its corrections asks of.
constexpr std::size_t max_remembered = 4096;

/// What one of the two has; both in byte order, each once.
void unite(std::vector<std::string>& all, std::vector<std::string> more) {
  if (all.empty()) {
    all = std::move(more);
  } else if (!std::includes(all.begin(), all.end(), more.begin(), more.end())) {
    std::vector<std::string> both;
    both.reserve(all.size() + more.size());
    std::set_union(std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()),
                   std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()),
                   std::back_inserter(both));
    all = std::move(both);
  }
}

Bag set_of(const std::vector<std::string>& names) {
  Bag set;
  for (const std::string& name : names) set.emplace_hint(set.end(), name, 1);
  return set;
}

std::vector<std::string> names_in(const Bag& bag) {
  std::vector<std::string> names;
  names.reserve(bag.size());
  for (const auto& [name, number] : bag) names.push_back(name);
  return names;
}

}  // namespace

Snapshot::Snapshot(const std::vector<std::string>& archives, std::string cache)
    : name_(fmt::format("{}", fmt::join(archives, ":"))), cache_(std::move(cache)) {
  if (archives.empty()) throw Error(ErrorCode::usage, tr("no archive is named"));
  parts_.reserve(archives.size());
  for (const std::string& archive : archives) parts_.emplace_back(archive);
  join_unchanged();
}

void Snapshot::join_unchanged() {
  retrying(
      name_, [this] { join_parts(); },
      [this] {
        for (Part& part : parts_) part.reopen();
      });
}

void Snapshot::join_parts() {
  heads_.clear();
  std::vector<Xapian::Database> databases;
  databases.reserve(parts_.size());
  for (const Part& part : parts_) databases.push_back(part.database());
  collection_ = Collection(std::move(databases));
  if (parts_.size() == 1) return;
  joined_.reset();
  filters_.reset();
  if (!cache_.empty()) {
    std::vector<JoinedCache::Archive> archives;
    for (const Part& part : parts_)
      archives.push_back({canonical_path(part.archive()), state_of(part)});
    joined_.emplace(cache_, archives);
  }
  auto hidden =
      joined<HiddenArticles>("hidden", [this] { return HiddenArticles::among(collection_.all()); });
  if (!hidden.empty()) hide(std::move(hidden));
}

template <typename Joined, typename Derive>
Joined Snapshot::joined(std::string_view name, Derive derive) const {
  if (const auto bytes = find_joined(name))
    if (auto kept = Joined::of_bytes(*bytes)) return std::move(*kept);
  Joined derived = derive();
  keep_joined(name, derived.bytes());
  return derived;
}

std::optional<std::string> Snapshot::find_joined(std::string_view name) const {
  return joined_ ? joined_->find(name) : std::nullopt;
}

void Snapshot::keep_joined(std::string_view name, std::string_view bytes) const {
  if (joined_) joined_->keep(name, bytes);
}

void Snapshot::hide(HiddenArticles hidden) {
  model_.reset();
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

void Snapshot::consult(Census* census) {
  census_ = census;
  model_.reset();
}

Xapian::doccount Snapshot::articles() const {
  return whole("articles", [this] { return collection_.get_doccount(); });
}

double Snapshot::average_length() const {
  if (census_ == nullptr) return collection_.get_avlength();
  const std::uint64_t length = whole("length", [this] {
    return collection_.all().get_total_length() - collection_.hidden().length();
  });
  const Xapian::doccount articles = this->articles();
  return articles == 0 ? 0 : static_cast<double>(length) / articles;
}

Xapian::doccount Snapshot::frequency(std::string_view prefix, const std::string& form) const {
  const std::string folded = folded_form(form);
  if (census_ == nullptr)
    return collection_.get_termfreq(field_term(prefix, form), [&] { return parts_with(folded); });
  // Of all that are folded alike: which of them a part has, the others need not know to ask.
  const Bag frequencies = whole(question("frequencies", prefix, folded), [&] {
    Bag own;
    for (const std::string& known : own_spellings(folded))
      if (const auto articles = collection_.get_termfreq(field_term(prefix, known)))
        own.emplace(known, articles);
    return own;
  });
  const auto found = frequencies.find(form);
  return found == frequencies.end() ? 0 : saturated(found->second);
}

Xapian::doccount Snapshot::frequency(const std::string& term) const {
  if (census_ == nullptr) return collection_.get_termfreq(term);
  if (is_general_term(term)) return frequency("", term);
  return whole(question("frequency", term), [&] { return collection_.get_termfreq(term); });
}

Bag Snapshot::terms(const std::string& beginning) const {
  return whole(question("terms", beginning), [&] {
    Bag own;
    collection_.for_each_term(beginning, [&](const std::string& term, Xapian::doccount articles) {
      own.emplace_hint(own.end(), term, articles);
    });
    return own;
  });
}

const LanguageModel& Snapshot::language_model() const {
  if (model_) return *model_;
  std::vector<CountedStreams> parts;
  parts.reserve(parts_.size());
  for (const Part& part : parts_) parts.push_back({&part.streams(), &part.counts()});
  model_ = std::make_unique<LanguageModel>(
      std::move(parts), [this](std::string_view folded) { return parts_with(folded); }, census_);
  return *model_;
}

std::uint32_t Snapshot::pair_articles(std::string_view folded_first,
                                      std::string_view folded_second) const {
  return whole(question("side by side", folded_first, folded_second), [&] {
    const std::vector<TokenId> first = heads_of(folded_first);
    const std::vector<TokenId>& second = heads_of(folded_second);
    std::uint32_t articles = 0;
    for (std::size_t part = 0; part < parts_.size(); ++part)
      add_saturating(articles, parts_[part].counts().articles(first[part], second[part]));
    return articles;
  });
}

const std::vector<TokenId>& Snapshot::heads_of(std::string_view folded) const {
  if (const auto known = heads_.find(folded); known != heads_.end()) return known->second;
  if (heads_.size() == max_remembered) heads_.clear();
  std::vector<TokenId>& heads = heads_[std::string(folded)];
  heads.resize(parts_.size());
  for (const std::size_t part : parts_with(folded))
    heads[part] = parts_[part].streams().head_of(folded);
  return heads;
}

std::vector<std::string> Snapshot::spellings(std::string_view folded) const {
  if (census_ == nullptr) return own_spellings(folded);
  return names_in(
      census_->ask(question("spellings", folded), [&] { return set_of(own_spellings(folded)); }));
}

bool Snapshot::has_spelling(std::string_view folded) const {
  if (census_ != nullptr || !collection_.hidden().own_forms().empty())
    return !spellings(folded).empty();
  const auto parts = parts_with(folded);
  return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
    return !read_spellings(parts_[part].database(), folded).empty();
  });
}

std::vector<std::string> Snapshot::folded_forms(const std::string& beginning) const {
  if (census_ == nullptr) return own_folded_forms(beginning);
  return names_in(census_->ask(question("folded forms", beginning),
                               [&] { return set_of(own_folded_forms(beginning)); }));
}

FormFilters Snapshot::derived_filters() const {
  FormFilters filters;
  for (const Part& part : parts_) {
    std::vector<std::string> forms;
    add_folded_forms(part.database(), "", forms);
    filters.add(forms);
  }
  return filters;
}

std::vector<std::size_t> Snapshot::parts_with(std::string_view folded) const {
  if (keeps_joined() && !filters_ && ++asked_forms_ > max_unfiltered_forms) {
    filters_ = joined<FormFilters>("forms", [this] { return derived_filters(); });
    if (filters_->parts() != parts_.size()) filters_ = derived_filters();
  }
  // What has no letters has no folded form.
  if (filters_ && !folded.empty()) return filters_->parts_with(folded);
  std::vector<std::size_t> all(parts_.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::vector<std::string> Snapshot::own_spellings(std::string_view folded) const {
  std::vector<std::string> all;
  for (const std::size_t part : parts_with(folded))
    unite(all, read_spellings(parts_[part].database(), folded));
  if (!collection_.hidden().empty())
    std::erase_if(all,
                  [this](const auto& form) { return collection_.hidden().has_own_form(form); });
  return all;
}

std::vector<std::string> Snapshot::own_folded_forms(const std::string& beginning) const {
  std::vector<std::string> all;
  for (const Part& part : parts_) {
    std::vector<std::string> forms;
    add_folded_forms(part.database(), beginning, forms);
    unite(all, std::move(forms));
  }
  std::set<std::string> gone;  // with their last spelling
  for (const std::string& form : collection_.hidden().own_forms())
    if (std::string folded = folded_form(form); own_spellings(folded).empty())
      gone.insert(std::move(folded));
  std::erase_if(all, [&](const std::string& folded) { return gone.contains(folded); });
  return all;
}

const JoinedClusters& Snapshot::joined_clusters() const {
  if (!clusters_)
    clusters_ = joined<JoinedClusters>("clusters", [this] { return JoinedClusters(collection_); });
  return *clusters_;
}

std::string Snapshot::cluster(Xapian::docid document, std::string_view value) const {
  const bool own = parts_.size() == 1 && !knows_copies();
  return own ? cluster_name(value) : joined_clusters().of(document);
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

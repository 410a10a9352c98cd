// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/remote_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "index/article_order.h"
#include "index/errors.h"
#include "index/remote/officials.h"

namespace timtin::remote {

namespace {

/// Read together: one trip for so many.
constexpr std::size_t read_ahead = 200;

/// Of what is in a cluster with one of `keys`, the bands that were not asked for.
std::set<std::string> unasked_bands(const Neighbours& known,
                                    const std::map<std::string, std::string>& clusters,
                                    const std::set<std::string>& keys,
                                    const std::set<std::string>& asked) {
  std::set<std::string> names, unasked;
  for (const std::string& key : keys)
    if (const auto name = clusters.find(key); name != clusters.end()) names.insert(name->second);
  for (const auto& [key, name] : clusters)
    if (names.contains(name))
      for (const std::string& band : known.members.at(key).bands)
        if (!asked.contains(band)) unasked.insert(band);
  return unasked;
}

}  // namespace

DocId RemoteIndex::number_of(std::size_t part, DocId there) const {
  const std::uint64_t number = std::uint64_t{there - 1} * parts_.size() + part + 1;
  if (number > std::numeric_limits<DocId>::max()) throw Malformed();
  return static_cast<DocId>(number);
}

Place RemoteIndex::place_of(DocId document) const {
  const auto parts = static_cast<DocId>(parts_.size());
  return {(document - 1) % parts, (document - 1) / parts + 1};
}

void RemoteIndex::add_list(std::size_t part, Decoder& answer,
                           std::vector<ListedArticle>& articles) {
  for (ListedArticle& article : decode_list(answer)) {
    article.document = number_of(part, article.document);
    listed_keys_[article.document] = key_in_order(article.order);
    articles.push_back(std::move(article));
  }
}

std::vector<std::string> RemoteIndex::listed_keys(const std::vector<DocId>& documents) const {
  std::vector<std::string> keys;
  keys.reserve(documents.size());
  for (const DocId document : documents) {
    const auto known = listed_keys_.find(document);
    if (known == listed_keys_.end() || known->second.empty())
      throw_damaged(fmt::format("#{}", document));
    keys.push_back(known->second);
  }
  return keys;
}

void RemoteIndex::expect(std::vector<DocId> documents) {
  expected_ = std::move(documents);
  next_expected_ = 0;
}

const StoredArticle& RemoteIndex::stored(DocId document) {
  if (const auto known = kept_.find(document); known != kept_.end()) return known->second;
  kept_.clear();
  std::vector<DocId> wanted{document};
  const auto here = std::find(expected_.begin() + static_cast<std::ptrdiff_t>(next_expected_),
                              expected_.end(), document);
  if (here != expected_.end()) {
    const auto end = std::min<std::ptrdiff_t>(expected_.end() - here, read_ahead);
    wanted.assign(here, here + end);
    next_expected_ = static_cast<std::size_t>(here - expected_.begin());
  }
  read(wanted);
  return kept_.at(document);
}

std::uint64_t RemoteIndex::articles_with_id(const std::string& id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? 1 : found->second;
}

void RemoteIndex::keep(DocId document, StoredArticle stored) {
  kept_.insert_or_assign(document, std::move(stored));
}

void RemoteIndex::read(const std::vector<DocId>& documents) {
  whole([&] {
    fetch(documents);
    complete(documents);
  });
}

void RemoteIndex::fetch(const std::vector<DocId>& documents) {
  std::vector<std::vector<DocId>> by_part(parts_.size());
  for (const DocId document : documents)
    if (!kept_.contains(document)) by_part[place_of(document).part].push_back(document);
  const auto question = [&](std::size_t part) {
    if (by_part[part].empty()) return std::string();
    Encoder encoder = asking(Call::articles);
    encoder.number(by_part[part].size());
    for (const DocId document : by_part[part]) encoder.number(place_of(document).document);
    return encoder.take();
  };
  parts_.ask(question, [&](std::size_t part, Decoder& answer) {
    for (const DocId document : by_part[part]) keep(document, decode_stored(answer));
  });
  for (const DocId document : documents)  // of parts that are lost
    kept_.try_emplace(document);
}

/// From copy to copy: what shares a band with one of these is asked for what it shares with others.
void RemoteIndex::complete(const std::vector<DocId>& documents) {
  std::set<std::string> ids, open, asked, here;
  for (const DocId document : documents) {
    const StoredArticle& stored = kept_.at(document);
    if (!stored.article) continue;
    if (!stored.article->id.empty()) ids.insert(stored.article->id);
    open.insert(stored.bands.begin(), stored.bands.end());
    here.insert(stored.key);
  }
  // Hits below the page are often copies of those on it: asked together, they are one trip.
  if (!here.empty() && parts_.size() > 1 && kept_.size() <= read_ahead)
    for (const auto& [document, stored] : kept_)
      open.insert(stored.bands.begin(), stored.bands.end());
  Neighbours known;
  std::map<std::string, std::string> clusters;
  while (!open.empty() || !ids.empty()) {
    Encoder question = asking(Call::neighbours);
    encode_question(question, ids, open);
    Neighbours now;
    for (const std::string& id : ids) now.ids.emplace(id, 0);
    ask_all(question.take(), [&](std::size_t, Decoder& answer) { add_answer(answer, now); });
    for (const auto& [id, articles] : now.ids) ids_[id] = articles;
    ids.clear();
    asked.merge(open);
    known.members.merge(now.members);
    clusters = clusters_of(known.members);
    if (parts_.size() == 1) break;  // it has told of all copies of copies
    open = unasked_bands(known, clusters, here, asked);
  }
  for (const DocId document : documents) {
    StoredArticle& stored = kept_.at(document);
    if (!stored.article) continue;
    const auto name = clusters.find(stored.key);
    stored.article->cluster = name == clusters.end() ? std::string() : name->second;
  }
}

void RemoteIndex::ask_all(const std::string& question, const Parts::Reader& read) {
  parts_.ask([&](std::size_t) { return question; }, read);
}

void RemoteIndex::visit_officials(const std::function<void(const ArticleRecords&)>& visit) {
  ask_all(asking(Call::officials).take(), [&](std::size_t part, Decoder& answer) {
    remote::visit_officials(answer, [&](ArticleRecords article) {
      article.document = number_of(part, article.document);
      visit(article);
    });
  });
}

std::vector<DocId> RemoteIndex::find(const std::string& id) {
  const std::string question = asking(Call::find).text(id).take();
  std::map<std::uint64_t, std::vector<ListedArticle>> found;  // by the kind of name, best first
  whole([&] {
    found.clear();
    ask_all(question, [&](std::size_t part, Decoder& answer) {
      const std::uint64_t kind = answer.number();
      add_list(part, answer, found[kind]);
    });
  });
  for (auto& [kind, articles] : found)
    if (!articles.empty()) return in_order(std::move(articles));
  return {};
}

std::vector<std::string> RemoteIndex::changed_files(bool of_queries) {
  const std::string question = asking(Call::files).flag(of_queries).take();
  std::vector<std::string> changed;
  whole([&] {
    changed.clear();
    ask_all(question, [&](std::size_t part, Decoder& answer) {
      for (const std::string& file : answer.texts())
        changed.push_back(parts_.size() == 1 ? file : parts_.name(part) + '/' + file);
    });
  });
  return changed;
}

}  // namespace timtin::remote

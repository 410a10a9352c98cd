// SPDX-License-Identifier: GPL-2.0-or-later
#include "index/remote/stored.h"

#include <algorithm>
#include <unordered_map>

#include "index/clusters.h"
#include "index/copy_finder.h"
#include "index/record.h"
#include "index/signature.h"
#include "index/stored_article.h"
#include "index/terms.h"
#include "index/values.h"
#include "timtin/schema.h"

namespace timtin::remote {

namespace {

std::string value_in(const Xapian::Document& document, Slot slot) {
  return document.get_value(static_cast<Xapian::valueno>(slot));
}

std::vector<std::string> bands_of(const Xapian::Document& document) {
  const std::string prefix(band_prefix);
  std::vector<std::string> bands;
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  for (; term != document.termlist_end() && (*term).starts_with(prefix); ++term)
    bands.push_back((*term).substr(prefix.size()));
  return bands;
}

/// By whom a key was united with, up to the root, which is the smallest.
class Union {
 public:
  std::string root_of(std::string key) const {
    for (auto found = parent_.find(key); found != parent_.end(); found = parent_.find(key))
      key = found->second;
    return key;
  }
  void unite(const std::string& a, const std::string& b) {
    const std::string first = root_of(a), second = root_of(b);
    if (first != second) parent_[std::max(first, second)] = std::min(first, second);
  }

 private:
  std::unordered_map<std::string, std::string> parent_;
};

}  // namespace

void encode(Encoder& encoder, const Snapshot& snapshot, Xapian::docid document) {
  try {
    const Xapian::Document stored = snapshot.database().get_document(document);
    auto article = stored_article(stored);
    if (article && article->added)
      article->added = time_of_value(
          snapshot.database().shown_value(Slot::added, document, value_in(stored, Slot::added)));
    encoder.flag(false)
        .text(article ? std::string() : article_name(snapshot.database().all(), document))
        .text(key_in_terms(snapshot.database().all(), document))
        .text(value_in(stored, Slot::signature))
        .texts(bands_of(stored))
        .text(article ? encode_record(*article) : std::string());
  } catch (const Xapian::DocNotFoundError&) {
    encoder.flag(true);
  }
}

StoredArticle decode_stored(Decoder& decoder) {
  StoredArticle stored;
  stored.gone = decoder.flag();
  if (stored.gone) return stored;
  stored.name = decoder.text();
  stored.key = decoder.text();
  stored.signature = decoder.text();
  stored.bands = decoder.texts();
  const std::string record = decoder.text();
  if (record.empty()) return stored;
  stored.article = decode_record(record);
  if (!stored.article) throw Malformed();
  return stored;
}

void encode_list(Encoder& encoder, const Snapshot& snapshot,
                 const std::vector<Xapian::docid>& documents) {
  encoder.number(documents.size());
  for (const Xapian::docid document : documents) {
    const Xapian::Document stored = snapshot.database().get_document(document);
    encoder.number(document)
        .text(value_in(stored, Slot::order))
        .text(value_in(stored, Slot::digest));
  }
}

std::vector<ListedArticle> decode_list(Decoder& decoder) {
  return take_each<ListedArticle>(decoder, [&](ListedArticle& article) {
    article.document = decoder.document();
    article.order = decoder.text();
    article.digest = decoder.text();
  });
}

std::vector<DocId> in_order(std::vector<ListedArticle> articles) {
  std::sort(articles.begin(), articles.end());
  std::vector<DocId> documents;
  documents.reserve(articles.size());
  for (const ListedArticle& article : articles) documents.push_back(article.document);
  return documents;
}

void encode_question(Encoder& encoder, const std::set<std::string>& ids,
                     const std::set<std::string>& bands) {
  encoder.texts({ids.begin(), ids.end()}).texts({bands.begin(), bands.end()});
}

void answer_neighbours(Decoder& question, Encoder& answer, const Snapshot& snapshot) {
  const Collection& database = snapshot.database();
  const std::vector<std::string> ids = question.texts(), bands = question.texts();
  question.end();
  for (const std::string& id : ids)
    answer.number(database.get_termfreq(field_term(row_of(Field::id).prefix, id)));
  std::set<Xapian::docid> members;
  for (const std::string& band : bands) {
    const std::string term = std::string(band_prefix) + band;
    for (const Xapian::docid member : database.documents(term))
      if (!members.contains(member)) members.merge(cluster_of(database.all(), member));
  }
  std::erase_if(members, [&](Xapian::docid member) { return database.hidden().contains(member); });
  answer.number(members.size());
  for (const Xapian::docid member : members) {
    const Xapian::Document stored = database.get_document(member);
    answer.text(key_in_terms(database.all(), member))
        .text(value_in(stored, Slot::signature))
        .texts(bands_of(stored));
  }
}

void add_answer(Decoder& answer, Neighbours& neighbours) {
  for (auto& [id, articles] : neighbours.ids) articles += answer.number();
  for (std::size_t left = answer.size(); left > 0; --left) {
    std::string key = answer.text(), signature = answer.text();
    neighbours.members.insert_or_assign(std::move(key),
                                        Neighbours::Member{std::move(signature), answer.texts()});
  }
}

std::map<std::string, std::string> clusters_of(
    const std::map<std::string, Neighbours::Member>& members) {
  std::map<std::string, std::vector<const std::string*>> by_band;
  for (const auto& [key, member] : members)
    for (const std::string& band : member.bands) by_band[band].push_back(&key);
  Union united;
  std::set<std::string> with_copies;
  for (const auto& [band, keys] : by_band)
    for (std::size_t i = 0; i < keys.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        const std::string &a = members.at(*keys[i]).signature, &b = members.at(*keys[j]).signature;
        if (keys.size() > CopyFinder::max_compared ? a != b : !are_copies(a, b)) continue;
        united.unite(*keys[i], *keys[j]);
        with_copies.insert({*keys[i], *keys[j]});
      }
  std::map<std::string, std::string> clusters;
  for (const std::string& key : with_copies) clusters.emplace(key, united.root_of(key));
  return clusters;
}

}  // namespace timtin::remote

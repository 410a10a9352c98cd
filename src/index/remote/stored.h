// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Articles as messages, and what tells which of them are copies of one another, wherever they lie.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "index/remote/wire.h"
#include "index/snapshot.h"

namespace timtin::remote {

/// An article of a part, as it is told of: also one that is gone or damaged.
struct StoredArticle {
  bool gone = true;
  std::string name;  ///< as article_name() has it
  std::string key, signature;
  std::vector<std::string> bands;
  std::optional<Article> article;  ///< nothing if its record is damaged; its cluster is not set
};

void encode(Encoder& encoder, const Snapshot& snapshot, Xapian::docid document);
StoredArticle decode_stored(Decoder& decoder);

/// An article of a list, with what the order of articles (index/article_order.h) is decided by.
struct ListedArticle {
  std::string order, digest;
  DocId document;
  friend bool operator<(const ListedArticle& a, const ListedArticle& b) {
    return std::tie(a.order, a.digest, a.document) < std::tie(b.order, b.digest, b.document);
  }
};

/// Their numbers are those of the part.
void encode_list(Encoder& encoder, const Snapshot& snapshot,
                 const std::vector<Xapian::docid>& documents);
std::vector<ListedArticle> decode_list(Decoder& decoder);

std::vector<DocId> in_order(std::vector<ListedArticle> articles);

/// About articles wherever they lie: how often an own id is there, and who shares a band.
struct Neighbours {
  std::map<std::string, std::uint64_t> ids;
  struct Member {
    std::string signature;
    std::vector<std::string> bands;
  };
  std::map<std::string, Member> members;  ///< by key
};

void encode_question(Encoder& encoder, const std::set<std::string>& ids,
                     const std::set<std::string>& bands);
/// What a part answers to that.
void answer_neighbours(Decoder& question, Encoder& answer, const Snapshot& snapshot);
void add_answer(Decoder& answer, Neighbours& neighbours);

/// The name of the cluster of each article that has copies among the members, by key.
std::map<std::string, std::string> clusters_of(
    const std::map<std::string, Neighbours::Member>& members);

}  // namespace timtin::remote

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Which articles of a block match a query.
#pragma once

#include <xapian.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "query/expand/document_block.h"
#include "query/expand/document_list.h"

namespace timtin::lowering {

/// The postings of the terms of a query and of its score, each once, whoever asks for them.
class PostingCursors {
 public:
  explicit PostingCursors(const Collection& database) : database_(database) {}
  PostingCursors(const PostingCursors&) = delete;  // the cursors refer to its database
  PostingCursors& operator=(const PostingCursors&) = delete;

  PostingCursor& of(const std::string& term) {
    return cursors_.try_emplace(term, database_, term).first->second;
  }

  const Collection& database() const { return database_; }

  /// So many of the term's postings stand in a block.
  double expected(const PostingCursor& cursor) const {
    return double{block_size} * cursor.frequency() / (1. + database_.get_lastdocid());
  }

 private:
  Collection database_;
  std::map<std::string, PostingCursor> cursors_;
};

/// Evaluates a query of terms, lists, filters, AND, OR, AND NOT and PHRASE. All of it is done here:
/// every step goes forward in the postings, so that damaged ones come to an end, too. Throws
/// std::logic_error for any other operator, Xapian::DatabaseCorruptError for damaged postings.
class BlockMatch {
 public:
  /// Both must outlive it. The cursors are those that the score reads, too.
  BlockMatch(PostingCursors& cursors, const Xapian::Query& query);
  /// Where nothing is scored. The query must outlive it.
  BlockMatch(const Collection& database, const Xapian::Query& query);
  ~BlockMatch();
  BlockMatch(const BlockMatch&) = delete;
  BlockMatch& operator=(const BlockMatch&) = delete;

  /// Of the block that begins with `begin`; blocks are asked for in ascending order.
  BlockSet in(Xapian::docid begin);

  /// Whether in() would find any: the last filter of an AND is asked no longer than it takes.
  bool any_in(Xapian::docid begin);

 private:
  struct Node;
  void read(const Xapian::Query& query);
  BlockSet read_in(Node& node, Xapian::docid begin);
  /// Of an AND, without its parts from `end` on.
  BlockSet joined_in(Xapian::docid begin, std::size_t end);
  Node node_of(const Xapian::Query& query);
  Node term_of(const std::string& term);
  Node list_of(const Documents& documents) const;
  /// An AND of which something finds what its filters are asked about.
  Node all_of_parts(std::vector<Node> parts);
  /// What finds nothing by itself, of all documents.
  Node asked_of_all(Node asked);
  Node places_of(const Xapian::Query& phrase);

  PostingCursors own_;  ///< where nothing is scored, or few match: the score reads those
  PostingCursors& cursors_;
  std::map<const PostingCursor*, unsigned> times_;  ///< that the match asks for a term
  std::unique_ptr<Node> root_, hidden_;
  bool hides_ = false;
};

}  // namespace timtin::lowering

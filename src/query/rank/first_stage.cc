// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/first_stage.h"

#include <algorithm>
#include <array>
#include <deque>

#include "query/expand/block_match.h"
#include "query/rank/best_documents.h"
#include "query/rank/bm25.h"

namespace timtin::lowering {
namespace {

/// The scores of the documents of one block.
class BlockScores {
 public:
  explicit BlockScores(const Snapshot& snapshot)
      : snapshot_(snapshot), bm25_(snapshot.database()) {}

  void begin(Xapian::docid first) {
    first_ = first;
    scores_.fill(0);
    norms_.fill(0);
  }

  void add(unsigned place, double worth, Xapian::termcount occurrences) {
    double& norm = norms_[place];
    if (norm == 0) norm = bm25_.norm(snapshot_.streams().length(first_ + place));
    scores_[place] += bm25_.score(worth, occurrences, norm);
  }

  double worth(Xapian::doccount frequency, double weight) const {
    return weight * bm25_.worth(frequency);
  }
  double operator[](unsigned place) const { return scores_[place]; }

 private:
  const Snapshot& snapshot_;
  Bm25 bm25_;
  Xapian::docid first_ = 0;
  std::array<double, block_size> scores_{}, norms_{};
};

class TermScorer final : public PostingHandler {
 public:
  TermScorer(PostingCursor& postings, BlockScores& scores, double weight, double expected)
      : postings_(postings),
        scores_(scores),
        worth_(scores.worth(postings.frequency(), weight)),
        expected_(expected) {
    postings.set_handler(this);
  }
  TermScorer(const TermScorer&) = delete;
  TermScorer& operator=(const TermScorer&) = delete;
  ~TermScorer() { postings_.set_handler(nullptr); }

  void take(unsigned place, Xapian::termcount occurrences) override {
    scores_.add(place, worth_, occurrences);
  }

  /// Reads what finding `matched` did not.
  void finish(Xapian::docid begin, const BlockSet& matched) {
    postings_.read_among(begin, matched, expected_);
  }

 private:
  PostingCursor& postings_;
  BlockScores& scores_;
  double worth_;
  double expected_;
};

}  // namespace

BestArticles best_articles(const Snapshot& snapshot, const Xapian::Query& match,
                           const std::vector<WeighedTerm>& terms, std::size_t most) {
  PostingCursors cursors(snapshot.database());
  BlockMatch matching(cursors, match);
  BlockScores scores(snapshot);
  std::deque<TermScorer> scorers;
  for (const WeighedTerm& term : terms) {
    PostingCursor& postings = cursors.of(term.term);
    scorers.emplace_back(postings, scores, term.weight, cursors.expected(postings));
  }
  BestArticles result;
  BestDocuments best(snapshot.database(), most);
  const Xapian::docid last = snapshot.database().get_lastdocid();
  for (Xapian::docid begin = 1; begin != 0 && begin <= last; begin += block_size) {
    scores.begin(begin);
    const BlockSet matched = matching.in(begin);
    if (matched.empty()) continue;
    result.total += matched.size();
    for (TermScorer& scorer : scorers) scorer.finish(begin, matched);
    matched.for_each([&](unsigned place) { best.add({begin + place, scores[place]}); });
  }
  result.best = best.take();
  return result;
}

}  // namespace timtin::lowering

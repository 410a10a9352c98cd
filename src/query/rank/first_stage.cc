// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank/first_stage.h"

#include <algorithm>
#include <array>
#include <deque>

#include "query/expand/block_match.h"
#include "query/rank/bm25.h"
#include "query/rank/first_documents.h"

namespace timtin::lowering {
namespace {

/// To a multiple of 2^-32: sums of such numbers are exact, whatever the order in which they are
/// added, which is that of reading. From 2^19 on it would be less; no score is near.
double rounded(double score) {
  constexpr double shift = 1.5 * (1 << 20);
  return (score + shift) - shift;
}

/// The scores of the documents of one block.
class BlockScores {
 public:
  explicit BlockScores(const Snapshot& snapshot) : snapshot_(snapshot), bm25_(snapshot) {}

  void begin(Xapian::docid first) {
    first_ = first;
    scores_.fill(0);
    norms_.fill(0);
  }

  void add(unsigned place, double worth, Xapian::termcount occurrences) {
    double& norm = norms_[place];
    if (norm == 0) norm = bm25_.norm(snapshot_.length(first_ + place));
    scores_[place] += rounded(bm25_.score(worth, occurrences, norm));
  }

  double worth(double frequency, double weight) const { return weight * bm25_.worth(frequency); }
  /// Of all articles, where those at hand are a part.
  double frequency(const PostingCursor& postings) const {
    return snapshot_.census() == nullptr ? postings.frequency()
                                         : snapshot_.frequency(postings.term());
  }
  double articles() const { return snapshot_.articles(); }
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
        worth_(scores.worth(scores.frequency(postings), weight)),
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

/// Reads postings of its own: those of the match tell one listener each.
class SynonymScorer {
 public:
  SynonymScorer(const Snapshot& snapshot, const WeighedSynonym& synonym, BlockScores& scores)
      : cursors_(snapshot.database()), scores_(scores) {
    double without = 1;  // as if its terms were independent of one another
    for (const std::string& term : synonym.terms) {
      PostingCursor& postings = cursors_.of(term);
      postings.set_handler(&occurrences_);
      postings_.push_back(&postings);
      without *= 1 - scores.frequency(postings) / std::max(1., scores.articles());
    }
    worth_ = scores.worth(scores.articles() * (1 - without), synonym.weight);
  }
  SynonymScorer(const SynonymScorer&) = delete;
  SynonymScorer& operator=(const SynonymScorer&) = delete;

  void finish(Xapian::docid begin, const BlockSet& matched) {
    occurrences_.in_block.fill(0);
    for (PostingCursor* const postings : postings_)
      postings->read_among(begin, matched, cursors_.expected(*postings));
    matched.for_each([&](unsigned place) {
      const Xapian::termcount occurrences = occurrences_.in_block[place];
      if (occurrences > 0) scores_.add(place, worth_, occurrences);
    });
  }

 private:
  struct Occurrences final : PostingHandler {
    void take(unsigned place, Xapian::termcount occurrences) override {
      in_block[place] += occurrences;
    }
    std::array<Xapian::termcount, block_size> in_block{};
  };

  PostingCursors cursors_;
  BlockScores& scores_;
  std::vector<PostingCursor*> postings_;
  double worth_;
  Occurrences occurrences_;
};

/// Hands all that match, with their scores, to `first`.
template <typename First>
BestArticles first_articles(const Snapshot& snapshot, const Xapian::Query& match,
                            const Scoring& scoring, First first) {
  PostingCursors cursors(snapshot.database());
  BlockMatch matching(cursors, match);
  BlockScores scores(snapshot);
  std::deque<TermScorer> scorers;
  for (const WeighedTerm& term : scoring.terms) {
    PostingCursor& postings = cursors.of(term.term);
    scorers.emplace_back(postings, scores, term.weight, cursors.expected(postings));
  }
  std::deque<SynonymScorer> synonyms;
  for (const WeighedSynonym& synonym : scoring.synonyms)
    synonyms.emplace_back(snapshot, synonym, scores);
  BestArticles result;
  const Xapian::docid last = snapshot.database().get_lastdocid();
  for (Xapian::docid begin = 1; begin != 0 && begin <= last; begin += block_size) {
    scores.begin(begin);
    const BlockSet matched = matching.in(begin);
    if (matched.empty()) continue;
    result.total += matched.size();
    for (TermScorer& scorer : scorers) scorer.finish(begin, matched);
    for (SynonymScorer& scorer : synonyms) scorer.finish(begin, matched);
    matched.for_each([&](unsigned place) { first.add({begin + place, scores[place]}); });
  }
  result.best = first.take();
  return result;
}

}  // namespace

BestArticles best_articles(const Snapshot& snapshot, const Xapian::Query& match,
                           const Scoring& scoring, Sort sort, std::size_t most) {
  if (match.empty()) return {};
  // Where nothing scores, all scores are equal.
  if (sort == Sort::relevance && scoring.empty()) sort = Sort::newest;
  if (sort == Sort::relevance)
    return first_articles(snapshot, match, scoring, BestDocuments(snapshot.database(), most));
  return first_articles(snapshot, match, scoring, FirstDocuments(snapshot.database(), sort, most));
}

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/suggest/typos.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "index/terms.h"
#include "query/expand/document_list.h"
#include "query/expand/one_edit.h"
#include "query/expand/phrase.h"
#include "text/letters.h"

namespace timtin::lowering {
namespace {

constexpr std::size_t max_mistyped = 3;
constexpr std::size_t max_corrections = 2;
constexpr std::size_t max_candidates = 4;
constexpr std::size_t max_spellings = 6;
/// A correction that stands next to its neighbours so much more seldom than the best is no other
/// likely one.
constexpr Xapian::doccount max_ratio = 20;
/// One in so many articles with the rarer word of a usual pair has them side by side.
constexpr Xapian::doccount likely_share = 100;
/// A word that articles have is rather right beside a new neighbour than mistyped: another one must
/// stand so many times more often beside that neighbour than the typed one stands anywhere.
constexpr double least_gain = 12;
/// What so few articles have may be a typing error of theirs.
constexpr Xapian::doccount rare = 10;
/// How much more a spelling counts that keeps all marks as they were typed.
constexpr double same_marks_weight = 4;

struct Candidate {
  std::string folded;
  Xapian::doccount pairs = 0;     ///< articles that have it next to its neighbours
  Xapian::doccount articles = 0;  ///< that have it in any spelling
  std::string spelling;           ///< what to write
  double weight = 0;              ///< of the spelling
};

bool same_letter(const Letter& a, const Letter& b) {
  return a.base == b.base && a.quality == b.quality && a.tone == b.tone && a.rest == b.rest;
}

/// One letter with its marks left out, added or changed, or two swapped: `côg` and `công`.
bool is_one_edit(std::string_view first, std::string_view second) {
  const Letters a = parse_letters(first), b = parse_letters(second);
  const auto [head_a, head_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end(), same_letter);
  const auto [tail_a, tail_b] =
      std::mismatch(a.rbegin(), std::make_reverse_iterator(head_a), b.rbegin(),
                    std::make_reverse_iterator(head_b), same_letter);
  const auto left_a = tail_a.base() - head_a, left_b = tail_b.base() - head_b;
  if (left_a == 2 && left_b == 2)
    return same_letter(head_a[0], head_b[1]) && same_letter(head_a[1], head_b[0]);
  return left_a <= 1 && left_b <= 1;
}

class Typos {
 public:
  Typos(const std::vector<QueryWord>& words, Vocabulary& vocabulary, std::uint64_t found)
      : words_(words), vocabulary_(vocabulary), found_(static_cast<Xapian::doccount>(found)) {}

  std::vector<std::vector<Edit>> corrections() {
    std::vector<std::size_t> mistyped;
    std::vector<std::vector<Candidate>> candidates;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is_doubtful(i)) continue;
      std::vector<Candidate> found = candidates_for(i);
      if (found.empty()) continue;
      mistyped.push_back(i);
      candidates.push_back(std::move(found));
      // So many are no typos.
      if (mistyped.size() > max_mistyped) return {};
    }
    std::vector<std::vector<Edit>> result;
    for (std::size_t choice = 0; choice < max_corrections; ++choice) {
      std::vector<Edit> edits;
      for (std::size_t i = 0; i < mistyped.size() && choice < candidates[i].size(); ++i)
        edits.push_back(
            {words_[mistyped[i]].begin, words_[mistyped[i]].end, candidates[i][choice].spelling});
      if (edits.empty() || edits.size() < mistyped.size()) break;
      result.push_back(std::move(edits));
      if (mistyped.size() > 1) break;
    }
    return result;
  }

 private:
  Xapian::doccount frequency(const std::string& folded) {
    const auto [known, added] = frequencies_.try_emplace(folded, 0);
    if (!added) return known->second;
    Xapian::doccount& articles = known->second;
    for (const std::string& form : vocabulary_.snapshot().spellings(folded))
      articles += vocabulary_.snapshot().frequency("", form);
    return articles;
  }

  /// Whether so many articles have it, in any spelling: of a common word a spelling or two tell.
  bool is_above(const std::string& folded, Xapian::doccount limit) {
    if (const auto known = frequencies_.find(folded); known != frequencies_.end())
      return known->second > limit;
    Xapian::doccount& articles = at_least_[folded];
    if (articles > limit) return true;
    articles = 0;
    for (const std::string& form : vocabulary_.snapshot().spellings(folded)) {
      articles += vocabulary_.snapshot().frequency("", form);
      if (articles > limit) return true;
    }
    frequencies_.emplace(folded, articles);
    return false;
  }

  bool has_left(std::size_t at) const { return at > 0 && is_pair(words_, at - 1); }
  bool has_right(std::size_t at) const { return is_pair(words_, at); }

  Xapian::doccount pairs_of(const std::string& folded, std::size_t at) const {
    Xapian::doccount articles = 0;
    if (has_left(at))
      articles += vocabulary_.snapshot().pair_articles(words_[at - 1].form.folded, folded);
    if (has_right(at))
      articles += vocabulary_.snapshot().pair_articles(folded, words_[at + 1].form.folded);
    return articles;
  }

  bool is_doubtful(std::size_t at) {
    const std::string& folded = words_[at].form.folded;
    if (!is_above(folded, found_)) return true;
    return (has_left(at) || has_right(at)) && pairs_of(folded, at) <= 2 * found_;
  }

  /// Where articles have the candidate at all it often stands next to a neighbour of this word.
  bool is_usual(const std::string& folded, std::size_t at) {
    const auto usual = [&](const std::string& first, const std::string& second) {
      const Xapian::doccount pairs = vocabulary_.snapshot().pair_articles(first, second);
      const Xapian::doccount most = pairs * likely_share;
      return pairs > 0 && !(is_above(first, most) && is_above(second, most));
    };
    return (has_left(at) && usual(words_[at - 1].form.folded, folded)) ||
           (has_right(at) && usual(folded, words_[at + 1].form.folded));
  }

  /// Articles with the word as it was typed.
  Xapian::doccount typed_articles(std::size_t at) {
    if (words_[at].rule.marks != Marks::exact) return frequency(words_[at].form.folded);
    return vocabulary_.snapshot().frequency("", matching(at));
  }

  /// Both neighbours say so, or one says it loudly.
  bool outweighs_typed(const std::string& folded, std::size_t at) {
    const Xapian::doccount typed = typed_articles(at);
    if (typed < rare) return true;
    double gain = 0;
    bool both = has_left(at) && has_right(at);
    const auto weigh = [&](const std::string& first, const std::string& second, std::size_t other) {
      const double pairs = vocabulary_.snapshot().pair_articles(first, second);
      both = both && pairs > 0;
      gain = std::max(gain, pairs / std::max(1u, frequency(words_[other].form.folded)));
    };
    if (has_left(at)) weigh(words_[at - 1].form.folded, folded, at - 1);
    if (has_right(at)) weigh(folded, words_[at + 1].form.folded, at + 1);
    return both || gain * vocabulary_.snapshot().articles() >= least_gain * typed;
  }

  std::vector<Candidate> candidates_for(std::size_t at) {
    const std::string& typed = words_[at].form.folded;
    const bool unknown = !is_above(typed, found_);
    std::vector<Candidate> found;
    for (std::string& folded : one_edit_away(vocabulary_.snapshot(), typed)) {
      const Xapian::doccount pairs = pairs_of(folded, at);
      const bool meant =
          unknown || (pairs > 0 && is_usual(folded, at) && outweighs_typed(folded, at));
      if (meant && pairs >= max_ratio * std::min(found_, pairs_of(typed, at)))
        found.push_back({std::move(folded), pairs, 0, {}, 0});
    }
    keep_likely(found);
    spell(at, found);
    return found;
  }

  /// Those that articles have, the likeliest first. In how many stands, which costs most, is asked
  /// of few.
  void keep_likely(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.pairs > b.pairs; });
    Xapian::doccount best = 0;
    for (Candidate& candidate : candidates) {
      if (candidate.pairs * max_ratio < best) break;
      candidate.articles = frequency(candidate.folded);
      if (candidate.articles > 0) best = std::max(best, candidate.pairs);
    }
    std::erase_if(candidates, [](const Candidate& candidate) { return candidate.articles == 0; });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) {
                       return std::pair(a.pairs, a.articles) > std::pair(b.pairs, b.articles);
                     });
    candidates.resize(std::min(candidates.size(), max_candidates));
  }

  /// Without marks where none is asked for. Else the candidates with the marks that were typed come
  /// first, and the others only if there is none.
  void spell(std::size_t at, std::vector<Candidate>& candidates) {
    for (Candidate& candidate : candidates) {
      candidate.spelling = candidate.folded;
      if (words_[at].rule.marks == Marks::exact) choose_spelling(at, candidate);
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
  }

  /// The one that most articles have next to its neighbours, or in all.
  void choose_spelling(std::size_t at, Candidate& candidate) {
    std::vector<std::pair<double, std::string>> frequent;
    for (const std::string& form : vocabulary_.snapshot().spellings(candidate.folded))
      frequent.emplace_back(-double(vocabulary_.snapshot().frequency("", form)), form);
    std::sort(frequent.begin(), frequent.end());
    frequent.resize(std::min(frequent.size(), max_spellings));
    for (const auto& [negated, form] : frequent) {
      Pattern pattern{{form}};
      if (has_left(at)) pattern.insert(pattern.begin(), Alternatives{matching(at - 1)});
      if (has_right(at)) pattern.push_back({matching(at + 1)});
      // A little for the word alone: its neighbours may be mistyped, too.
      double weight = count_phrases(vocabulary_.snapshot(), "", pattern) - negated / 1e6;
      if (is_one_edit(form, matching(at))) weight *= same_marks_weight;
      if (weight <= candidate.weight) continue;
      candidate.weight = weight;
      candidate.spelling = form;
    }
  }

  const std::string& matching(std::size_t at) const { return words_[at].form.matching; }

  const std::vector<QueryWord>& words_;
  Vocabulary& vocabulary_;
  Xapian::doccount found_;
  std::unordered_map<std::string, Xapian::doccount> frequencies_;  ///< of folded forms asked for
  std::unordered_map<std::string, Xapian::doccount>
      at_least_;  ///< of those that are above what was asked
};

}  // namespace

std::vector<std::vector<Edit>> typo_corrections(const std::vector<QueryWord>& words,
                                                Vocabulary& vocabulary, std::uint64_t found) {
  return Typos(words, vocabulary, found).corrections();
}

}  // namespace timtin::lowering

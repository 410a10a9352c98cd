// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// A pattern of matching forms as tokens of one generation, and where it stands in a stream.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "index/stream/article_streams.h"
#include "query/expand/pattern.h"
#include "query/expand/unit_marks.h"
#include "query/expand/unit_table.h"

namespace timtin::lowering {

/// Some matching forms, any of which may stand at a place.
class TokenSet {
 public:
  /// Forms that no article has are left out.
  TokenSet(const Alternatives& forms, const ArticleStreams& streams);

  bool has(TokenId token) const;

  /// The first place at or behind `from` at which one of them may begin and that `accept` takes:
  /// what begins there with two units is still to be asked for. units.size() if there is none.
  template <typename Accept>
  std::size_t find_if(std::span<const Unit> units, std::size_t from, Accept accept) const;

  /// Before it is asked:
  void make_table();
  /// False for a unit that begins none of them.
  bool may_begin_with(Unit unit) const { return may_begin_->may_have(unit); }

  /// How often one of them stands in an article, on average.
  double frequency() const { return frequency_; }
  /// What it costs to look for them in an article, in instructions.
  double cost() const { return cost_; }

 private:
  std::vector<TokenId> tokens_;           ///< ascending
  std::vector<Unit> first_units_;         ///< of them, distinct
  std::shared_ptr<UnitMarks> marks_;      ///< null if they are many: then by the table
  std::shared_ptr<UnitTable> may_begin_;  ///< null if it was not made
  double frequency_ = 0, cost_ = 0;
};

/// The streams that it was made for must still be of the same generation.
class TokenPattern {
 public:
  TokenPattern(const Pattern& pattern, const ArticleStreams& streams);

  std::size_t length() const { return places_.size(); }
  double cost() const { return places_[anchor_].cost(); }

  /// The first place at or behind `from` at which the anchor of an occurrence stands: one of its
  /// tokens, always the same. units.size() if there is none.
  std::size_t find(std::span<const Unit> units, std::size_t from) const;

  bool stands_in(std::span<const Unit> units) const { return find(units, 0) < units.size(); }

  /// Where it begins, counted in tokens, ascending. `starts` is replaced.
  void find_starts(std::span<const Unit> units, std::vector<std::uint32_t>& starts) const;

 private:
  std::optional<std::size_t> begin_around(std::span<const Unit> units, std::size_t at) const;
  /// False if the place beside the anchor has something else there.
  bool may_stand_beside(std::span<const Unit> units, std::size_t at) const;
  std::size_t rarer_beside_anchor() const;

  std::vector<TokenSet> places_;
  std::size_t anchor_;  ///< the place that is looked for: the cheapest
  std::size_t beside_;  ///< the one of its neighbours that tells more; anchor_ if it is alone
};

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Finding what a query asked for among the tokens of a paragraph.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "text/form_sieve.h"
#include "timtin/output.h"

namespace timtin {

/// A needle at tokens [first, first + length).
struct Occurrence {
  std::uint32_t first;
  std::uint32_t length;
  std::uint32_t needle;  ///< index in NeedleFinder
};

/// The needles of one query, compiled once for all hits. The Analyzer must outlive it.
class NeedleFinder {
 public:
  NeedleFinder(const std::vector<Needle>& needles, Analyzer& analyzer);

  /// Replaces `found` by all occurrences, ascending by first token.
  void find(const std::vector<Token>& tokens, Evidence::Part part,
            std::vector<Occurrence>& found) const;

  /// Distinct needles, in the order of the query; equal ones are one with their weights added.
  std::size_t size() const { return needles_.size(); }
  double weight(std::size_t needle) const { return needles_[needle].weight; }

  /// The tokens of `text`; those that can be in no needle may have no form.
  std::vector<Token> tokens_of(std::string_view text) const;

 private:
  using Slot = std::vector<FormId>;  // sorted
  struct Compiled {
    std::vector<Slot> slots;
    double weight;
    std::optional<Evidence::Part> part;
  };
  bool stands_at(const Compiled& needle, const std::vector<Token>& tokens, std::size_t at) const;

  Analyzer& analyzer_;
  FormSieve sieve_;
  std::vector<Compiled> needles_;
  std::unordered_map<FormId, std::vector<std::uint32_t>> by_first_;
};

/// The needles of one query as each article spells them. Both references must outlive it.
class ArticleNeedles {
 public:
  ArticleNeedles(const std::vector<Needle>& needles, Analyzer& analyzer)
      : needles_(needles), analyzer_(analyzer) {}

  /// Valid as long as this object.
  const NeedleFinder& of(const Article& article);

 private:
  const std::vector<Needle>& needles_;
  Analyzer& analyzer_;
  std::optional<NeedleFinder> marked_, plain_;  ///< made when the first article needs it
};

/// The bytes of the occurrences that lie within tokens [first, last); those that overlap are one.
std::vector<MarkedSpan> byte_spans(const std::vector<Occurrence>& found,
                                   const std::vector<Token>& tokens, std::size_t first,
                                   std::size_t last);

/// find_needles() with the needles already compiled.
std::vector<MarkedSpan> find_needles(std::string_view text, Evidence::Part part,
                                     const NeedleFinder& finder);

}  // namespace timtin

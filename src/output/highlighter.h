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

namespace timtin::output {

/// A highlight at tokens [first, first + length).
struct Occurrence {
  std::uint32_t first;
  std::uint32_t length;
  std::uint32_t highlight;  ///< index in Highlighter
};

/// The highlights of one query, compiled once for all hits. The Analyzer must outlive it.
class Highlighter {
 public:
  Highlighter(const std::vector<Highlight>& highlights, Analyzer& analyzer);

  /// Replaces `found` by all occurrences, ascending by first token.
  void find(const std::vector<Token>& tokens, Evidence::Part part,
            std::vector<Occurrence>& found) const;

  /// Distinct highlights, in the order of the query; equal ones are one with their weights added.
  std::size_t size() const { return highlights_.size(); }
  double weight(std::size_t highlight) const { return highlights_[highlight].weight; }

  /// The tokens of `text`; those that can be in no highlight may have no form.
  std::vector<Token> tokens_of(std::string_view text) const;

 private:
  using FormSet = std::vector<FormId>;  // sorted
  struct Compiled {
    std::vector<FormSet> syllables;
    double weight;
    std::optional<Evidence::Part> part;
  };
  bool stands_at(const Compiled& highlight, const std::vector<Token>& tokens, std::size_t at) const;

  Analyzer& analyzer_;
  FormSieve sieve_;
  std::vector<Compiled> highlights_;
  std::unordered_map<FormId, std::vector<std::uint32_t>> by_first_;
};

/// The highlights of one query as each article spells them. Both references must outlive it.
class ArticleHighlighter {
 public:
  ArticleHighlighter(const std::vector<Highlight>& highlights, Analyzer& analyzer)
      : highlights_(highlights), analyzer_(analyzer) {}

  /// Valid as long as this object.
  const Highlighter& of(const Article& article);

 private:
  const std::vector<Highlight>& highlights_;
  Analyzer& analyzer_;
  std::optional<Highlighter> marked_, plain_;  ///< made when the first article needs it
};

/// The bytes of the occurrences that lie within tokens [first, last); those that overlap are one.
std::vector<MarkedSpan> byte_spans(const std::vector<Occurrence>& found,
                                   const std::vector<Token>& tokens, std::size_t first,
                                   std::size_t last);

/// highlighted_spans() with the highlights already compiled.
std::vector<MarkedSpan> highlighted_spans(std::string_view text, Evidence::Part part,
                                          const Highlighter& highlighter);

}  // namespace timtin::output

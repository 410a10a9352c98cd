// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What is searched for in place of what was typed. It is always said.
#pragma once

#include <vector>

#include "query/expand/vocabulary.h"
#include "query/expand/work_limit.h"

namespace timtin::lowering {

/// One query read with one archive in mind.
///
/// At once: words typed for Telex or VNI become the syllables that their keys stand for. Later,
/// once it is known that the query finds nothing: a phrase or the value of a field that was typed
/// with marks and is nowhere becomes, if that is anywhere, any phrase with at least these marks.
/// Nothing behind `-`, `exact:` or --marks=exact is touched.
class Interpretation {
 public:
  /// All references but `tree` must outlive it.
  Interpretation(const query::Node& tree, const Snapshot& snapshot, const Lexicons& lexicons,
                 Analyzer& analyzer, const SearchOptions& options);

  const query::Node& tree() const { return tree_; }
  /// Knows the words of the tree.
  Vocabulary& vocabulary() { return vocabulary_; }
  const SearchOptions& options() const { return options_; }

  /// What differs from what was typed.
  const std::vector<Reading>& replaced() const { return replaced_; }
  /// The same, and the abbreviations that were left as typed because they have several meanings.
  std::vector<Reading> readings();

  /// To be called when the tree found nothing. True if it has become another one. What is optional
  /// was read so from the beginning: that others found something says nothing of it.
  bool complete_marks();

 private:
  void complete(query::Node& node, bool required_too);
  void complete_leaf(query::Node& leaf);
  bool finds_anything(const query::Node& leaf);

  const SearchOptions& options_;
  std::vector<Reading> replaced_;
  query::Node tree_;
  Vocabulary vocabulary_;
  WorkLimit limit_;  ///< what the query itself may cost is counted apart
};

}  // namespace timtin::lowering

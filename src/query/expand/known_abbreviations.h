// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/learned_abbreviations.h"
#include "index/snapshot.h"
#include "query/expand/spellings.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// In what other ways words are written: by the lexicons, by the definitions in the archive's
/// articles, by rules for numbers.
class KnownAbbreviations {
 public:
  /// All references must outlive it.
  KnownAbbreviations(const Lexicons& lexicons, const Snapshot& snapshot, Analyzer& analyzer,
                     Spellings& spellings)
      : lexicons_(lexicons), snapshot_(snapshot), analyzer_(analyzer), spellings_(spellings) {}

  /// What `forms[at..]` begins with, written otherwise, each once. `without_marks`: for a query
  /// that is typed so, whatever the forms may stand for. Else only words that are no Vietnamese
  /// syllables may lack their marks: `hdnd`.
  std::vector<Lexicons::Expansion> expansions(const Forms& forms, std::size_t at,
                                              bool without_marks);

  /// The same without what the articles define.
  std::vector<Lexicons::Expansion> by_rule(const Forms& forms, std::size_t at,
                                           bool without_marks) const;

  /// The long forms of a short one that has several, and so is not written out; else nothing.
  std::vector<std::string> meanings(const std::string& form);

 private:
  using Expansions = std::vector<Lexicons::Expansion>;

  const LearnedAbbreviation& learned(const std::string& key);
  using Learned = std::map<std::string, LearnedAbbreviation>;
  /// Those of several syllables, by their key, that begin with this one.
  const Learned& learned_beginning(const std::string& first);
  const std::vector<Forms>& transcribed(const std::string& form);
  std::vector<std::string> spellings(const std::string& form, bool without_marks);
  bool is_in_lexicon(const std::string& key) const;
  Expansions in_lexicon(const Forms& forms, std::size_t at, bool without_marks) const;
  void add_learned_long(const Forms& forms, std::size_t at, bool without_marks, Expansions& found);
  void add_learned_short(const Forms& forms, std::size_t at, bool without_marks, Expansions& found);

  const Lexicons& lexicons_;
  const Snapshot& snapshot_;
  Analyzer& analyzer_;
  Spellings& spellings_;
  Learned learned_;
  std::map<std::string, Learned> beginning_;
  std::map<std::string, std::vector<Forms>> transcribed_;
};

/// True for a form without marks that can be no Vietnamese syllable: a name, a short form.
bool is_foreign(const std::string& form);

/// All that the articles define.
std::vector<DefinedAbbreviation> defined_abbreviations(const Snapshot& snapshot,
                                                       const Lexicons& lexicons,
                                                       Analyzer& analyzer);

}  // namespace timtin::lowering

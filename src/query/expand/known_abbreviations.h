// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "index/learned_abbreviations.h"
#include "index/snapshot.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// What abbreviations stand for: by the lexicon, else by the definitions in the archive's articles.
class KnownAbbreviations {
 public:
  /// All references must outlive it.
  KnownAbbreviations(const Lexicons& lexicons, const Snapshot& snapshot, Analyzer& analyzer)
      : lexicons_(lexicons), snapshot_(snapshot), analyzer_(analyzer) {}

  /// As Lexicons::expansions(); without regard to marks for a query that is typed so, where what
  /// articles define is known by its marks only.
  std::vector<Lexicons::Expansion> expansions(const Forms& forms, std::size_t at,
                                              bool without_marks);

  /// The long forms of a short one that has several, and so is not written out; else nothing.
  std::vector<std::string> meanings(const std::string& form);

 private:
  const LearnedAbbreviation& learned(const std::string& key);

  const Lexicons& lexicons_;
  const Snapshot& snapshot_;
  Analyzer& analyzer_;
  std::map<std::string, LearnedAbbreviation> learned_;
};

/// All that the articles define.
std::vector<DefinedAbbreviation> defined_abbreviations(const Xapian::Database& database,
                                                       const Lexicons& lexicons,
                                                       Analyzer& analyzer);

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Abbreviations that the articles of an archive define, as terms, one posting a defining article:
///
///     XA <forms of the short one> = <short as written> = <long as written>
///     XE <forms of the long one> = <forms of the short one>
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/abbreviations.h"
#include "timtin/article.h"

namespace timtin {

class Snapshot;

/// So many articles must define an abbreviation alike before a query is read by it, and ten times
/// as many as give it any other meaning.
inline constexpr std::uint64_t min_definitions = 3;
inline constexpr std::uint64_t min_majority = 10;

struct LearnedMeaning {
  std::string brief, full;        ///< the most frequent spelling
  Forms forms;                    ///< of the long form
  std::uint64_t definitions = 0;  ///< articles
};

/// What one short form stands for; most definitions first. Of two long forms that
/// are one, cut or worded otherwise, only the more frequent one is there.
struct LearnedAbbreviation {
  std::string key;  ///< forms of the short form, joined
  std::vector<LearnedMeaning> meanings;

  /// One meaning, and defined often enough; a short form that is also an ordinary syllable never.
  bool is_used() const;
  /// Two meanings that both matter.
  bool is_ambiguous() const;
};

/// The terms of an article's definitions.
std::vector<std::string> definition_terms(const Article& article, Analyzer& analyzer);

LearnedAbbreviation learned_abbreviation(const Snapshot& snapshot, const std::string& key,
                                         Analyzer& analyzer);

/// All of an archive whose keys begin so, in the order of their keys.
std::vector<LearnedAbbreviation> learned_abbreviations(const Snapshot& snapshot,
                                                       const std::string& beginning,
                                                       Analyzer& analyzer);

/// The short forms, joined, of long forms that stand at forms[at..]; with the number of syllables.
/// `spellings`: what a form may stand for, one or more.
std::vector<std::pair<std::string, std::size_t>> learned_short_forms(
    const Snapshot& snapshot, const Forms& forms, std::size_t at,
    const std::function<Forms(const std::string&)>& spellings);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Typed text -> patterns of matching forms: the rules of marks, abbreviations and prefixes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/register/corrections.h"
#include "index/snapshot.h"
#include "query/expand/abbreviation_variants.h"
#include "query/expand/pattern.h"
#include "query/expand/spellings.h"
#include "timtin/search.h"

namespace timtin::lowering {

/// How the words of one unit are read.
struct UnitRule {
  Marks marks = Marks::exact;  ///< not smart
  /// Articles typed wholly without marks are also searched for the folded forms.
  bool plain_in_unaccented = false;
  bool abbreviations = false;  ///< and what else is written in several ways
  /// Words without marks that can be no Vietnamese syllables stand for those with any: the marks
  /// of other words say nothing of them.
  bool open_foreign = false;

  /// Without spellings that were not typed, for the other form of an abbreviation.
  UnitRule as_typed() const { return {Marks::exact, plain_in_unaccented, false, false}; }

  friend bool operator==(const UnitRule&, const UnitRule&) = default;
};

/// What one archive knows of the words of one query. Remembers what it has looked up: whatever asks
/// about the query asks the same Vocabulary.
class Vocabulary {
 public:
  /// All references must outlive it.
  Vocabulary(const Snapshot& snapshot, const Lexicons& lexicons, Analyzer& analyzer,
             const SearchOptions& options, const query::Node& tree);

  const Snapshot& snapshot() const { return snapshot_; }
  const Collection& database() const { return snapshot_.database(); }
  const Lexicons& lexicons() const { return lexicons_; }
  Analyzer& analyzer() { return analyzer_; }
  Spellings& spellings() { return spellings_; }
  KnownAbbreviations& abbreviations() { return abbreviations_; }
  /// Read when they are first asked for. Throws Error(usage) for a line that is wrong.
  const Corrections& corrections();
  /// Some article is flagged as typed without marks.
  bool has_unaccented() const { return has_unaccented_; }

  /// All bare words of a query are one unit; a negated one is as typed.
  UnitRule bare_rule(Marks marks, bool positive) const;
  /// A phrase or the value of a field is a unit of its own.
  UnitRule unit_rule(Marks marks, std::string_view text, bool positive) const;

  /// Articles in which the form stands as a general term.
  Xapian::doccount frequency(const std::string& form);

  /// The matching forms of what was typed.
  const std::vector<std::string>& forms_of(std::string_view text);
  Alternatives alternatives(const std::string& form, const UnitRule& rule) {
    return spellings_.of(form, rule.open_foreign && is_foreign(form) ? Marks::ignore : rule.marks);
  }

  /// What was typed, word for word, as one sequence that may be written in other ways.
  struct Written {
    std::vector<std::string> forms;
    std::vector<std::size_t> ends;  ///< in `forms`, by word
    std::vector<Rewriting> others;
  };
  Written written(const std::vector<std::string_view>& words, const UnitRule& rule);
  Pattern pattern(const Variant& variant, const UnitRule& rule);

  /// As typed, without abbreviations; empty if `text` has no word.
  Pattern pattern(std::string_view text, const UnitRule& rule);
  /// With abbreviations read both ways if the rule says so, what was typed first; empty if `text`
  /// has no word.
  std::vector<Pattern> patterns(std::string_view text, const UnitRule& rule);
  /// The last place holds every form that begins so, of the zone with this prefix if there is one.
  Pattern prefix_pattern(std::string_view text, const UnitRule& rule, std::string_view zone = {});
  /// Of a phrase in which words end in stars: one that begins no word leaves its place empty.
  Pattern starred_pattern(std::string_view text, const UnitRule& rule, std::string_view zone = {});

 private:
  UnitRule rule(Marks marks, bool unit_has_marks, bool positive) const;
  void add_unhyphenated(std::string_view word, std::size_t begin, const UnitRule& rule,
                        std::vector<Rewriting>& others);

  const Snapshot& snapshot_;
  const Lexicons& lexicons_;
  Analyzer& analyzer_;
  const SearchOptions& options_;
  Spellings spellings_;
  KnownAbbreviations abbreviations_;
  std::optional<Corrections> corrections_;
  std::unordered_map<std::string, Xapian::doccount> frequencies_;
  std::unordered_map<std::string, std::vector<std::string>> forms_;
  bool bare_words_have_marks_;
  bool has_unaccented_;
};

}  // namespace timtin::lowering

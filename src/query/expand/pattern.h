// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Consecutive syllables, each one of several matching forms.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

namespace timtin::lowering {

/// The matching forms that may stand at one place; never empty, distinct.
using Alternatives = std::vector<std::string>;

/// Consecutive places; never empty.
using Pattern = std::vector<Alternatives>;

/// True if nothing can stand at some place of the pattern.
bool has_empty_place(const Pattern& pattern);

std::size_t count_terms(const Pattern& pattern);

/// Every alternative also without its marks: how an article typed without marks spells it.
Pattern with_plain_forms(const Pattern& pattern);

/// True if the forms at `at` and behind it are of the pattern.
bool stands_at(const std::vector<std::string>& forms, std::size_t at, const Pattern& pattern);

/// True if they are at any place.
bool stands_in(const std::vector<std::string>& forms, const Pattern& pattern);

/// One place as a query: a term or an OP_OR of terms, nothing else.
Xapian::Query place_query(std::string_view prefix, const Alternatives& place);

/// OP_OR or OP_AND of any number of queries; none is MatchNothing or MatchAll.
Xapian::Query any_of(const std::vector<Xapian::Query>& queries);
Xapian::Query all_of(const std::vector<Xapian::Query>& queries);

}  // namespace timtin::lowering

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an index says of itself, in Xapian's metadata; written in the same transaction as the
/// articles it speaks of.
///
///     timtin.schema     schema_version
///     timtin.articles   number of articles: an empty file opens as an empty index, this tells
///     timtin.revision   how often this has been written: the manifest has it, too
///     timtin.lexicons   Lexicons::digest() of the build, `mixed` if some articles had another
///     F<folded form>    its matching forms, separated by a space, in byte order
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace timtin {

/// Throws Error(archive) if the index is not ours, of a newer schema, or its count is wrong: then
/// not even its stored articles can be read.
void check_readable(const Xapian::Database& database, const std::string& archive);

/// Both.
void check_metadata(const Xapian::Database& database, const std::string& archive);

/// Throws Error(archive) if the index is of an older schema; after check_readable().
void check_schema(const Xapian::Database& database, const std::string& archive);

/// 0 for what was written before there were revisions.
std::uint64_t revision_of(const Xapian::Database& database);

/// Schema, count, revision and lexicons. `lexicons` of an index that has other ones become `mixed`.
void write_metadata(Xapian::WritableDatabase& database, const std::string& lexicons);

std::string lexicons_of(const Xapian::Database& database);

/// The matching forms that share `folded`, in byte order; empty if it is unknown.
std::vector<std::string> read_spellings(const Xapian::Database& database, std::string_view folded);

/// Derives the map folded form -> spellings of a whole index from its terms.
void write_all_spellings(Xapian::WritableDatabase& database);

/// The folded forms that this map has otherwise, or should not have.
std::vector<std::string> wrong_spellings(const Xapian::Database& database);

using FormSet = std::unordered_set<std::string>;

/// Adds to `forms` the matching forms that are terms of `document`: what it brings into that map.
void collect_forms(const Xapian::Document& document, FormSet& forms);

/// After documents were deleted that had these matching forms: takes out what no term has any more.
void remove_spellings(Xapian::WritableDatabase& database, const FormSet& forms);

/// Adds what is missing for these matching forms.
void add_spellings(Xapian::WritableDatabase& database, const FormSet& forms);

}  // namespace timtin

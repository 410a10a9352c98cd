// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The map folded form -> matching forms of all terms, in the metadata of an index; kept in the
/// same transaction as the articles.
///
///     F<folded form>    its matching forms, separated by a space, in byte order
#pragma once

#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "index/terms.h"
#include "timtin/schema.h"

namespace timtin {

/// The matching forms that share `folded`, in byte order; empty if it is unknown.
std::vector<std::string> read_spellings(const Xapian::Database& database, std::string_view folded);

/// Adds the folded forms that it knows and that begin so, in byte order.
void add_folded_forms(const Xapian::Database& database, const std::string& beginning,
                      std::vector<std::string>& forms);

/// Derives the map folded form -> spellings of a whole index from its terms; what it had of
/// articles that are gone goes.
void write_all_spellings(Xapian::WritableDatabase& database);

/// The folded forms that this map has otherwise, or should not have.
std::vector<std::string> wrong_spellings(const Xapian::Database& database);

/// True if `stands` is of the general term of a form, or of one of a zone: then a text has it.
template <typename Stands>
bool stands_in_text(const std::string& form, Stands stands) {
  return stands(field_term("", form)) ||
         std::any_of(std::begin(schema), std::end(schema), [&](const FieldRow& row) {
           return row.kind == FieldKind::zone && stands(field_term(row.prefix, form));
         });
}

using FormSet = std::unordered_set<std::string>;

/// Adds to `forms` the matching forms that are terms of `document`: what it brings into that map.
void collect_forms(const Xapian::Document& document, FormSet& forms);

/// After documents were deleted that had these matching forms: takes out what no term has any more.
void remove_spellings(Xapian::WritableDatabase& database, const FormSet& forms);

/// Adds what is missing for these matching forms.
void add_spellings(Xapian::WritableDatabase& database, const FormSet& forms);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What an index says of itself, in Xapian's metadata; written in the same transaction as the
/// articles it speaks of.
///
///     timtin.schema     schema_version
///     timtin.articles   number of articles: an empty file opens as an empty index, this tells
///     timtin.revision   how often this has been written: the manifest has it, too
///     timtin.lexicons   Lexicons::digest() of the build, `mixed` if some articles had another
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

namespace timtin {

/// Throws Error(archive) if the index is not ours, of a newer schema, or its count is wrong: then
/// not even its stored articles can be read.
void check_readable(const Xapian::Database& database, const std::string& archive);

/// Both.
void check_metadata(const Xapian::Database& database, const std::string& archive);

/// Throws Error(archive) if the index is of an older schema; after check_readable().
void check_schema(const Xapian::Database& database, const std::string& archive);

/// True of an index of ours that check_schema() refuses.
bool has_other_schema(const Xapian::Database& database);

/// 0 for what was written before there were revisions.
std::uint64_t revision_of(const Xapian::Database& database);

/// Schema, count, revision and lexicons. `lexicons` of an index that has other ones become `mixed`.
void write_metadata(Xapian::WritableDatabase& database, const std::string& lexicons);

/// Of an index some of whose articles were read by others.
inline constexpr char mixed_lexicons[] = "mixed";

std::string lexicons_of(const Xapian::Database& database);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The register of an index as it is now.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "index/manifest.h"
#include "index/official_records.h"
#include "index/register/corrections.h"
#include "index/register/register_table.h"
#include "index/snapshot.h"

namespace timtin::registry {

/// The register as it is before a write, if it is sound and these lexicons made all of it.
std::optional<RegisterTable> register_before(const std::filesystem::path& index,
                                             const Manifest& manifest, const Lexicons& lexicons);

/// Derives it from all articles, without corrections, and puts it beside the index, durably.
/// What `before` knows, a sound table that was derived with these lexicons, is not parsed again.
void write_register(const Xapian::Database& database, const std::filesystem::path& index,
                    const Lexicons& lexicons, const RegisterTable* before = nullptr);

/// False if the table says other than the articles. One of another state, or none, does no harm.
bool has_right_register(const Xapian::Database& database, const std::string& index,
                        const Lexicons& lexicons);

struct CurrentRegister {
  RegisterTable table;
  /// Persons whom the table has otherwise, or has not.
  std::optional<RegisterTable> changed;
  /// Persons of `table` who are in `changed`; empty if nobody is.
  std::vector<bool> outdated;
};

/// The table beside the index. Persons whom corrections concern, or articles that it does not know
/// (a writer ended before it could write it), are derived anew with all whose names end as theirs:
/// whose a short name is depends on those. That a name which is new in such articles is a second
/// spelling is found when the next table is written. Without a table all are.
/// Of several archives the table is where the snapshot keeps what it joins.
CurrentRegister current_register(const Snapshot& snapshot, const Corrections& corrections,
                                 const Lexicons& lexicons, Analyzer& analyzer);

/// Visits all articles that name somebody.
using EachArticle = std::function<void(const std::function<void(const ArticleRecords&)>& visit)>;

/// The register of articles that lie elsewhere, without corrections: the bytes of a table.
std::string register_of(const EachArticle& articles, const Lexicons& lexicons, Analyzer& analyzer);
/// The same with corrections, of a table that describes all articles.
CurrentRegister corrected_register(RegisterTable table, const Corrections& corrections,
                                   const Lexicons& lexicons, Analyzer& analyzer);

/// The name under which a JoinedCache has it.
std::string joined_register_name(const Lexicons& lexicons);

}  // namespace timtin::registry

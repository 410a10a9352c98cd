// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The register: who is reported in which posts, by how many articles, from when to when. It
/// reports evidence, never that somebody held an office. Derived from the articles whenever some
/// are written, and kept beside the index; what it does not know yet is added when it is asked for.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "timtin/extract.h"
#include "timtin/index.h"
#include "timtin/query.h"

namespace timtin {

/// A report counts for a day if it is at most so many days before or after it, or if reports of the
/// same post lie on both sides of the day, at most so many from each other: who holds a post goes
/// on until another one is reported, but may have just begun.
inline constexpr int max_days_before = 183;
inline constexpr int max_days_after = 31;
inline constexpr int max_days_around = 1827;

/// What must hold of a report; each empty one holds of all. Words without marks stand for every
/// spelling. And which of the persons are shown.
struct RegisterQuery {
  std::string name;             ///< words of the name, one after another
  std::string position;         ///< the post begins with it, as position: finds posts
  std::string source;           ///< words of the source's name, one after another
  std::optional<DateRange> at;  ///< reported around this time; both ends are given
  std::size_t offset = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  /// Without persons who are in no public office, and without posts that do not say of what they
  /// are; nor what one article says alone of who is reported often, or of whose office many say
  /// that somebody else holds it.
  bool only_told = false;
};

struct PostReport {
  std::string post;            ///< the spelling that stands for all
  std::uint64_t articles = 0;  ///< dated or not
  std::string first, last;     ///< `YYYY-MM-DD`, less where less is known; empty without a date
  std::string nearest;         ///< of the reports to RegisterQuery::at
};

struct RegisterEntry {
  /// `NAME`, or `NAME/POST` where the name is of several persons: official:"..." finds these
  /// articles.
  std::string id;
  std::string name;
  bool state = true;  ///< most articles name a post in state, Party, army or public body
  std::uint64_t articles = 0;
  std::string first, last;
  std::vector<std::string> sources;      ///< most articles first
  std::vector<PostReport> posts;         ///< most articles first
  std::vector<std::string> other_names;  ///< other spellings and names
};

/// Two persons who may be one: their names differ in marks only, and they have one post in one
/// place. People decide, and merge them in officials.tsv.
struct NameVariant {
  std::string name;  ///< of the entry that comes first
  std::string other;
};

struct RegisterResult {
  std::uint64_t persons = 0;  ///< who answer, shown or not
  std::uint64_t untold = 0;   ///< who would, but for RegisterQuery::only_told
  std::vector<RegisterEntry> entries;
  /// Among the entries, in their order, each `other` once.
  std::vector<NameVariant> variants;
};

/// Most articles first, then by name. Persons with reports that answer the query, and of these
/// reports only. With corrections of the archive's officials.tsv. Of `lexicons` only abbreviations
/// are read, unless something must be derived anew. Throws Error(usage) for a value without words
/// and for wrong corrections.
RegisterResult read_register(const Index& index, const Lexicons& lexicons,
                             const RegisterQuery& query);

}  // namespace timtin

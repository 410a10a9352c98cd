// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// The options that say how a query is read and what it matches.
#pragma once

#include <string>

#include "timtin/saved_queries.h"
#include "timtin/search.h"

namespace CLI {
class App;
}

namespace timtin::cli {

struct QueryOptions {
  std::string match = "all";
  std::string marks = "smart";
  std::string dups;  ///< empty: show
  std::string today;
  bool no_abbreviations = false;
  bool literal = false;
  bool syntax = false;
  std::string batch;  ///< file of queries; empty: the query is on the command line
  std::string words;  ///< never filled: see add_query_words()
};

void add_query_options(CLI::App& app, QueryOptions& options);

/// Adds the words of the query to the help; arguments.h takes them before the options are parsed.
void add_query_words(CLI::App& app, QueryOptions& options);

/// Throws Error(usage) if the options contradict each other or `query`, that of the command line.
void check_query_options(const QueryOptions& options, const std::string& query);

/// False if the text is read literally and is only punctuation: it finds nothing, and in a batch
/// that is no error of who collected the queries.
bool has_words(const std::string& text, const QueryOptions& options);

/// How queries are parsed; `saved`, which must outlive it, is what `@name` stands for. Throws
/// Error(usage) if an option is wrong.
ParseOptions parse_options(const QueryOptions& options, const SavedQueries& saved);

/// The query of the command line. Throws QueryError, or Error(usage) if there is none or an option
/// is wrong.
ParsedQuery read_query(const std::string& text, const QueryOptions& options,
                       const SavedQueries& saved);

/// The day that --today names, else the present one in Vietnam. Throws Error(usage).
Day read_today(const std::string& text);

/// The time that an option names, as in `date:`; both ends are given. Throws Error(usage).
DateRange read_date(const char* option, const std::string& text, Day today);

SearchOptions search_options(const QueryOptions& options);

}  // namespace timtin::cli

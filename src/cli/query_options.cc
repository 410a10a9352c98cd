// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/query_options.h"

#include "cli/choices.h"
#include "cli/clock.h"
#include "cli/option_value.h"
#include "cli/options.h"
#include "query/parse/code_points.h"

namespace timtin::cli {
namespace {

/// By --literal, and in a batch without --syntax.
bool reads_literally(const QueryOptions& options) {
  return options.literal || (!options.batch.empty() && !options.syntax);
}

}  // namespace

void add_query_options(CLI::App& app, QueryOptions& options) {
  add_value(app, "--match", options.match, "MODE",
            tr("all: every word must occur; any: best first"));
  add_value(app, "--marks", options.marks, "MODE",
            tr("accents: smart, exact, partial (at least those typed) or ignore"));
  add_value(app, "--dups", options.dups, "MODE",
            tr("copies of an article: show, or collapse them into one"));
  app.add_flag("--no-abbreviations", options.no_abbreviations,
               tr("UBND does not also find Ủy ban nhân dân"));
  app.add_flag("--literal", options.literal, tr("the query is words only, without operators"));
  app.add_flag("--syntax", options.syntax,
               tr("with --batch: the queries have operators and fields"));
  add_value(app, "--today", options.today, "DATE", tr("the day that relative dates count from"));
  add_value(app, "--batch", options.batch, "FILE",
            tr("answer many queries: each line is an identifier, a tab and words; - is standard "
               "input"));
}

void add_query_words(CLI::App& app, QueryOptions& options) {
  app.add_option("QUERY", options.words,
                 tr("words, \"phrases\", -without, OR, field:value; see timtin-query(7)"))
      ->option_text("...");
}

void check_query_options(const QueryOptions& options, const std::string& query) {
  if (options.literal && options.syntax)
    throw Error(ErrorCode::usage, tr("--literal and --syntax contradict each other"));
  if (!options.batch.empty() && !query.empty())
    throw Error(ErrorCode::usage, tr("with --batch no query can stand on the command line"),
                tr("--batch names a file with a line for each query, or - for standard input"));
}

bool has_words(const std::string& text, const QueryOptions& options) {
  return !reads_literally(options) || query::first_invalid_byte(text) ||
         !query::is_only_punctuation(text);
}

ParseOptions parse_options(const QueryOptions& options, const SavedQueries& saved) {
  ParseOptions parse;
  parse.literal = reads_literally(options);
  parse.today = read_today(options.today);
  parse.saved = [&saved](std::string_view name) { return saved.find(name); };
  return parse;
}

ParsedQuery read_query(const std::string& text, const QueryOptions& options,
                       const SavedQueries& saved) {
  if (text.empty())
    throw Error(ErrorCode::usage, tr("the query is missing"),
                tr("give some words, or '*' for everything"));
  return parse_query(text, parse_options(options, saved));
}

Day read_today(const std::string& text) {
  if (text.empty()) return today_in_vietnam();
  try {
    const DateRange range = parse_date_range(text, today_in_vietnam());
    if (range.first && range.first == range.last) return *range.first;
  } catch (const std::invalid_argument&) {
    // Said below.
  }
  throw Error(ErrorCode::usage, tr("--today cannot be \"{}\"", text),
              tr("give one day, such as {}", "25/6/2021"));
}

DateRange read_date(const char* option, const std::string& text, Day today) {
  std::string why;
  try {
    const DateRange range = parse_date_range(text, today);
    if (range.first && range.last) return range;
    why = tr("an end is missing");
  } catch (const std::invalid_argument& error) {
    why = error.what();
  }
  throw Error(ErrorCode::usage, tr("{} cannot be \"{}\": {}", option, text, why),
              tr("give a day, a month or a year, such as {}", "25/6/2021"));
}

SearchOptions search_options(const QueryOptions& options) {
  SearchOptions search;
  search.match = choose(match_modes, "--match", options.match);
  search.marks = choose(marks_modes, "--marks", options.marks);
  if (!options.dups.empty()) search.duplicates = choose(duplicates_modes, "--dups", options.dups);
  search.abbreviations = !options.no_abbreviations;
  return search;
}

}  // namespace timtin::cli

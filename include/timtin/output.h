// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Stage 6: hits -> text, tsv, jsonl, json, ids, trec; snippets cut from the original text. The
/// formats are in timtin-formats(5) and frozen.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "timtin/register.h"
#include "timtin/search.h"

namespace timtin {

/// `"timtin": 1` in every JSON object that is not one article or line; raised when a member changes
/// its meaning or goes away.
inline constexpr int format_version = 1;

/// `trec` is for hits only.
enum class Format : std::uint8_t { text, tsv, csv, jsonl, json, ids, trec };

/// Nothing of a terminal is known here: the caller says what it can show.
struct Appearance {
  bool colour = false;
  bool hyperlinks = false;  ///< titles lead to addresses (OSC 8)
  unsigned columns = 80;    ///< for text that is wrapped or cut
};

/// C0 but `\n` and `\t`, DEL and C1 become U+FFFD, bidi controls `<U+202E>`, ignorable characters
/// are dropped: for every output that people read.
std::string printable(std::string_view text);

/// The same on one line: white space runs are one space.
std::string printable_line(std::string_view text);

/// A half-open range of code points of the snippet's text.
struct MarkedSpan {
  std::size_t begin;
  std::size_t end;
};

struct Snippet {
  std::string text;                ///< cut from one paragraph of the original, at word boundaries
  std::vector<MarkedSpan> marked;  ///< ascending, disjoint
  Evidence::Part part = Evidence::Part::body;
  bool cut_before = false;  ///< something was left off
  bool cut_after = false;
};

/// The passages with most of the highlights' weight, best first, at most `count` and never more
/// than 1,000, each about `context` syllables. Every occurrence of a highlight in them is marked.
/// Without any: the beginning of the lead or body.
std::vector<Snippet> make_snippets(const Article& article, const std::vector<Highlight>& highlights,
                                   Analyzer& analyzer, unsigned count, unsigned context);

/// All occurrences of the highlights in one text of an article with marks; byte ranges, ascending,
/// disjoint.
std::vector<MarkedSpan> highlighted_spans(std::string_view text, Evidence::Part part,
                                          const std::vector<Highlight>& highlights,
                                          Analyzer& analyzer);

struct RenderOptions {
  Format format = Format::text;
  Appearance appearance;
  unsigned snippets = 1;
  unsigned context = 40;    ///< syllables
  std::uint32_t first = 1;  ///< rank of the first hit
  bool nul = false;         ///< records of ids end in NUL
  std::string query_id;     ///< of one query of many: in trec a column, in json the first member
  bool by_score = true;     ///< hits are in the order of their scores
  /// Of hits in tsv, csv and jsonl: `published,officials[0].name`; empty: the usual ones.
  std::string fields;
  bool one_line = false;         ///< of hits in text: a line each, cut to the columns
  std::string pattern;           ///< of hits, instead of a format: `{title}\\n`
  bool head_line = false;        ///< of tsv; csv has one always
  bool byte_order_mark = false;  ///< of csv, for spreadsheets that guess charsets
};

/// Throws Error(usage) for fields and patterns that render_hits() would refuse.
void check_hit_rendering(const RenderOptions& options);

/// The hits of a search in the format asked for; ends in a line end unless empty.
std::string render_hits(const SearchResult& result, const RenderOptions& options,
                        Analyzer& analyzer);

/// Whole articles; `highlights` are marked in text.
std::string render_article(const Article& article, const std::vector<Highlight>& highlights,
                           const RenderOptions& options, Analyzer& analyzer);

/// Whole evidence of what was found in an article; `phrases` as Extractor::topic_phrases() says.
/// Text for people, else the article's json with its evidence.
std::string render_evidence(const Article& article, const std::vector<TopicPhrase>& phrases,
                            Format format);

/// A table of value and number of articles.
std::string render_facets(const std::vector<FacetCount>& counts, const RenderOptions& options);

/// A part of the register, beginning with the person number `options.first` of `total`.
std::string render_register(const std::vector<RegisterEntry>& entries, std::uint64_t total,
                            const RenderOptions& options);

/// The query on one line, every character visible, and a caret under each column of the place that
/// is wrong; a long query is cut to `columns` around it.
std::string render_query_error(const QueryError& error, unsigned columns);

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/hit_format.h"

#include "cli/choices.h"
#include "cli/option_value.h"
#include "cli/terminal.h"

namespace timtin::cli {
namespace {

RenderOptions common_rendering(const HitFormatOptions& options, const Session& session,
                               const SearchOptions& search) {
  RenderOptions render;
  render.appearance = appearance_of_output(session.colour, session.hyperlink);
  render.snippets = options.snippets;
  render.context = options.context;
  render.first = search.offset + 1;
  render.nul = options.nul;
  render.by_score = search.sort == Sort::relevance;
  return render;
}

void need(bool fits, const char* option, const char* formats) {
  if (!fits) throw Error(ErrorCode::usage, tr("{} is for --format={}", option, formats));
}

}  // namespace

void add_hit_format_options(CLI::App& app, HitFormatOptions& options) {
  add_value(app, "-f,--format", options.format, "FORMAT",
            tr("text, tsv, csv, jsonl, json, ids or trec; with --batch: trec or jsonl"));
  app.add_flag("--oneline", options.one_line, tr("a line for each hit"));
  add_value(app, "--fields", options.fields, "FIELD,...",
            tr("columns of tsv and csv, members of jsonl"));
  app.add_flag("--header", options.head_line, tr("with tsv: a line with the names of columns"));
  app.add_flag("--bom", options.byte_order_mark,
               tr("with csv: a byte order mark, which some spreadsheets need"));
  add_value(app, "--template", options.pattern, "TEXT",
            tr("print TEXT for each hit, with {title} and other fields filled in"));
  app.add_flag("-0,--null", options.nul, tr("with ids: each ends in a NUL byte"));
  add_value(app, "--snippets", options.snippets, "N", tr("passages shown of each hit"));
  add_value(app, "--context", options.context, "N", tr("syllables of a passage"));
}

RenderOptions hit_rendering(const HitFormatOptions& options, const Session& session,
                            const SearchOptions& search) {
  RenderOptions render = common_rendering(options, session, search);
  if (!options.format.empty()) render.format = choose(hit_formats, "--format", options.format);
  render.fields = options.fields;
  render.pattern = options.pattern;
  render.one_line = options.one_line;
  render.head_line = options.head_line;
  render.byte_order_mark = options.byte_order_mark;
  const Format format = render.format;
  need(options.pattern.empty() || options.format.empty(), "--template", "text");
  need(options.fields.empty() || format == Format::tsv || format == Format::csv ||
           format == Format::jsonl,
       "--fields", "tsv|csv|jsonl");
  need(!options.head_line || format == Format::tsv || format == Format::csv, "--header", "tsv");
  need(!options.one_line || (format == Format::text && options.pattern.empty()), "--oneline",
       "text");
  need(!options.byte_order_mark || format == Format::csv, "--bom", "csv");
  check_hit_rendering(render);
  return render;
}

RenderOptions batch_rendering(const HitFormatOptions& options, const Session& session,
                              const SearchOptions& search) {
  RenderOptions render = common_rendering(options, session, search);
  const bool json =
      !options.format.empty() && choose(batch_formats, "--format", options.format) == Format::jsonl;
  render.format = json ? Format::json : Format::trec;
  if (!options.fields.empty() || !options.pattern.empty())
    throw Error(ErrorCode::usage, tr("{} cannot be used together with {}", "--batch",
                                     options.fields.empty() ? "--template" : "--fields"));
  return render;
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later

#include "article/model/json_writer.h"
#include "cli/choices.h"
#include "cli/opened_index.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_batch.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "output/plot.h"
#include "query/parse/code_points.h"
#include "query/parse/field_name.h"

namespace timtin::cli {
namespace {

constexpr Choices<Format, 3> batch_formats_of_count{{
    {"text", Format::text},
    {"tsv", Format::tsv},
    {"jsonl", Format::jsonl},
}};

std::string total_in(Format format, std::uint64_t total) {
  if (format != Format::json && format != Format::jsonl) return fmt::format("{}\n", total);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  if (format == Format::json) json.number("timtin", format_version);
  json.number("total", total);
  json.end_object();
  return out + '\n';
}

std::string total_of_query(Format format, const std::string& id, std::uint64_t total) {
  if (format != Format::jsonl) return fmt::format("{}\t{}\n", printable_line(id), total);
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.text("qid", id);
  json.number("total", total);
  json.end_object();
  return out + '\n';
}

/// The English name of a facet; Vietnamese ones are those of fields and of parts of a date.
std::string facet_name(const std::string& typed) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> times{
      {{"nam", "year"},
       {"quy", "quarter"},
       {"thang", "month"},
       {"tuan", "week"},
       {"ngay", "day"},
       {"thu", "weekday"}}};
  const std::string plain = query::plain_letters(typed);
  for (const auto& [vietnamese, english] : times)
    if (plain == vietnamese) return std::string(english);
  const FieldRow* const row = query::typed_field(typed);
  return row == nullptr ? typed : std::string(row->name);
}

class CountCommand : public Command {
 public:
  std::string name() const override { return "count"; }

  std::string summary() const override { return tr("count articles, in all or by a field"); }

  void declare(CLI::App& app) override {
    add_query_words(app, query_);
    add_value(app, "--by", by_, "FIELD",
              tr("official, position, source, section, topic, author, year, quarter, month, week, "
                 "day or weekday"));
    app.add_flag("--plot", plot_, tr("with --by: bars"));
    add_value(app, "-n,--limit", limit_, "N",
              tr("with --by: rows at most; 0, the default, is all"));
    add_value(app, "--sort", sort_, "ORDER", tr("with --by: value or articles"));
    add_query_options(app, query_);
    add_value(app, "-f,--format", format_, "FORMAT", tr("text, tsv, csv, jsonl or json"));
  }

  bool takes_query() const override { return true; }

  int run(Session& session) override {
    check_query_options(query_, session.query);
    if (!query_.batch.empty()) return run_batch(session);
    const SavedQueries saved(archive_paths(session.options));
    const ParsedQuery query = read_query(session.query, query_, saved);
    const SearchOptions options = search_options(query_);
    RenderOptions render;
    render.format = choose(table_formats, "--format", format_);
    std::optional<Facet> facet;
    if (!by_.empty()) facet = choose(facets, "--by", facet_name(by_));
    if (!facet && (plot_ || limit_ != 0 || !sort_.empty()))
      throw Error(ErrorCode::usage, tr("--plot, --limit and --sort need --by"));
    if (plot_ && render.format != Format::text)
      throw Error(ErrorCode::usage, tr("{} is for --format={}", "--plot", "text"));
    const Index index = opened_partial_index(session.options);
    const auto lexicons = Lexicons::open(data_directory());
    Searcher searcher(index, lexicons);
    say_parsing(session, query);
    if (facet) return with_losses(index, run_table(session, searcher, *lexicons, query, *facet));
    const CountResult result = searcher.count(query, options);
    session.out.write(total_in(render.format, result.total));
    say_all_readings(session, result.readings);
    for (const std::string& line : phrase_notes(session, result.total, [&](const auto& text) {
           return searcher.count(read_query(text, query_, saved), options).total;
         }))
      say(line);
    return with_losses(index, result.total > 0 ? 0 : exit_nothing_found);
  }

 private:
  int run_table(Session& session, Searcher& searcher, const Lexicons& lexicons,
                const ParsedQuery& query, Facet facet) {
    const SearchOptions options = search_options(query_);
    if (options.duplicates == Duplicates::collapse)
      throw Error(ErrorCode::usage,
                  tr("{} cannot be used together with {}", "--by", "--dups=collapse"));
    RenderOptions render;
    render.format = choose(table_formats, "--format", format_);
    FacetsResult result = searcher.count_by(query, facet, options);
    std::vector<FacetCount>& rows = result.facets;
    if (plot_) rows = without_gaps(std::move(rows), facet);
    if (!sort_.empty()) sort_rows(rows, choose(facet_orders, "--sort", sort_), facet);
    const std::size_t all = rows.size();
    rows.resize(std::min<std::size_t>(all, limit_or_all(limit_)));
    if (render.format == Format::text) name_values(rows, facet, lexicons);
    page(session, render.format);
    session.out.write(plot_ ? chart(session, searcher, query, rows) : render_facets(rows, render));
    say_all_readings(session, result.readings);
    if (rows.size() < all && !session.options.quiet)
      say(trn("{} row not shown", "{} rows not shown", all - rows.size(), all - rows.size()));
    return rows.empty() ? exit_nothing_found : 0;
  }

  /// Shares are those of all articles that match.
  std::string chart(const Session& session, Searcher& searcher, const ParsedQuery& query,
                    const std::vector<FacetCount>& rows) const {
    const std::uint64_t total = searcher.count(query, search_options(query_)).total;
    return output::bar_chart(rows, total, appearance_of_output(session.colour, session.hyperlink)) +
           trn("{} article in all", "{} articles in all", total, total) + '\n';
  }

  int run_batch(Session& session) {
    if (!by_.empty())
      throw Error(ErrorCode::usage, tr("{} cannot be used together with {}", "--by", "--batch"));
    const Format format = choose(batch_formats_of_count, "--format", format_);
    const SearchOptions options = search_options(query_);
    const SavedQueries saved(archive_paths(session.options));
    const ParseOptions parse = parse_options(query_, saved);
    const Index index = opened_partial_index(session.options);
    Searcher searcher(index, Lexicons::open(data_directory()));
    const int status = answer_batch(query_.batch, [&](const BatchQuery& query) {
      CountResult result;
      const bool asks = has_words(query.text, query_);
      if (asks) result = searcher.count(parse_query(query.text, parse), options);
      session.out.write(total_of_query(format, query.id, result.total));
      if (asks) say_readings(session, result.readings, query.id + ": ");
      session.out.flush();
      return result.total > 0;
    });
    return with_losses(index, status);
  }

  QueryOptions query_;
  std::string by_, sort_;
  std::uint32_t limit_ = 0;
  bool plot_ = false;
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_count() { return std::make_unique<CountCommand>(); }

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/choices.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_batch.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "cli/terminal.h"

namespace timtin::cli {
namespace {

class SearchCommand : public Command {
 public:
  std::string name() const override { return "search"; }

  std::string summary() const override { return tr("find articles, best first"); }

  void declare(CLI::App& app) override {
    add_query_words(app, query_);
    add_value(app, "-n,--limit", limit_, "N", tr("hits at most; 10 if not given"));
    add_value(app, "--offset", offset_, "N", tr("leave off so many hits"));
    add_value(app, "--sort", sort_, "ORDER", tr("relevance, newest, oldest, source or title"));
    add_query_options(app, query_);
    add_value(app, "-f,--format", format_, "FORMAT",
              tr("text, tsv, jsonl, json, ids or trec; with --batch: trec or jsonl"));
    app.add_flag("-0,--null", nul_, tr("with ids: each ends in a NUL byte"));
    add_value(app, "--snippets", snippets_, "N", tr("passages shown of each hit"));
    add_value(app, "--context", context_, "N", tr("syllables of a passage"));
    saving_ = add_value(app, "--save", name_, "NAME",
                        tr("keep the query: @NAME stands for it from now on"));
    app.add_flag("--explain", explain_, tr("say how the query was understood"));
  }

  bool takes_query() const override { return true; }

  int run(Session& session) override {
    check_query_options(query_, session.query);
    SavedQueries saved(archive_path(session.options));
    if (saves()) check_save(session, saved);
    if (!query_.batch.empty()) return run_batch(session);
    const ParsedQuery query = read_query(session.query, query_, saved);
    const SearchOptions options = read_options();
    const Format format = format_.empty() ? Format::text : choose(hit_formats, "--format", format_);
    const RenderOptions render = appearance(session, format, options);
    const Index index(archive_path(session.options));
    Searcher searcher(index, Lexicons::open(data_directory()));
    const SearchResult result = searcher.search(query, options);
    Analyzer analyzer;
    session.out.write(render_hits(result, render, analyzer));
    session.out.flush();
    say_parsing(session, query);
    if (explain_)
      for (const std::string& line : explanation(result, options)) say(line);
    if (!session.options.quiet)
      for (const std::string& line : search_notes(result, options, session)) say(line);
    for (const std::string& line : phrase_notes(session, result.total, [&](const auto& text) {
           return searcher.count(read_query(text, query_, saved), options).total;
         }))
      say(line);
    if (saves()) save(session);
    return result.total > 0 ? 0 : 1;
  }

 private:
  int run_batch(Session& session) {
    // One answer is json in one line.
    const bool json =
        !format_.empty() && choose(batch_formats, "--format", format_) == Format::jsonl;
    const SearchOptions options = read_options();
    RenderOptions render = appearance(session, json ? Format::json : Format::trec, options);
    const SavedQueries saved(archive_path(session.options));
    const ParseOptions parse = parse_options(query_, saved);
    const Index index(archive_path(session.options));
    Searcher searcher(index, Lexicons::open(data_directory()));
    Analyzer analyzer;
    return answer_batch(query_.batch, [&](const BatchQuery& query) {
      SearchResult result;
      const bool asks = has_words(query.text, query_);
      if (asks) result = searcher.search(parse_query(query.text, parse), options);
      render.query_id = query.id;
      session.out.write(render_hits(result, render, analyzer));
      if (asks) say_readings(session, result.readings, query.id + ": ");
      session.out.flush();
      if (explain_)
        for (const std::string& line : explanation(result, options)) say(query.id + ": " + line);
      return result.total > 0;
    });
  }

  bool saves() const { return saving_->count() > 0; }

  /// Puts the query under its name as if it were saved already: what would not work then is refused
  /// now, such as a query that names itself.
  void check_save(const Session& session, SavedQueries& saved) const {
    if (!is_query_name(name_))
      throw Error(ErrorCode::usage, tr("a query can't be saved as \"{}\"", name_),
                  tr("a name is made of letters, digits, - and _"));
    if (query_.literal || !query_.batch.empty())
      throw Error(ErrorCode::usage, tr("--save cannot be used together with --literal or --batch"));
    saved.set(name_, session.query);
  }

  void save(const Session& session) const {
    const auto replaced = save_query(archive_path(session.options), name_, session.query);
    if (session.options.quiet) return;
    say(replaced ? tr("saved as @{}, instead of: {}", name_, *replaced)
                 : tr("saved as @{}", name_));
  }

  SearchOptions read_options() const {
    SearchOptions options = search_options(query_);
    options.sort = choose(orders, "--sort", sort_);
    options.offset = offset_;
    options.limit = limit_;
    options.explain = explain_;
    return options;
  }

  RenderOptions appearance(const Session& session, Format format,
                           const SearchOptions& options) const {
    RenderOptions render;
    render.format = format;
    render.appearance = appearance_of_output(session.colour);
    render.snippets = snippets_;
    render.context = context_;
    render.first = options.offset + 1;
    render.nul = nul_;
    render.by_score = options.sort == Sort::relevance;
    return render;
  }

  QueryOptions query_;
  CLI::Option* saving_ = nullptr;
  std::string name_;  ///< of the query, to be saved
  std::uint32_t limit_ = SearchOptions().limit;
  std::uint32_t offset_ = 0;
  std::string sort_ = "relevance";
  std::string format_;  ///< empty: text, of a batch trec
  bool nul_ = false;
  unsigned snippets_ = RenderOptions().snippets;
  unsigned context_ = RenderOptions().context;
  bool explain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_search() { return std::make_unique<SearchCommand>(); }

}  // namespace timtin::cli

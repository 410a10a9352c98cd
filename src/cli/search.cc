// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/choices.h"
#include "cli/hit_format.h"
#include "cli/new_search.h"
#include "cli/opened_index.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_batch.h"
#include "cli/query_names.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "cli/shown_hits.h"
#include "cli/shown_officials.h"

namespace timtin::cli {
namespace {

class SearchCommand : public Command {
 public:
  std::string name() const override { return "search"; }

  std::string summary() const override { return tr("find articles, best first"); }

  void declare(CLI::App& app) override {
    add_query_words(app, query_);
    limiting_ =
        add_value(app, "-n,--limit", limit_, "N", tr("hits at most; 10 if not given, 0 is all"));
    add_value(app, "--offset", offset_, "N", tr("leave off so many hits"));
    add_value(app, "--sort", sort_, "ORDER",
              tr("relevance, newest, oldest, added, source or title"));
    add_hit_format_options(app, shown_);
    add_query_options(app, query_);
    asking_ = add_value(app, "--new", new_, "NAME",
                        tr("what came in since NAME was asked last; without a query @NAME"));
    add_name_options(app, names_);
    app.add_flag("--explain", explain_, tr("say how the query was understood"));
  }

  bool takes_query() const override { return true; }

  int run(Session& session) override {
    if (change_names(session, names_)) return 0;
    check_query_options(query_, session.query);
    SavedQueries saved(archive_paths(session.options));
    if (saves(names_)) save_is_possible(session, saved);
    if (asking_->count() > 0) return run_new(session, saved);
    if (!query_.batch.empty()) return run_batch(session);
    const ParsedQuery query = read_query(session.query, query_, saved);
    const SearchOptions options = read_options();
    const RenderOptions render = hit_rendering(shown_, session, options);
    const Index index = opened_partial_index(session.options);
    Searcher searcher(index, Lexicons::open(data_directory()));
    Analyzer analyzer;
    const SearchResult result = answer(session, index, searcher, query, options, render, analyzer);
    session.out.flush();
    say_parsing(session, query);
    if (explain_) {
      for (const std::string& line : explanation(result, options)) say(line);
      for (const std::string& line : explained_parts(index)) say(line);
    }
    if (!session.options.quiet)
      for (const std::string& line : search_notes(result, options, session)) say(line);
    for (const std::string& line : phrase_notes(session, result.total, [&](const auto& text) {
           return searcher.count(read_query(text, query_, saved), options).total;
         }))
      say(line);
    if (saves(names_)) save_and_say(session, names_);
    return with_losses(index, result.total > 0 ? 0 : exit_nothing_found);
  }

 private:
  /// Prints the hits; many of a format whose parts stand one behind the other as they are read.
  SearchResult answer(Session& session, const Index& index, Searcher& searcher,
                      const ParsedQuery& query, const SearchOptions& options, RenderOptions render,
                      Analyzer& analyzer) const {
    constexpr std::uint32_t few = 100;
    const bool whole = render.format == Format::text || render.format == Format::json ||
                       render.format == Format::csv || render.head_line;
    if (whole || options.explain || options.limit <= few)
      return show_hits(session, index, searcher.search(query, options), render, query_.dups.empty(),
                       analyzer);
    ShownOfficials officials(index, analyzer);
    return searcher.search(query, options, [&](const SearchResult& part) {
      session.out.write(officials.any() ? render_hits(officials.corrected(part), render, analyzer)
                                        : render_hits(part, render, analyzer));
      render.first += static_cast<std::uint32_t>(part.hits.size());
    });
  }

  int run_batch(Session& session) {
    const SearchOptions options = read_options();
    RenderOptions render = batch_rendering(shown_, session, options);
    const SavedQueries saved(archive_paths(session.options));
    const ParseOptions parse = parse_options(query_, saved);
    const Index index = opened_partial_index(session.options);
    Searcher searcher(index, Lexicons::open(data_directory()));
    Analyzer analyzer;
    ShownOfficials officials(index, analyzer);
    const int status = answer_batch(query_.batch, [&](const BatchQuery& query) {
      SearchResult result;
      const bool asks = has_words(query.text, query_);
      if (asks) result = searcher.search(parse_query(query.text, parse), options);
      if (render.format != Format::trec) officials.correct(result);
      render.query_id = query.id;
      session.out.write(render_hits(result, render, analyzer));
      if (asks) say_readings(session, result.readings, query.id + ": ");
      session.out.flush();
      if (explain_)
        for (const std::string& line : explanation(result, options)) say(query.id + ": " + line);
      return result.total > 0;
    });
    return with_losses(index, status);
  }

  void save_is_possible(const Session& session, SavedQueries& saved) const {
    if (query_.literal || !query_.batch.empty())
      throw Error(ErrorCode::usage, tr("--save cannot be used together with --literal or --batch"));
    static_cast<void>(archive_path(session.options));  // one
    check_save(session, names_, saved);
  }

  /// What --new does not go with: an order and a page are those of all hits.
  void check_new() const {
    check_name("--new", new_);
    for (const auto& [option, given] :
         {std::pair("--batch", !query_.batch.empty()), std::pair("--save", saves(names_)),
          std::pair("--offset", offset_ > 0), std::pair("--sort", sort_ != "relevance"),
          std::pair("--dups=collapse", query_.dups == "collapse"),
          std::pair("--explain", explain_)})
      if (given)
        throw Error(ErrorCode::usage, tr("{} cannot be used together with {}", "--new", option));
  }

  int run_new(Session& session, const SavedQueries& saved) {
    check_new();
    const SearchOptions options = read_options();
    return search_new(session, saved,
                      {new_, query_, options, hit_rendering(shown_, session, options),
                       limiting_->count() == 0 ? std::nullopt : std::optional(options.limit)});
  }

  SearchOptions read_options() const {
    SearchOptions options = search_options(query_);
    options.sort = choose(orders, "--sort", sort_);
    options.offset = offset_;
    options.limit = limit_or_all(limit_);
    options.explain = explain_;
    return options;
  }

  QueryOptions query_;
  NameOptions names_;
  CLI::Option *asking_ = nullptr, *limiting_ = nullptr;
  std::string new_;  ///< the name that is asked what is new
  std::uint32_t limit_ = SearchOptions().limit;
  std::uint32_t offset_ = 0;
  std::string sort_ = "relevance";
  HitFormatOptions shown_;
  bool explain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_search() { return std::make_unique<SearchCommand>(); }

}  // namespace timtin::cli

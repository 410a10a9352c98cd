// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "cli/choices.h"
#include "cli/hit_format.h"
#include "cli/last_list.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_batch.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"

namespace timtin::cli {
namespace {

/// People want a text once: of the hits of this page that are copies of one another the first
/// stays. To collapse all that match would make a search half as dear again.
void fold_copies(SearchResult& result) {
  std::vector<Hit> hits;
  std::uint64_t folded = 0;
  for (Hit& hit : result.hits) {
    const std::string& cluster = hit.article.cluster;
    const auto first = std::find_if(hits.begin(), hits.end(), [&](const Hit& shown) {
      return !cluster.empty() && shown.article.cluster == cluster;
    });
    if (first == hits.end()) {
      hits.push_back(std::move(hit));
    } else {
      first->copies = first->copies.value_or(0) + 1;
      ++folded;
    }
  }
  result.hits = std::move(hits);
  if (folded > 0) result.copies = folded;
}

class SearchCommand : public Command {
 public:
  std::string name() const override { return "search"; }

  std::string summary() const override { return tr("find articles, best first"); }

  void declare(CLI::App& app) override {
    add_query_words(app, query_);
    add_value(app, "-n,--limit", limit_, "N", tr("hits at most; 10 if not given, 0 is all"));
    add_value(app, "--offset", offset_, "N", tr("leave off so many hits"));
    add_value(app, "--sort", sort_, "ORDER", tr("relevance, newest, oldest, source or title"));
    add_hit_format_options(app, shown_);
    add_query_options(app, query_);
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
    const RenderOptions render = hit_rendering(shown_, session, options);
    const Index index(archive_path(session.options));
    Searcher searcher(index, Lexicons::open(data_directory()));
    Analyzer analyzer;
    const SearchResult result = answer(session, searcher, query, options, render, analyzer);
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
  /// Prints the hits; many of a format whose parts stand one behind the other as they are read.
  SearchResult answer(Session& session, Searcher& searcher, const ParsedQuery& query,
                      const SearchOptions& options, RenderOptions render,
                      Analyzer& analyzer) const {
    constexpr std::uint32_t few = 100;
    const bool whole = render.format == Format::text || render.format == Format::json ||
                       render.format == Format::csv || render.head_line;
    if (whole || options.explain || options.limit <= few)
      return answer_at_once(session, searcher.search(query, options), render, analyzer);
    return searcher.search(query, options, [&](const SearchResult& part) {
      session.out.write(render_hits(part, render, analyzer));
      render.first += static_cast<std::uint32_t>(part.hits.size());
    });
  }

  SearchResult answer_at_once(Session& session, SearchResult result, const RenderOptions& render,
                              Analyzer& analyzer) const {
    const bool for_people = render.format == Format::text && render.pattern.empty();
    if (for_people && query_.dups.empty()) fold_copies(result);
    std::string hits = render_hits(result, render, analyzer);
    if (for_people) {
      remember_list(session, result, render.first);
      if (!hits.empty()) page(session, render.format);
    }
    session.out.write(hits);
    return result;
  }

  int run_batch(Session& session) {
    const SearchOptions options = read_options();
    RenderOptions render = batch_rendering(shown_, session, options);
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
    options.limit = limit_or_all(limit_);
    options.explain = explain_;
    return options;
  }

  QueryOptions query_;
  CLI::Option* saving_ = nullptr;
  std::string name_;  ///< of the query, to be saved
  std::uint32_t limit_ = SearchOptions().limit;
  std::uint32_t offset_ = 0;
  std::string sort_ = "relevance";
  HitFormatOptions shown_;
  bool explain_ = false;
};

}  // namespace

std::unique_ptr<Command> make_search() { return std::make_unique<SearchCommand>(); }

}  // namespace timtin::cli

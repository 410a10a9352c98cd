// SPDX-License-Identifier: GPL-2.0-or-later
#include <CLI/App.hpp>

#include "cli/choices.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "cli/terminal.h"

namespace timtin::cli {
namespace {

std::string total_in(Format format, std::uint64_t total) {
  switch (format) {
    case Format::json:
      return fmt::format("{{\"timtin\":{},\"total\":{}}}\n", format_version, total);
    case Format::jsonl:
      return fmt::format("{{\"total\":{}}}\n", total);
    default:
      return fmt::format("{}\n", total);
  }
}

void say_readings(Session& session, const Searcher& searcher) {
  session.out.flush();
  if (session.options.quiet) return;
  for (const std::string& line : reading_notes(searcher.last_readings())) say(line);
}

class CountCommand : public Command {
 public:
  CLI::App& declare(CLI::App& root) override {
    CLI::App& app = *root.add_subcommand("count", tr("count articles, in all or by a field"));
    add_query_words(app, query_);
    add_value(app, "--by", by_, "FIELD",
              tr("official, position, source, section, topic, author, year, quarter, month, week, "
                 "day or weekday"));
    add_query_options(app, query_);
    add_value(app, "-f,--format", format_, "FORMAT", tr("text, tsv, jsonl or json"));
    return app;
  }

  bool takes_query() const override { return true; }

  int run(Session& session) override {
    const query::Node tree = read_query(session.query, query_);
    const SearchOptions options = search_options(query_);
    RenderOptions render;
    render.format = choose(formats, "--format", format_);
    if (render.format == Format::ids)
      throw Error(ErrorCode::usage, tr("a count has no ids"), tr("`timtin search` lists ids"));
    std::optional<Facet> facet;
    if (!by_.empty()) facet = choose(facets, "--by", by_);
    const Index index(archive_path(session.options));
    Searcher searcher(index, Lexicons::load(data_directory()));
    if (facet) {
      const auto counts = searcher.count_by(tree, *facet, options);
      session.out.write(render_facets(counts, render));
      say_readings(session, searcher);
      return counts.empty() ? 1 : 0;
    }
    const std::uint64_t total = searcher.count(tree, options);
    session.out.write(total_in(render.format, total));
    say_readings(session, searcher);
    return total > 0 ? 0 : 1;
  }

 private:
  QueryOptions query_;
  std::string by_;
  std::string format_ = "text";
};

}  // namespace

std::unique_ptr<Command> make_count() { return std::make_unique<CountCommand>(); }

}  // namespace timtin::cli

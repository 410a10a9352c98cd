// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>
#include <utility>

#include "article/model/json_writer.h"
#include "cli/choices.h"
#include "cli/chosen_articles.h"
#include "cli/opened_index.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/session.h"
#include "cli/shown_officials.h"
#include "cli/terminal.h"

namespace timtin::cli {
namespace {

class ShowCommand : public Command {
 public:
  std::string name() const override { return "show"; }

  std::string summary() const override { return tr("print whole articles"); }

  void declare(CLI::App& app) override {
    app.add_option("ID", ids_, help_of_identifiers())->option_text("...");
    add_value(app, "--query", query_, "QUERY", tr("paint what this query finds"));
    app.add_flag("--explain", explain_,
                 tr("where its officials, topics, documents and abbreviations come from"));
    add_value(app, "-f,--format", format_, "FORMAT", tr("text, jsonl or json"));
  }

  int run(Session& session) override {
    const std::vector<std::string> names = all_identifiers(ids_);
    RenderOptions render;
    render.format = choose(article_formats, "--format", format_);
    render.appearance = appearance_of_output(session.colour, session.hyperlink);
    const Index index = opened_partial_index(session.options);
    highlights_ = highlights_of_query(session, index);
    officials_.emplace(index, analyzer_);
    return with_losses(index, show_all(session, index, names, render));
  }

 private:
  std::vector<Highlight> highlights_of_query(const Session& session, const Index& index) const {
    if (query_.empty()) return {};
    const ParsedQuery query = read_query(query_, {}, SavedQueries(archive_paths(session.options)));
    SearchOptions options;
    options.limit = 0;
    return Searcher(index, Lexicons::open(data_directory())).search(query, options).highlights;
  }

  /// Articles that are known are shown whatever is wrong with the other identifiers.
  int show_all(Session& session, const Index& index, const std::vector<std::string>& names,
               const RenderOptions& render) {
    page(session, render.format);
    if (render.format == Format::json) return show_as_json(session, index, names, render);
    const std::string separator = render.format == Format::text ? "\n────────\n\n" : "";
    bool first = true;
    return for_each_chosen(session, index, names, [&](const Article& article) {
      if (!first) session.out.write(separator);
      first = false;
      session.out.write(page_of(article, render));
    });
  }

  int show_as_json(Session& session, const Index& index, const std::vector<std::string>& names,
                   const RenderOptions& render) {
    std::string out;
    JsonWriter json(out);
    const auto write = [&] { session.out.write(std::exchange(out, {})); };
    json.begin_object();
    json.number("timtin", format_version);
    json.begin_array("articles");
    write();
    const int status = for_each_chosen(session, index, names, [&](const Article& article) {
      std::string page = page_of(article, render);
      page.pop_back();  // the end of the line
      json.json(page);
      write();
    });
    json.end_array();
    json.end_object();
    session.out.write(out + '\n');
    return status;
  }

  /// Evidence is that of the article, corrected or not.
  std::string page_of(Article article, const RenderOptions& render) {
    if (!explain_) {
      officials_->correct(article);
      return render_article(article, highlights_, render, analyzer_);
    }
    if (!extractor_) extractor_.emplace(Lexicons::load(data_directory()), analyzer_);
    // The findings shown are those in the archive; what decided topics is found again.
    Article again = article;
    extractor_->extract(again, analyze(again, analyzer_));
    std::string text;
    if (render.format == Format::text)
      text = render_article(article, highlights_, render, analyzer_) + '\n';
    return text + render_evidence(article, extractor_->topic_phrases(), render.format);
  }

  std::vector<std::string> ids_;
  std::string query_;
  std::string format_ = "text";
  std::vector<Highlight> highlights_;
  bool explain_ = false;
  Analyzer analyzer_;
  std::optional<ShownOfficials> officials_;
  std::optional<Extractor> extractor_;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<ShowCommand>(); }

}  // namespace timtin::cli

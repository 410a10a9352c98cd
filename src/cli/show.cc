// SPDX-License-Identifier: GPL-2.0-or-later
#include <functional>
#include <optional>
#include <utility>

#include "article/model/json_writer.h"
#include "cli/choices.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/session.h"
#include "cli/terminal.h"

namespace timtin::cli {
namespace {

constexpr int exit_unknown = 1;
constexpr std::size_t ambiguous_shown = 20;

class ShowCommand : public Command {
 public:
  std::string name() const override { return "show"; }

  std::string summary() const override { return tr("print whole articles"); }

  void declare(CLI::App& app) override {
    app.add_option("ID", ids_, tr("an article's own identifier, or the beginning of its key"))
        ->option_text("...");
    add_value(app, "--query", query_, "QUERY", tr("paint what this query finds"));
    app.add_flag("--explain", explain_,
                 tr("where its officials, topics, documents and abbreviations come from"));
    add_value(app, "-f,--format", format_, "FORMAT", tr("text, jsonl or json"));
  }

  int run(Session& session) override {
    if (ids_.empty())
      throw Error(ErrorCode::usage, tr("the identifier of an article is missing"),
                  tr("`timtin search` shows one with each hit"));
    RenderOptions render;
    render.format = choose(article_formats, "--format", format_);
    render.appearance = appearance_of_output(session.colour);
    const Index index(archive_path(session.options));
    highlights_ = highlights_of_query(session, index);
    return show_all(session, index, render);
  }

 private:
  std::vector<Highlight> highlights_of_query(const Session& session, const Index& index) const {
    if (query_.empty()) return {};
    const ParsedQuery query = read_query(query_, {}, SavedQueries(archive_path(session.options)));
    SearchOptions options;
    options.limit = 0;
    return Searcher(index, Lexicons::open(data_directory())).search(query, options).highlights;
  }

  /// Articles that are known are shown whatever is wrong with the other identifiers.
  int show_all(Session& session, const Index& index, const RenderOptions& render) {
    if (render.format == Format::json) return show_as_json(session, index, render);
    const std::string separator = render.format == Format::text ? "\n────────\n\n" : "";
    bool first = true;
    return for_each_article(session, index, [&](const Article& article) {
      if (!first) session.out.write(separator);
      first = false;
      session.out.write(page_of(article, render));
    });
  }

  int show_as_json(Session& session, const Index& index, const RenderOptions& render) {
    std::string out;
    JsonWriter json(out);
    const auto write = [&] { session.out.write(std::exchange(out, {})); };
    json.begin_object();
    json.number("timtin", format_version);
    json.begin_array("articles");
    write();
    const int status = for_each_article(session, index, [&](const Article& article) {
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

  int for_each_article(Session& session, const Index& index,
                       const std::function<void(const Article&)>& show) const {
    int status = 0;
    for (const std::string& id : ids_) {
      const auto found = index.find(id);
      if (found.size() == 1) {
        show(index.article(found.front()));
      } else {
        status = std::max(status, say_not_one(session, index, id, found));
      }
    }
    return status;
  }

  std::string page_of(const Article& article, const RenderOptions& render) {
    if (!explain_) return render_article(article, highlights_, render, analyzer_);
    if (!extractor_) extractor_.emplace(Lexicons::load(data_directory()), analyzer_);
    // The findings shown are those in the archive; what decided topics is found again.
    Article again = article;
    extractor_->extract(again, analyze(again, analyzer_));
    std::string text;
    if (render.format == Format::text)
      text = render_article(article, highlights_, render, analyzer_) + '\n';
    return text + render_evidence(article, extractor_->topic_phrases(), render.format);
  }

  static int say_not_one(Session& session, const Index& index, const std::string& id,
                         const std::vector<DocId>& found) {
    session.out.flush();
    if (found.empty()) {
      say(std::string("timtin: ") + tr("there is no article {}", printable_line(id)));
      return exit_unknown;
    }
    say(std::string("timtin: ") +
        tr("{} is not the name of one article; give a key:", printable_line(id)));
    for (std::size_t i = 0; i < found.size() && i < ambiguous_shown; ++i) {
      const Article article = index.article(found[i]);
      say(fmt::format("  {}  {}", article.key, printable_line(article.title)));
    }
    if (found.size() > ambiguous_shown) say("  …");
    return static_cast<int>(ErrorCode::usage);
  }

  std::vector<std::string> ids_;
  std::string query_;
  std::string format_ = "text";
  std::vector<Highlight> highlights_;
  bool explain_ = false;
  Analyzer analyzer_;
  std::optional<Extractor> extractor_;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<ShowCommand>(); }

}  // namespace timtin::cli

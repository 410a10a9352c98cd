// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

class ExportCommand : public Command {
 public:
  std::string name() const override { return "export"; }

  std::string summary() const override {
    return tr("print whole articles as jsonl, which `timtin import` restores");
  }

  void declare(CLI::App& app) override {
    add_query_words(app, query_);
    add_query_options(app, query_);
  }

  bool takes_query() const override { return true; }

  int run(Session& session) override {
    check_query_options(query_, session.query);
    if (!query_.batch.empty())
      throw Error(ErrorCode::usage, tr("--batch cannot be used with export"));
    const SavedQueries saved(archive_paths(session.options));
    const ParsedQuery query =
        read_query(session.query.empty() ? "*" : session.query, query_, saved);
    const Index index(archive_paths(session.options), cache_directory());
    const auto changed =
        index.changed_files(!std::holds_alternative<query::Everything>(query.tree.value));
    Searcher searcher(index, Lexicons::open(data_directory()));
    const auto [documents, readings] = searcher.documents(query, search_options(query_));
    std::size_t damaged = 0, gone = 0;
    for (const DocId document : documents) {
      if (const auto article = index.sound_article(document)) {
        session.out.write(to_json(*article) + '\n');
      } else if (index.holds(document)) {
        ++damaged;
        say(damaged_note(index.name(document)));
      } else {
        ++gone;
      }
    }
    session.out.flush();  // what can be read is printed, whatever is told of the rest
    if (!changed.empty()) throw read_from_changed(archives_name(session.options), changed);
    if (gone > 0) throw replaced_meanwhile(gone, documents.size());
    say_parsing(session, query);
    say_readings(session, readings);
    if (!session.options.quiet)
      say(trn("{} article", "{} articles", documents.size() - damaged, documents.size() - damaged));
    if (damaged > 0) return exit_some_rejected;
    return documents.empty() ? exit_nothing_found : 0;
  }

 private:
  QueryOptions query_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace timtin::cli

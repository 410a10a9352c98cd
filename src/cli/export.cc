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
    const SavedQueries saved(archive_path(session.options));
    const ParsedQuery query =
        read_query(session.query.empty() ? "*" : session.query, query_, saved);
    const Index index(archive_path(session.options));
    Searcher searcher(index, Lexicons::open(data_directory()));
    const auto [documents, readings] = searcher.documents(query, search_options(query_));
    for (const DocId document : documents)
      session.out.write(to_json(index.article(document)) + '\n');
    say_parsing(session, query);
    say_readings(session, readings);
    if (!session.options.quiet)
      say(trn("{} article", "{} articles", documents.size(), documents.size()));
    return documents.empty() ? exit_nothing_found : 0;
  }

 private:
  QueryOptions query_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace timtin::cli

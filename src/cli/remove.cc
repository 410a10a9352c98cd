// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <iostream>
#include <set>

#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "text/message.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr std::size_t articles_named = 5;

/// What stands to be removed: keys are valid whatever a writer does meanwhile.
struct Doomed {
  std::set<std::string> keys;
  std::vector<std::string> names;  ///< of the first ones, for people
};

/// A letter that begins `yes` in either language.
bool is_yes(const std::string& answer) {
  return !answer.empty() && std::string("yYcC").find(answer.front()) != std::string::npos;
}

class RemoveCommand : public Command {
 public:
  std::string name() const override { return "remove"; }

  std::string summary() const override { return tr("take articles out of the archive"); }

  void declare(CLI::App& app) override {
    app.add_option("ID", ids_, tr("an article's own identifier, or the beginning of its key"))
        ->option_text("...");
    add_value(app, "--query", query_, "QUERY", tr("remove what this query finds"));
    app.add_flag("--yes", yes_, tr("do not ask"));
    app.add_flag(wait_flag, wait_, tr("wait for another import, N seconds at most"));
  }

  int run(Session& session) override {
    if (ids_.empty() == query_.empty())
      throw Error(ErrorCode::usage, tr("remove needs identifiers of articles, or --query"),
                  tr("`timtin search` shows an identifier with each hit"));
    const WriterOptions options{archive_path(session.options), Lexicons::load(data_directory()),
                                wait_};
    Doomed doomed;
    {
      const Index index(options.archive);
      if (!query_.empty())
        find_by_query(session, index, options.lexicons, doomed);
      else if (const int status = find_by_ids(index, doomed); status != 0)
        return status;
    }
    if (doomed.keys.empty()) {
      if (!session.options.quiet) say(trn("{} article", "{} articles", 0, 0));
      return exit_nothing_found;
    }
    if (!yes_ && !agreed(doomed)) return exit_nothing_found;
    const auto removed = remove_articles(options, {doomed.keys.begin(), doomed.keys.end()});
    if (!session.options.quiet)
      say(trn("{} article removed", "{} articles removed", removed, removed));
    return 0;
  }

 private:
  static void add(const Index& index, DocId document, Doomed& doomed) {
    const auto article = index.sound_article(document);
    const std::string key = article ? article->key : index.key(document);
    if (key.empty() || !doomed.keys.insert(key).second) return;
    if (doomed.names.size() < articles_named)
      doomed.names.push_back(printable_line(fmt::format(
          "  {}  {}", index.name(document), article ? article->title : tr("(damaged)"))));
  }

  void find_by_query(Session& session, const Index& index,
                     const std::shared_ptr<const Lexicons>& lexicons, Doomed& doomed) const {
    const QueryOptions plain;
    const SavedQueries saved(archive_path(session.options));
    Searcher searcher(index, lexicons);
    const auto [documents, readings] =
        searcher.documents(read_query(query_, plain, saved), search_options(plain));
    for (const DocId document : documents) add(index, document, doomed);
    say_readings(session, readings);
  }

  /// All or none: 0, or the exit status of an identifier that is not the name of one article.
  int find_by_ids(const Index& index, Doomed& doomed) const {
    int status = 0;
    for (const std::string& id : ids_) {
      const auto found = index.find(id);
      if (found.size() == 1) {
        add(index, found.front(), doomed);
        continue;
      }
      say("timtin: " + (found.empty() ? tr("there is no article {}", printable_line(id))
                                      : tr("{} is not the name of one article; give a key",
                                           printable_line(id))));
      status =
          std::max(status, found.empty() ? exit_nothing_found : static_cast<int>(ErrorCode::usage));
    }
    if (status != 0) say(tr("hint: {}", tr("nothing was removed")));
    return status;
  }

  static bool agreed(const Doomed& doomed) {
    const std::size_t all = doomed.keys.size();
    if (!standard_input_is_terminal())
      throw Error(ErrorCode::usage,
                  trn("{} article would be removed", "{} articles would be removed", all, all),
                  tr("--yes removes without asking, which only a terminal can answer"));
    for (const std::string& name : doomed.names) say(name);
    if (all > doomed.names.size()) say("  …");
    say(trn("remove {} article for good? [y/N]", "remove {} articles for good? [y/N]", all, all));
    std::string answer;
    std::getline(std::cin, answer);
    return is_yes(answer);
  }

  std::vector<std::string> ids_;
  std::string query_;
  bool yes_ = false;
  int wait_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_remove() { return std::make_unique<RemoveCommand>(); }

}  // namespace timtin::cli

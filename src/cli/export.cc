// SPDX-License-Identifier: GPL-2.0-or-later
#include <span>

#include "cli/held_lines.h"
#include "cli/opened_index.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr int most_tries = 5;

struct Exported {
  DocumentsResult found;
  std::vector<DocId> damaged;
  std::size_t gone = 0;  ///< of those found, replaced or removed before they could be printed
};

/// Prints what `find` lists, as one state of the archive has it: the articles are read as fast as
/// they can be, whoever takes them. When a writer overtakes before anything is printed, the newest
/// state is listed. Later, or when that has happened most_tries times, some may be gone.
class Export {
 public:
  Export(const Index& index, StandardOutput& out)
      : index_(index),
        out_(out),
        lines_({[this](std::string_view lines) { print(lines); }, [&out] { return out.takes(); }}) {
  }

  Exported run(const std::function<DocumentsResult()>& find) {
    try {
      read(find);
    } catch (const ClosedPipe&) {
      throw;
    } catch (...) {  // what could be read is printed, whatever ends the rest
      lines_.release();
      throw;
    }
    lines_.release();
    return std::move(exported_);
  }

 private:
  void print(std::string_view lines) {
    out_.write(lines);
    out_.flush();
  }

  void read(const std::function<DocumentsResult()>& find) {
    for (int tries = 1;; ++tries) {
      exported_ = {find(), {}, 0};
      const auto& documents = exported_.found.documents;
      const std::size_t read = index_.read_of_one_state(
          documents, [this](DocId document, auto article) { take(document, std::move(article)); });
      if (read == documents.size()) return;
      if (lines_.printed() || tries == most_tries)
        return read_one_by_one(std::span(documents).subspan(read));
      lines_.forget();
    }
  }

  void take(DocId document, std::optional<Article> article) {
    if (article)
      lines_.write(to_json(*article) + '\n');
    else
      exported_.damaged.push_back(document);
  }

  void read_one_by_one(std::span<const DocId> documents) {
    for (const DocId document : documents) {
      auto article = index_.sound_article(document);
      if (article || index_.holds(document))
        take(document, std::move(article));
      else
        ++exported_.gone;
    }
  }

  const Index& index_;
  StandardOutput& out_;
  HeldLines lines_;
  Exported exported_;
};

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
    const Index index = opened_partial_index(session.options);
    const auto changed =
        index.changed_files(!std::holds_alternative<query::Everything>(query.tree.value));
    Searcher searcher(index, Lexicons::open(data_directory()));
    const Exported exported = Export(index, session.out).run([&] {
      return searcher.documents(query, search_options(query_));
    });
    for (const DocId document : exported.damaged) say(damaged_note(index.name(document)));
    if (!changed.empty()) throw read_from_changed(archives_name(session.options), changed);
    const auto& [documents, readings] = exported.found;
    if (exported.gone > 0) throw replaced_meanwhile(exported.gone, documents.size());
    say_parsing(session, query);
    say_readings(session, readings);
    const std::size_t articles = documents.size() - exported.damaged.size();
    if (!session.options.quiet) say(trn("{} article", "{} articles", articles, articles));
    if (!exported.damaged.empty()) return with_losses(index, exit_some_rejected);
    return with_losses(index, documents.empty() ? exit_nothing_found : 0);
  }

 private:
  QueryOptions query_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<ExportCommand>(); }

}  // namespace timtin::cli

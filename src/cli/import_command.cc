// SPDX-License-Identifier: GPL-2.0-or-later
//
// The command line of `import`. What it does is an Importer's: see import_program.h.

#include "cli/import_arguments.h"
#include "cli/option_value.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

class ImportCommand : public Command {
 public:
  explicit ImportCommand(Importer importer) : importer_(std::move(importer)) {}

  std::string name() const override { return "import"; }

  std::string summary() const override { return tr("read articles and add them to the archive"); }

  void declare(CLI::App& app) override {
    app.add_option("PATH", arguments_.paths, tr("files or folders; - is standard input"))
        ->option_text("...");
    app.add_flag("--dry-run", arguments_.dry_run,
                 tr("print what was understood, as jsonl; write nothing"));
    app.add_flag("--explain", arguments_.explain,
                 tr("with --dry-run: also where findings stand and why lines were left out"));
    app.add_flag("--prune", arguments_.prune,
                 tr("remove articles whose files below the given paths are gone"));
    app.add_flag("--force", arguments_.force,
                 tr("with --prune: even if they are more than a tenth of those from there"));
    app.add_flag("--keep-added", arguments_.keep_added,
                 tr("articles of an export keep the day on which they came into that archive"));
    app.add_option("--from-archive", arguments_.archives,
                   tr("take over the articles of other archives, instead of PATH"))
        ->option_text("DIR");
    add_value(app, "--encoding", arguments_.encoding, "NAME",
              tr("charset of the input; auto recognises it"));
    add_value(app, "--rejects", arguments_.rejects, "FILE",
              tr("write down what was rejected or skipped, as jsonl"));
    add_value(app, "--notes", arguments_.notes, "FILE",
              tr("write down what was odd in articles, as jsonl"));
    add_value(app, "--log", arguments_.log, "FILE",
              tr("append when it began and ended, with counts and seconds"));
    add_value(app, "--log-format", arguments_.log_format, "FORMAT", tr("of the log: text or json"));
    add_value(app, "--collection", arguments_.collection, "NAME",
              tr("what identifiers are unique in, instead of the source"));
    app.add_option("--map", arguments_.fields,
                   tr("names of fields in JSON, XML, csv and tables: title=tieu_de,..."))
        ->option_text("FIELD=NAME,...")
        ->allow_extra_args(false);
    app.add_option("--filter", arguments_.filters,
                   tr("command that turns files into text, for an extension or all without reader"))
        ->option_text("[EXT=]CMD")
        ->allow_extra_args(false);
    app.add_flag(wait_flag, arguments_.wait, tr("wait for another import, N seconds at most"));
    add_value(app, "-j,--threads", arguments_.threads, "N", tr("threads; 0 is one a processor"));
  }

  int run(Session& session) override {
    if (arguments_.explain && !arguments_.dry_run)
      throw Error(ErrorCode::usage, tr("--explain needs --dry-run"));
    if (arguments_.force && !arguments_.prune)
      throw Error(ErrorCode::usage, tr("--force needs --prune"));
    if (!arguments_.archives.empty())
      check_joining_alone();
    else if (arguments_.paths.empty())
      take_standard_input();
    return importer_(session, arguments_);
  }

 private:
  void take_standard_input() {
    if (standard_input_is_terminal())
      throw Error(ErrorCode::usage, tr("there is nothing to import"),
                  tr("name files or folders, or `-` for standard input"));
    arguments_.paths.emplace_back("-");
  }

  void check_joining_alone() const {
    const ImportArguments& a = arguments_;
    const bool reads = !a.paths.empty() || !a.fields.empty() || !a.filters.empty() ||
                       !a.collection.empty() || a.encoding != ImportArguments().encoding;
    if (reads || a.dry_run || a.prune || a.keep_added || !a.notes.empty())
      throw Error(ErrorCode::usage, tr("--from-archive takes archives and nothing else to read"),
                  tr("beside it stand only --rejects, --log, --log-format, --wait and --threads"));
  }

  Importer importer_;
  ImportArguments arguments_;
};

}  // namespace

std::unique_ptr<Command> make_import(Importer importer) {
  return std::make_unique<ImportCommand>(std::move(importer));
}

}  // namespace timtin::cli

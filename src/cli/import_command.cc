// SPDX-License-Identifier: GPL-2.0-or-later
//
// The command line of `import`. What it does is an Importer's: see import_program.h.

#include "cli/import_options.h"
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
    app.add_option("PATH", options_.paths, tr("files or folders; - is standard input"))
        ->option_text("...");
    app.add_flag("--dry-run", options_.dry_run,
                 tr("print what was understood, as jsonl; write nothing"));
    app.add_flag("--explain", options_.explain,
                 tr("with --dry-run: also where findings stand and why lines were left out"));
    add_value(app, "--encoding", options_.encoding, "NAME",
              tr("charset of the input; auto recognises it"));
    add_value(app, "--rejects", options_.rejects, "FILE",
              tr("write down what was rejected, as jsonl"));
    add_value(app, "--collection", options_.collection, "NAME",
              tr("what identifiers are unique in, instead of the source"));
    app.add_option("--map", options_.fields,
                   tr("names of fields in JSON and csv: title=tieu_de,..."))
        ->option_text("FIELD=NAME,...")
        ->allow_extra_args(false);
    app.add_option("--filter", options_.filters,
                   tr("command that turns files into text, for an extension or all without reader"))
        ->option_text("[EXT=]CMD")
        ->allow_extra_args(false);
    app.add_flag(wait_flag, options_.wait, tr("wait for another import, N seconds at most"));
    add_value(app, "-j,--threads", options_.threads, "N", tr("threads; 0 is one a processor"));
  }

  int run(Session& session) override {
    if (options_.explain && !options_.dry_run)
      throw Error(ErrorCode::usage, tr("--explain needs --dry-run"));
    if (options_.paths.empty() && standard_input_is_terminal())
      throw Error(ErrorCode::usage, tr("there is nothing to import"),
                  tr("name files or folders, or `-` for standard input"));
    if (options_.paths.empty()) options_.paths.emplace_back("-");
    return importer_(session, options_);
  }

 private:
  Importer importer_;
  ImportOptions options_;
};

}  // namespace

std::unique_ptr<Command> make_import(Importer importer) {
  return std::make_unique<ImportCommand>(std::move(importer));
}

}  // namespace timtin::cli

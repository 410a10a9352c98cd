// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/interrupt.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "cli/progress.h"
#include "cli/search_notes.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "text/message.h"
#include "timtin/index.h"

namespace timtin::cli {
namespace {

class ReindexCommand : public Command {
 public:
  std::string name() const override { return "reindex"; }

  std::string summary() const override {
    return tr("derive everything anew from the articles of the archive");
  }

  void declare(CLI::App& app) override {
    app.add_flag(wait_flag, wait_, tr("wait for another import, N seconds at most"));
    add_value(app, "--keep", keep_, "N", tr("older generations that stay; otherwise none"));
    add_value(app, "-j,--threads", threads_, "N", tr("threads; 0 is one a processor"));
  }

  int run(Session& session) override {
    watch_for_interrupts();
    Progress progress(!session.options.quiet, standard_error_is_terminal());
    const WriterOptions options{archive_path(session.options), Lexicons::load(data_directory()),
                                wait_, threads_, keep_};
    std::uint64_t damaged = 0;
    const auto articles = reindex(
        options,
        [&](std::uint64_t done, std::uint64_t all) {
          progress.stage(tr("{} of {} articles", done, all));
          if (done == all) let_interrupts_kill();
          return interrupted_by() == 0;
        },
        [&](const std::string& name) {
          ++damaged;
          progress.clear();
          say(damaged_note(name));
        });
    progress.clear();
    if (!articles) return say_interrupted(true);
    if (!session.options.quiet)
      say(trn("{} article indexed anew in {:.1f} s", "{} articles indexed anew in {:.1f} s",
              *articles, *articles, progress.seconds()));
    return damaged > 0 ? exit_some_rejected : 0;
  }

 private:
  int wait_ = 0;
  unsigned threads_ = 0;
  unsigned keep_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_reindex() { return std::make_unique<ReindexCommand>(); }

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
//
// The command line of `browse`. What it does is a program's of its own: see programs.h.
#include "cli/programs.h"
#include "cli/query_options.h"
#include "cli/session.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

class BrowseCommand : public Command {
 public:
  explicit BrowseCommand(BrowseCall browse) : browse_(std::move(browse)) {}

  std::string name() const override { return "browse"; }

  std::string summary() const override { return tr("find and read on the whole terminal"); }

  void declare(CLI::App& app) override { add_query_words(app, query_); }

  bool takes_query() const override { return true; }

  int run(Session& session) override { return browse_(session); }

 private:
  QueryOptions query_;
  BrowseCall browse_;
};

}  // namespace

std::unique_ptr<Command> make_browse(BrowseCall browse) {
  return std::make_unique<BrowseCommand>(std::move(browse));
}

}  // namespace timtin::cli

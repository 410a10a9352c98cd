// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/chosen_articles.h"
#include "cli/open_address.h"
#include "cli/opened_index.h"
#include "cli/option_value.h"
#include "cli/session.h"
#include "output/address.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

class OpenCommand : public Command {
 public:
  std::string name() const override { return "open"; }

  std::string summary() const override { return tr("open the address of an article"); }

  void declare(CLI::App& app) override {
    app.add_option("ID", names_, help_of_identifiers())->option_text("...");
  }

  int run(Session& session) override {
    const Index index = opened_partial_index(session.options);
    int status = 0;
    const int unknown =
        for_each_chosen(session, index, all_identifiers(names_), [&](const Article& article) {
          if (const auto address = output::web_address(article.url)) {
            open_address(*address);
            return;
          }
          say(std::string("timtin: ") +
              tr("this article has no address of the web: {}", printable_line(article.title)));
          status = exit_nothing_found;
        });
    return with_losses(index, std::max(status, unknown));
  }

 private:
  std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<Command> make_open() { return std::make_unique<OpenCommand>(); }

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstdlib>

#include "cli/child.h"
#include "cli/chosen_articles.h"
#include "cli/option_value.h"
#include "cli/session.h"
#include "output/address.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

/// $BROWSER names one or several, with `:` between them; `%s` stands for the address.
std::vector<std::string> browser_command(const std::string& address) {
  const char* const setting = std::getenv("BROWSER");
  std::string chosen = setting != nullptr ? setting : "";
  chosen = chosen.substr(0, chosen.find(':'));
  std::vector<std::string> words = split_words(chosen);
  if (words.empty()) return {"xdg-open", address};
  bool placed = false;
  for (std::string& word : words)
    if (const std::size_t at = word.find("%s"); at != word.npos) {
      word.replace(at, 2, address);
      placed = true;
    }
  if (!placed) words.push_back(address);
  return words;
}

void open_in_browser(const std::string& address) {
  const std::vector<std::string> command = browser_command(address);
  const int process = start_program(command);
  if (process == 0)
    throw Error(ErrorCode::io, tr("there is no program {} to open {}", command.front(), address),
                tr("BROWSER=PROGRAM names another browser"));
  if (const int status = wait_for(process); status != 0)
    throw Error(ErrorCode::io,
                tr("{} could not open {} (status {})", command.front(), address, status));
}

class OpenCommand : public Command {
 public:
  std::string name() const override { return "open"; }

  std::string summary() const override { return tr("open the address of an article"); }

  void declare(CLI::App& app) override {
    app.add_option("ID", names_, help_of_identifiers())->option_text("...");
  }

  int run(Session& session) override {
    const Index index(archive_path(session.options));
    int status = 0;
    const int unknown =
        for_each_chosen(session, index, all_identifiers(names_), [&](const Article& article) {
          if (const auto address = output::web_address(article.url)) {
            open_in_browser(*address);
            return;
          }
          say(std::string("timtin: ") +
              tr("this article has no address of the web: {}", printable_line(article.title)));
          status = exit_nothing_found;
        });
    return std::max(status, unknown);
  }

 private:
  std::vector<std::string> names_;
};

}  // namespace

std::unique_ptr<Command> make_open() { return std::make_unique<OpenCommand>(); }

}  // namespace timtin::cli

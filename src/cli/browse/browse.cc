// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/browse/browse.h"

#include "cli/browse/terminal_screen.h"
#include "cli/environment.h"
#include "cli/last_signal.h"
#include "cli/open_address.h"
#include "cli/opened_index.h"
#include "cli/places.h"
#include "cli/query_options.h"
#include "cli/shown_officials.h"
#include "output/address.h"
#include "text/message.h"
#include "timtin/error.h"

namespace timtin::cli {
namespace {

std::string open_article(TerminalScreen& screen, const Article& article) {
  const auto address = output::web_address(article.url);
  if (!address) return tr("this article has no address of the web: {}", article.title);
  try {
    screen.without([&] {
      open_address(*address);
      return 0;
    });
  } catch (const Error& error) {
    return error.what();
  }
  return *address;
}

/// What fails is said at the foot: nobody shall lose the hits for it.
std::string save(const GlobalOptions& options, const std::string& name, const std::string& query) {
  try {
    const auto replaced = save_query(archive_path(options), name, query);
    return replaced ? tr("saved as @{}, instead of: {}", name, *replaced)
                    : tr("saved as @{}", name);
  } catch (const Error& error) {
    return error.what();
  }
}

}  // namespace

int run_browse(Session& session) {
  const std::vector<std::string> archives = archive_paths(session.options);
  const Index index = opened_index(session.options);
  leave_signals_alone();  // until the screen has looked for them
  Searcher searcher(index, Lexicons::open(data_directory()));
  const SavedQueries saved(archives);
  Analyzer analyzer;
  ShownOfficials officials(index, analyzer);
  const bool colour = session.colour != Colour::never && environment("NO_COLOR").empty();
  std::string result;
  {
    TerminalScreen screen(colour);
    end_commands_with_us();
    BrowserCalls calls;
    calls.search = [&](const std::string& query, std::uint32_t limit) {
      SearchOptions options;
      options.limit = limit;
      options.duplicates = Duplicates::collapse;
      return officials.corrected(searcher.search(read_query(query, {}, saved), options));
    };
    calls.save = [&](const std::string& name, const std::string& query) {
      return save(session.options, name, query);
    };
    calls.open = [&](const Article& article) { return open_article(screen, article); };
    Browser browser(std::move(calls), session.query);
    for (bool goes_on = true; goes_on;) {
      const auto [rows, columns] = screen.size();
      browser.resize(rows, columns);
      screen.draw(browser.page());
      goes_on = browser.press(screen.read());
    }
    result = browser.result();
  }
  if (result.empty()) return exit_nothing_found;
  session.out.write(result + '\n');
  return 0;
}

}  // namespace timtin::cli

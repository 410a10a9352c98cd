// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/commands.h"

#include <CLI/App.hpp>

#include "cli/completion.h"

namespace timtin::cli {

std::vector<std::unique_ptr<Command>> all_commands(const Programs& programs) {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(make_import(programs.import));
  commands.push_back(make_search());
  commands.push_back(make_browse(programs.browse));
  commands.push_back(make_show());
  commands.push_back(make_open());
  commands.push_back(make_count());
  commands.push_back(make_officials());
  commands.push_back(make_reindex());
  commands.push_back(make_remove());
  commands.push_back(make_export());
  commands.push_back(make_check());
  commands.push_back(make_info());
  commands.push_back(make_serve());
  commands.push_back(make_completion());
  commands.push_back(make_complete());
  return commands;
}

void declare_all(CLI::App& root, GlobalOptions& options,
                 const std::vector<std::unique_ptr<Command>>& commands) {
  add_global_options(root, options);
  for (const auto& command : commands)
    if (!command->summary().empty())
      command->declare(*root.add_subcommand(command->name(), command->summary()));
}

}  // namespace timtin::cli

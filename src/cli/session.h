// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What every command is given, and what a command is.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/import_arguments.h"
#include "cli/options.h"
#include "cli/pager.h"
#include "cli/standard_output.h"

namespace timtin {
enum class Format : std::uint8_t;
}

namespace timtin::cli {

/// Of commands that ask for something.
inline constexpr int exit_nothing_found = 1;
/// Of commands that did what they could.
inline constexpr int exit_some_rejected = 5;

struct Session {
  GlobalOptions options;
  Colour colour = Colour::automatic;  ///< that of the options
  Colour hyperlink = Colour::automatic;
  std::string program;             ///< as it was typed, for commands to copy
  std::vector<std::string> typed;  ///< the arguments without the words of the query
  std::string query;               ///< the text of the query: see query_text.h
  std::string phrase;              ///< what else its one argument may have been meant as
  StandardOutput out;
  Pager pager;
};

/// Before the first line of results: text for people goes through the pager, if there is a terminal
/// and the user wants one.
void page(Session& session, Format format);

/// One subcommand: its options and what it does.
class Command {
 public:
  virtual ~Command() = default;
  virtual std::string name() const = 0;
  virtual std::string summary() const = 0;
  /// Adds its options to the subcommand of its name.
  virtual void declare(CLI::App& app) = 0;
  /// The exit status.
  virtual int run(Session& session) = 0;
  /// Its arguments are a query: see arguments.h.
  virtual bool takes_query() const { return false; }
};

std::unique_ptr<Command> make_import(Importer importer);
std::unique_ptr<Command> make_search();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_open();
std::unique_ptr<Command> make_count();
std::unique_ptr<Command> make_officials();
std::unique_ptr<Command> make_reindex();
std::unique_ptr<Command> make_remove();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_info();
std::unique_ptr<Command> make_serve();

}  // namespace timtin::cli

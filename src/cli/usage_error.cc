// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/usage_error.h"

#include <fmt/format.h>

#include <CLI/App.hpp>

#include "cli/arguments.h"
#include "cli/nearest.h"
#include "cli/shell_quote.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

/// `timtin search`
std::string command_name(const CLI::App& root, const std::string& program) {
  const auto chosen = root.get_subcommands();
  return chosen.empty() ? program : program + ' ' + chosen.front()->get_name();
}

std::string help_command(const CLI::App& root, const std::string& program) {
  return command_name(root, program) + " --help";
}

/// Of a command that takes a query: the word that was typed with a dash where options stand, or
/// nothing. CLI11 leaves `-uân` of `-quân`.
std::string negated_word(CLI::App& root, const Session& session) {
  const auto chosen = root.get_subcommands();
  if (chosen.empty() || chosen.front()->get_option_no_throw("QUERY") == nullptr) return {};
  for (const std::string& rest : root.remaining(true))
    for (const std::string& word : session.typed)
      if (rest.starts_with('-') && !rest.starts_with("--") && !word.starts_with("--") &&
          word.ends_with(rest.substr(1)))
        return word;
  return {};
}

/// CLI11 puts the option before the colon: `--limit: 1 required TEXT missing`.
std::string option_in(const std::string& message) { return message.substr(0, message.find(':')); }

/// `Could not convert: --limit = abc` -> `--limit = abc`.
std::string detail_in(const std::string& message) {
  const auto colon = message.find(": ");
  return colon == std::string::npos ? message : message.substr(colon + 2);
}

/// `INI was not able to parse search.limt` -> `search.limt`.
std::string last_word(const std::string& message) { return message.substr(message.rfind(' ') + 1); }

/// Of the first argument that is left over, if it looks like an option.
std::string nearest_option(const CLI::App& root) {
  const auto chosen = root.get_subcommands();
  std::vector<std::string> options;
  for (const CLI::App* app : {&root, chosen.empty() ? &root : chosen.front()})
    for (const CLI::Option* option : app->get_options())
      for (const std::string& name : option->get_lnames()) options.push_back("--" + name);
  for (const std::string& typed : root.remaining(true))
    if (typed.starts_with("--")) return nearest(typed.substr(0, typed.find('=')), options);
  return {};
}

std::string configuration_of(CLI::App& root) { return root.get_config_ptr()->as<std::string>(); }

std::string what_is_wrong(const CLI::ParseError& error, CLI::App& root) {
  std::string message = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error))
    return tr("unknown option or argument: {}", join_words(root.remaining(true)));
  if (dynamic_cast<const CLI::RequiredError*>(&error)) return tr("a command is missing");
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
    return tr("{} needs a value", option_in(message));
  if (dynamic_cast<const CLI::ConversionError*>(&error))
    return tr("not a value that fits: {}", detail_in(message));
  if (dynamic_cast<const CLI::ConfigError*>(&error))
    return tr("there is no option {} as the configuration {} has it", last_word(message),
              configuration_of(root));
  if (dynamic_cast<const CLI::FileError*>(&error))
    return tr("cannot read the configuration {}", configuration_of(root));
  return message;
}

}  // namespace

Error usage_error(const CLI::ParseError& error, CLI::App& root, const Session& session) {
  std::string hint = tr("`{}` lists what there is", help_command(root, session.program));
  if (const std::string word = negated_word(root, session); !word.empty()) {
    const std::string query = session.query.empty() ? word : session.query + ' ' + word;
    hint = tr("a word that begins with a dash stands behind --: {}",
              fmt::format("{} -- {}", command_name(root, session.program), shell_quote(query)));
  }
  if (const std::string option = nearest_option(root); !option.empty())
    hint = did_you_mean(option, hint);
  return Error(ErrorCode::usage, what_is_wrong(error, root), hint);
}

Error unknown_command(const std::string& name, const CLI::App& root, const std::string& program) {
  std::vector<std::string> names{"help"};
  for (const CLI::App* command : root.get_subcommands({}))
    if (!command->get_description().empty()) names.push_back(command->get_name());
  return Error(
      ErrorCode::usage, tr("there is no command {}", name),
      did_you_mean(nearest(name, names), tr("`{}` lists what there is", program + " help")));
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/program.h"

#include <unistd.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <filesystem>

#include "cli/archives.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/configuration.h"
#include "cli/endless_call.h"
#include "cli/environment.h"
#include "cli/help.h"
#include "cli/language.h"
#include "cli/places.h"
#include "cli/query_text.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "cli/usage_error.h"
#include "cli/version.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

class Program {
 public:
  Program(const std::vector<std::string>& arguments, const Programs& programs)
      : arguments_(arguments.begin() + 1, arguments.end()),
        app_(tr("timtin finds news: it imports, indexes and searches archives of Vietnamese "
                "articles"),
             "timtin") {
    session_.program = arguments.front();
    declare_options();
    declare_commands(programs);
  }

  int run() {
    if (std::all_of(arguments_.begin(), arguments_.end(),
                    [](const std::string& word) { return word.starts_with("--lang="); }))
      return show_first_steps();
    const std::size_t chosen = split_query();
    if (const std::string help = parse(); !help.empty()) {
      session_.out.write(help);
      session_.out.flush();
      return 0;
    }
    read_archives();
    choose_language(session_.options.language);  // the configuration may have named another one
    check_format_version(session_.options);
    session_.colour = read_colour("--color", session_.options.colour);
    session_.hyperlink = read_colour("--hyperlink", session_.options.hyperlink);
    end_endless_calls();
    const int status = commands_[chosen]->run(session_);
    session_.out.flush();
    return status;
  }

 private:
  /// A script that forgot the command still gets the status of a wrong one.
  int show_first_steps() const {
    const std::string_view chosen = environment("TIMTIN_ARCHIVE");
    const std::vector<std::string> archives =
        chosen.empty() ? std::vector{default_archive()} : listed_archives(chosen);
    const bool has_archive = std::any_of(archives.begin(), archives.end(), is_archive);
    for (const std::string& line : first_steps(session_.program, has_archive)) say(line);
    return static_cast<int>(ErrorCode::usage);
  }

  void declare_options() {
    app_.set_help_flag("-h,--help", tr("print this help and exit"));
    app_.set_version_flag("-V,--version", "timtin " + std::string(version),
                          tr("print the version and exit"));
    add_global_options(app_, session_.options);
    app_.set_config("--config", configuration_file(), tr("another configuration file"))
        ->option_text("FILE");
    if (has_configuration()) app_.config_formatter(configuration_reader());
    app_.allow_config_extras(CLI::config_extras_mode::error);
    app_.require_subcommand(1);
    app_.fallthrough();
  }

  void declare_commands(const Programs& programs) {
    commands_ = all_commands(programs);
    for (const auto& command : commands_) {
      CLI::App* const app = app_.add_subcommand(command->name(), command->summary());
      apps_.push_back(app);
    }
  }

  bool has_configuration() const {
    std::error_code failure;
    return std::filesystem::exists(configuration_file(), failure) ||
           std::any_of(arguments_.begin(), arguments_.end(),
                       [](const std::string& word) { return word.starts_with("--config"); });
  }

  /// To declare them all costs every search a tenth of a millisecond.
  void declare_options_of(std::size_t chosen) {
    const bool all = chosen == commands_.size() || has_configuration();
    for (std::size_t i = 0; i < commands_.size(); ++i)
      if (all || i == chosen) commands_[i]->declare(*apps_[i]);
  }

  const CLI::Option* find_option(const CLI::App* command, const std::string& name) const {
    for (const CLI::App* app : {command, &app_})
      if (app != nullptr)
        if (const CLI::Option* option = app->get_option_no_throw(name)) return option;
    return nullptr;
  }

  KindOfOption kinds_of(const CLI::App* command) const {
    return [this, command](const std::string& name) {
      const CLI::Option* const option = find_option(command, name);
      if (option == nullptr) return OptionKind::unknown;
      if (option->get_items_expected_max() == 0) return OptionKind::flag;
      if (option->check_lname("format")) return OptionKind::format;
      return option->get_type_name() == "UINT" ? OptionKind::number : OptionKind::value;
    };
  }

  /// `help search` is `search --help`.
  void read_help_command(std::size_t at) {
    if (at == arguments_.size() || arguments_[at] != "help") return;
    arguments_.erase(arguments_.begin() + static_cast<std::ptrdiff_t>(at));
    arguments_.emplace_back("--help");
  }

  /// The file that the arguments name, or the usual one.
  std::string chosen_configuration() const {
    constexpr std::string_view option = "--config";
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      const std::string_view word = arguments_[i];
      if (word == option && i + 1 < arguments_.size()) return arguments_[i + 1];
      if (word.starts_with(option) && word.substr(option.size()).starts_with('='))
        return std::string(word.substr(option.size() + 1));
    }
    return configuration_file();
  }

  /// The number of the command among commands_, theirs if there is none.
  std::size_t find_command(const std::string& name) const {
    const auto named = std::find_if(apps_.begin(), apps_.end(),
                                    [&](const CLI::App* app) { return app->get_name() == name; });
    return static_cast<std::size_t>(named - apps_.begin());
  }

  /// A command of the user's own becomes what it stands for, once.
  void replace_alias(std::size_t at) {
    if (at == arguments_.size() || find_command(arguments_[at]) < apps_.size()) return;
    const auto words = named_words(chosen_configuration(), "alias", arguments_[at]);
    if (!words) return;
    const auto place = arguments_.begin() + static_cast<std::ptrdiff_t>(at);
    arguments_.insert(arguments_.erase(place), words->begin(), words->end());
  }

  /// Takes the words of the query from the arguments; the number of the command among commands_.
  std::size_t split_query() {
    read_help_command(command_index(arguments_, kinds_of(nullptr)));
    replace_alias(command_index(arguments_, kinds_of(nullptr)));
    const std::size_t at = command_index(arguments_, kinds_of(nullptr));
    if (at == arguments_.size()) {
      declare_options_of(commands_.size());
      session_.typed = arguments_;
      return 0;
    }
    const std::size_t chosen = find_command(arguments_[at]);
    if (chosen == apps_.size()) throw unknown_command(arguments_[at], app_, session_.program);
    declare_options_of(chosen);
    const auto behind = arguments_.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    SplitArguments split{{behind, arguments_.end()}, {}};
    if (commands_[chosen]->takes_query())
      split = split_arguments(split.options, kinds_of(apps_[chosen]));
    session_.query = query_text(split.query);
    session_.phrase = phrase_text(split.query);
    session_.typed.assign(arguments_.begin(), behind);
    session_.typed.insert(session_.typed.end(), split.options.begin(), split.options.end());
    return chosen;
  }

  /// What was typed counts more than the variable, which was parsed before it.
  void read_archives() {
    std::vector<std::string>& archives = session_.options.archives;
    if (const std::string_view list = environment("TIMTIN_ARCHIVE"); !list.empty()) {
      archives.erase(archives.begin());
      if (archives.empty()) archives = listed_archives(list);
    }
    if (archives.size() == 1 && archives.front().starts_with('@'))
      session_.options.archives_word = archives.front();
    archives = named_archives(archives, chosen_configuration());
  }

  /// The help or version that was asked for, or nothing.
  std::string parse() {
    std::vector<std::string> reversed(session_.typed.rbegin(), session_.typed.rend());
    // Before what was typed, so that an option counts more, and more than the configuration.
    if (const std::string_view archive = environment("TIMTIN_ARCHIVE"); !archive.empty())
      reversed.push_back("--archive=" + std::string(archive));
    try {
      app_.parse(reversed);
    } catch (const CLI::CallForHelp&) {
      const auto chosen = app_.get_subcommands();
      const bool brief =
          std::find(session_.typed.begin(), session_.typed.end(), "--help") == session_.typed.end();
      return help_page(app_, chosen.empty() ? app_ : *chosen.front(),
                       columns_of_stream(STDOUT_FILENO), brief);
    } catch (const CLI::Success&) {
      return "timtin " + std::string(version) + '\n';
    } catch (const CLI::ParseError& error) {
      throw usage_error(error, app_, session_);
    }
    return {};
  }

  std::vector<std::string> arguments_;
  Session session_;
  CLI::App app_;
  std::vector<std::unique_ptr<Command>> commands_;
  std::vector<CLI::App*> apps_;
};

}  // namespace

int run_program(const std::vector<std::string>& arguments, const Programs& programs) {
  choose_language(language_option(arguments));
  return Program(arguments, programs).run();
}

}  // namespace timtin::cli

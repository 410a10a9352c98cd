// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/program.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "cli/arguments.h"
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

/// CLI11 shows the value that a flag has by itself: `--wait{600}`; people want `--wait[=N]`.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option_name(const CLI::Option* option, bool positional) const override {
    std::string name = CLI::Formatter::make_option_name(option, positional);
    const auto brace = name.find('{');
    return brace == std::string::npos ? name : name.substr(0, brace) + "[=N]";
  }
};

class Program {
 public:
  Program(const std::vector<std::string>& arguments, const Importer& importer)
      : arguments_(arguments.begin() + 1, arguments.end()),
        app_(tr("timtin finds news: it imports, indexes and searches archives of Vietnamese "
                "articles"),
             "timtin") {
    session_.program = arguments.front();
    declare_options();
    declare_commands(importer);
  }

  int run() {
    const std::size_t chosen = split_query();
    if (const std::string help = parse(); !help.empty()) {
      session_.out.write(help);
      session_.out.flush();
      return 0;
    }
    choose_language(session_.options.language);  // the configuration may have named another one
    session_.colour = read_colour(session_.options.colour);
    const int status = commands_[chosen]->run(session_);
    session_.out.flush();
    return status;
  }

 private:
  void declare_options() {
    auto formatter = std::make_shared<HelpFormatter>();
    for (const auto& [label, text] :
         {std::pair{"Usage", tr("Usage")}, std::pair{"OPTIONS", tr("OPTIONS")},
          std::pair{"Positionals", tr("Arguments")}, std::pair{"SUBCOMMAND", tr("COMMAND")}})
      formatter->label(label, text);
    app_.formatter(formatter);
    app_.set_help_flag("-h,--help", tr("print this help and exit"));
    app_.set_version_flag("-V,--version", "timtin " + std::string(version),
                          tr("print the version and exit"));
    app_.option_defaults()->group(tr("Options"));
    add_global_options(app_, session_.options);
    app_.set_config("--config", configuration_file(), tr("another configuration file"))
        ->option_text("FILE");
    app_.allow_config_extras(CLI::config_extras_mode::error);
    for (CLI::Option* option : app_.get_options()) option->group(tr("Options"));
    app_.require_subcommand(1);
    app_.fallthrough();
  }

  void declare_commands(const Importer& importer) {
    commands_.push_back(make_import(importer));
    commands_.push_back(make_search());
    commands_.push_back(make_show());
    commands_.push_back(make_count());
    commands_.push_back(make_officials());
    commands_.push_back(make_reindex());
    commands_.push_back(make_export());
    commands_.push_back(make_info());
    for (const auto& command : commands_) {
      CLI::App* const app = app_.add_subcommand(command->name(), command->summary());
      app->group(tr("Commands"));
      app->get_help_ptr()->group(tr("Options"));
      app->footer(tr("`timtin --help` lists the options of every command."));
      apps_.push_back(app);
    }
    app_.footer(tr("`timtin COMMAND --help` explains a command; the manual is timtin(1)."));
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
      return option->get_type_name() == "UINT" ? OptionKind::number : OptionKind::value;
    };
  }

  /// Takes the words of the query from the arguments; the number of the command among commands_.
  std::size_t split_query() {
    const std::size_t at = command_index(arguments_, kinds_of(nullptr));
    if (at == arguments_.size()) {
      declare_options_of(commands_.size());
      session_.typed = arguments_;
      return 0;
    }
    const auto named = std::find_if(apps_.begin(), apps_.end(), [&](const CLI::App* app) {
      return app->get_name() == arguments_[at];
    });
    if (named == apps_.end()) throw unknown_command(arguments_[at], app_, session_.program);
    const auto chosen = static_cast<std::size_t>(named - apps_.begin());
    declare_options_of(chosen);
    const auto behind = arguments_.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    SplitArguments split{{behind, arguments_.end()}, {}};
    if (commands_[chosen]->takes_query()) split = split_arguments(split.options, kinds_of(*named));
    session_.query = query_text(split.query);
    session_.phrase = phrase_text(split.query);
    session_.typed.assign(arguments_.begin(), behind);
    session_.typed.insert(session_.typed.end(), split.options.begin(), split.options.end());
    return chosen;
  }

  /// The help or version that was asked for, or nothing.
  std::string parse() {
    std::vector<std::string> reversed(session_.typed.rbegin(), session_.typed.rend());
    // Before what was typed, so that an option counts more, and more than the configuration.
    if (const char* archive = std::getenv("TIMTIN_ARCHIVE"); archive && *archive)
      reversed.push_back("--archive=" + std::string(archive));
    try {
      app_.parse(reversed);
    } catch (const CLI::Success& asked) {
      std::ostringstream help;
      app_.exit(asked, help, help);
      return help.str();
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

int run_program(const std::vector<std::string>& arguments, const Importer& importer) {
  choose_language(language_option(arguments));
  return Program(arguments, importer).run();
}

}  // namespace timtin::cli

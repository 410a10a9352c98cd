// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/completion.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <fstream>

#include "cli/archives.h"
#include "cli/commands.h"
#include "cli/completed_values.h"
#include "cli/option_value.h"
#include "cli/places.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

class CompletionCommand : public Command {
 public:
  std::string name() const override { return "completion"; }

  std::string summary() const override { return tr("print what completes commands in a shell"); }

  void declare(CLI::App& app) override {
    app.add_option("SHELL", shell_, tr("bash, zsh or fish"))->option_text(" ");
  }

  int run(Session& session) override {
    const auto shells = values_of_option("completion", "SHELL");
    if (std::find(shells.begin(), shells.end(), shell_) == shells.end())
      throw Error(ErrorCode::usage, tr("there is no completion for the shell \"{}\"", shell_),
                  tr("use one of: {}", "bash, zsh, fish"));
    const std::string path = data_directory() + "/completions/timtin." + shell_;
    std::ifstream script(path);
    if (!script) throw Error(ErrorCode::io, tr("cannot read {}", path));
    session.out.write(std::string{std::istreambuf_iterator<char>(script), {}});
    return 0;
  }

 private:
  std::string shell_;
};

/// What has been typed, by the table of options.
class CommandLine {
 public:
  /// `archives` unless the words name others.
  CommandLine(std::vector<std::string> words, const std::vector<std::string>& archives)
      : words_(std::move(words)) {
    options_.archives = archives;
    if (words_.empty()) words_.emplace_back();
    declare_all(root_, options_, all_commands_);
    read();
  }

  std::vector<Candidate> candidates() {
    const std::string& word = words_.back();
    if (words_.size() > 1 && awaits_value(words_[words_.size() - 2]))
      return values(option_of(words_[words_.size() - 2]), word, "");
    if (const std::size_t sign = word.find('='); word.starts_with("--") && sign != word.npos)
      return values(option_of(word.substr(0, sign)), word.substr(sign + 1),
                    word.substr(0, sign + 1));
    if (word.starts_with('-')) return options(word);
    if (command_ == nullptr) return commands(word);
    return arguments(word);
  }

 private:
  void read() {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      const std::string& word = words_[i];
      if (awaits_value(word))
        ++i;
      else if (word.starts_with('-'))
        continue;
      else if (command_ == nullptr && word != "help")
        command_ = find_command(word);
    }
    std::vector<std::string> typed;
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      const std::string& word = words_[i];
      const bool names = word == "-a" || word == "--archive";
      if (names && i + 2 < words_.size()) typed.push_back(words_[i + 1]);
      if (word.starts_with("--archive=")) typed.push_back(word.substr(word.find('=') + 1));
    }
    if (!typed.empty()) options_.archives = named_archives(typed, configuration_file());
  }

  const CLI::App* find_command(const std::string& name) const {
    const auto every = root_.get_subcommands({});
    const auto found = std::find_if(every.begin(), every.end(),
                                    [&](const CLI::App* app) { return app->get_name() == name; });
    return found == every.end() ? nullptr : *found;
  }

  const CLI::Option* option_of(const std::string& name) const {
    for (const CLI::App* app : {command_, static_cast<const CLI::App*>(&root_)})
      if (app != nullptr)
        if (const CLI::Option* option = app->get_option_no_throw(name)) return option;
    return nullptr;
  }

  bool awaits_value(const std::string& word) const {
    if (!word.starts_with('-')) return false;
    const CLI::Option* const option = option_of(word);
    return option != nullptr && option->get_items_expected_min() > 0;
  }

  std::vector<Candidate> values(const CLI::Option* option, const std::string& word,
                                const std::string& head) const {
    if (option == nullptr || option->get_lnames().empty()) return {};
    const std::string command = command_ == nullptr ? "" : command_->get_name();
    const std::string& kind = option->get_option_text();
    if (kind == "DIR") return {{":folders", ""}};
    if (kind == "FILE") return {{":files", ""}};
    if (command == "search" && (kind == "NAME" || kind == "OLD=NEW"))
      return completed_query_name(archive_paths(options_), head, word);
    std::vector<Candidate> found;
    for (const std::string& value : values_of_option(command, option->get_lnames().front()))
      if (value.starts_with(word)) found.push_back({head + value, ""});
    return found;
  }

  std::vector<Candidate> options(const std::string& word) const {
    std::vector<Candidate> found;
    for (const CLI::App* app : {command_, static_cast<const CLI::App*>(&root_)}) {
      if (app == nullptr) continue;
      for (const CLI::Option* option : app->get_options())
        for (const std::string& name : option->get_lnames()) {
          const std::string typed = "--" + name + (option->get_items_expected_min() > 0 ? "=" : "");
          if (typed.starts_with(word)) found.push_back({typed, option->get_description()});
        }
    }
    return found;
  }

  std::vector<Candidate> commands(const std::string& word) const {
    std::vector<Candidate> found;
    for (const CLI::App* app : root_.get_subcommands({}))
      if (app->get_name().starts_with(word))
        found.push_back({app->get_name(), app->get_description()});
    if (std::string_view("help").starts_with(word)) found.push_back({"help", tr("all commands")});
    return found;
  }

  std::vector<Candidate> arguments(const std::string& word) const {
    const std::string name = command_->get_name();
    if (name == "import") return {{":files", ""}};
    if (name == "search" || name == "browse" || name == "count" || name == "export")
      return completed_query_word(archive_paths(options_), word);
    if (name == "show" || name == "open")
      return completed_identifier(archive_paths(options_), word);
    if (name == "officials") return completed_official(archive_paths(options_), word);
    std::vector<Candidate> found;
    for (const CLI::Option* option : command_->get_options())
      if (option->get_positional())
        for (const std::string& value : values_of_option(name, option->get_name()))
          if (value.starts_with(word)) found.push_back({value, ""});
    return found;
  }

  std::vector<std::string> words_;
  CLI::App root_{"", "timtin"};
  GlobalOptions options_;
  std::vector<std::unique_ptr<Command>> all_commands_ = all_commands({});
  const CLI::App* command_ = nullptr;
};

class CompleteCommand : public Command {
 public:
  std::string name() const override { return "complete"; }

  std::string summary() const override { return {}; }

  void declare(CLI::App& app) override { app.add_option("WORD", words_); }

  /// Shells show nothing of an error: no answer is one.
  int run(Session& session) override {
    try {
      for (const Candidate& candidate : CommandLine(words_, session.options.archives).candidates())
        session.out.write(printable_line(candidate.word) + '\t' + printable_line(candidate.help) +
                          '\n');
    } catch (const Error&) {
      return exit_nothing_found;
    }
    return 0;
  }

 private:
  std::vector<std::string> words_;
};

}  // namespace

std::unique_ptr<Command> make_completion() { return std::make_unique<CompletionCommand>(); }
std::unique_ptr<Command> make_complete() { return std::make_unique<CompleteCommand>(); }

}  // namespace timtin::cli

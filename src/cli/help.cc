// SPDX-License-Identifier: GPL-2.0-or-later
//
//     Usage: timtin search [OPTIONS] [QUERY...]
//     find articles, best first
//
//     Options:
//       -n, --limit N           hits at most; 10 if not given
#include "cli/help.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <algorithm>
#include <array>

#include "output/code_points.h"
#include "output/wrap.h"
#include "text/ascii.h"
#include "text/message.h"

namespace timtin::cli {
namespace {

constexpr std::size_t widest = 80, narrowest = 40, brief_lines = 24;

struct Row {
  std::string name;
  std::string help;
};

/// What stands for a value, in the language: `[EXT=]CMD` is `[ĐUÔI=]LỆNH`.
std::string placeholder(const std::string& shape) {
  constexpr std::array words{
      tr_noop("CMD"),   tr_noop("COMMAND"), tr_noop("DATE"),   tr_noop("DIR"),   tr_noop("EXT"),
      tr_noop("FIELD"), tr_noop("FILE"),    tr_noop("FORMAT"), tr_noop("ID"),    tr_noop("LANG"),
      tr_noop("MODE"),  tr_noop("NAME"),    tr_noop("NEW"),    tr_noop("OLD"),   tr_noop("ORDER"),
      tr_noop("PATH"),  tr_noop("POST"),    tr_noop("QUERY"),  tr_noop("SHELL"), tr_noop("SUBJECT"),
      tr_noop("TEXT"),  tr_noop("WHEN")};
  std::string text;
  for (std::size_t at = 0; at < shape.size();) {
    std::size_t end = at;
    while (end < shape.size() && ascii::is_letter(shape[end])) ++end;
    const std::string word = shape.substr(at, std::max<std::size_t>(1, end - at));
    const auto known = std::find(words.begin(), words.end(), word);
    text += known == words.end() ? word : std::string(tr(*known));
    at += word.size();
  }
  return text;
}

/// `-n, --limit N`; CLI11 has `--wait{600}` for what people know as `--wait[=N]`.
std::string name_of(const CLI::Option& option) {
  if (option.get_positional())
    return placeholder(option.get_name(true)) + ' ' + option.get_option_text();
  std::string name;
  for (const std::string& letter : option.get_snames())
    name += (name.empty() ? "-" : ", -") + letter;
  for (const std::string& word : option.get_lnames())
    name += (name.empty() ? "    --" : ", --") + word;
  if (option.get_items_expected_max() > 0 && option.get_items_expected_min() == 0)
    return name + "[=N]";
  const std::string value = placeholder(option.get_option_text());
  const bool takes_several = option.get_allow_extra_args() && option.get_items_expected_max() > 1;
  return value.empty() ? name : name + ' ' + value + (takes_several ? " ..." : "");
}

/// Positional arguments, or options.
std::vector<Row> rows_of(const CLI::App& app, bool positional) {
  std::vector<Row> rows;
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional() == positional)
      rows.push_back({name_of(*option), option->get_description()});
  return rows;
}

std::vector<Row> commands_of(const CLI::App& app) {
  std::vector<Row> rows;
  for (const CLI::App* command : app.get_subcommands({}))
    if (!command->get_description().empty())
      rows.push_back({command->get_name(), command->get_description()});
  return rows;
}

class Page {
 public:
  Page(std::size_t columns, std::size_t lines) : lines_left_(lines) {
    layout_.columns = std::clamp(columns, narrowest, widest);
  }

  void paragraph(const std::string& text) { add(output::wrap({text, {}}, layout_)); }

  /// False if something had to be left out, `reserved` lines below included.
  bool list(const std::string& head, const std::vector<Row>& rows, std::size_t reserved) {
    if (rows.empty()) return true;
    std::size_t width = 0;
    for (const Row& row : rows)
      if (const auto columns = output::columns_of(row.name); columns <= most_name())
        width = std::max(width, columns);
    std::vector<std::string> lines;
    lines.reserve(rows.size());
    for (const Row& row : rows) lines.push_back(entry(row, width));
    if (lines_left_ < reserved + 3) return false;
    add('\n' + head + ":\n");
    for (const std::string& line : lines) {
      if (height(line) + reserved > lines_left_) return false;
      add(line);
    }
    return true;
  }

  void blank() { add("\n"); }

  std::string take() { return std::move(text_); }

 private:
  static std::size_t height(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }

  std::size_t most_name() const { return layout_.columns * 2 / 5; }

  void add(const std::string& text) {
    text_ += text;
    lines_left_ -= std::min(lines_left_, height(text));
  }

  std::string entry(const Row& row, std::size_t width) const {
    output::WrapOptions layout = layout_;
    layout.indent = layout.first_used = width + 4;
    const std::size_t used = output::columns_of(row.name);
    std::string text = "  " + row.name;
    text +=
        used > width ? '\n' + std::string(layout.indent, ' ') : std::string(width + 2 - used, ' ');
    return text + output::wrap({row.help, {}}, layout);
  }

  output::WrapOptions layout_;
  std::size_t lines_left_;
  std::string text_;
};

std::string usage_of(const CLI::App& root, const CLI::App& app) {
  std::string line = std::string(tr("Usage")) + ": " + root.get_name();
  if (&app == &root) return line + ' ' + tr("COMMAND") + " [" + tr("OPTIONS") + "]";
  line += ' ' + app.get_name() + " [" + tr("OPTIONS") + ']';
  for (const CLI::Option* option : app.get_options())
    if (option->get_positional()) line += " [" + placeholder(option->get_name(true)) + "...]";
  return line;
}

}  // namespace

std::string help_page(const CLI::App& root, const CLI::App& app, unsigned columns, bool brief) {
  Page page(columns, brief ? brief_lines : std::string::npos);
  page.paragraph(usage_of(root, app));
  page.paragraph(app.get_description());
  const std::size_t reserved = 3;  // blank, and the last line over two
  bool whole = page.list(tr("Commands"), commands_of(app), reserved);
  whole = page.list(tr("Arguments"), rows_of(app, true), reserved) && whole;
  if (!brief || &app != &root)
    whole = page.list(tr("Options"), rows_of(app, false), reserved) && whole;
  page.blank();
  if (&app == &root)
    page.paragraph(brief
                       ? tr("`timtin help COMMAND` explains a command, `timtin --help` has more.")
                       : tr("`timtin help COMMAND` explains a command; the manual is timtin(1)."));
  else if (!whole)
    page.paragraph(tr("`timtin help {}` lists all options.", app.get_name()));
  else
    page.paragraph(tr("`timtin --help` lists the options of every command."));
  return page.take();
}

std::vector<std::string> first_steps(const std::string& program, bool has_archive) {
  const std::vector<Row> steps{
      {fmt::format("{} import {}", program, tr("FOLDER")),
       has_archive ? tr("read more articles") : tr("read articles: that makes the archive")},
      {program + " search giai ngan von", tr("search, with marks or without")},
      {program + " help", tr("all commands")}};
  std::size_t width = 0;
  for (const Row& step : steps) width = std::max(width, output::columns_of(step.name));
  std::vector<std::string> lines{
      tr("timtin finds news: it imports, indexes and searches archives of Vietnamese articles")};
  for (const Row& step : steps)
    lines.push_back("  " + step.name + std::string(width + 2 - output::columns_of(step.name), ' ') +
                    step.help);
  return lines;
}

}  // namespace timtin::cli

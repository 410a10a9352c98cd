// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include "text/ascii.h"

namespace timtin::cli {
namespace {

bool is_long_option(std::string_view argument) {
  return argument.size() > 2 && argument.starts_with("--") && ascii::is_letter(argument[2]);
}

bool is_short_option(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && argument[1] != '-';
}

/// True if the value of this option is the next argument.
bool value_follows(const std::string& argument, const TakesValue& takes_value) {
  if (is_long_option(argument))
    return argument.find('=') == std::string::npos && takes_value(argument);
  // In `-qa DIR` the last letter takes the value; in `-aDIR` the first one has it already.
  for (std::size_t i = 1; i < argument.size(); ++i)
    if (takes_value(std::string("-") + argument[i])) return i + 1 == argument.size();
  return false;
}

}  // namespace

SplitArguments split_arguments(const std::vector<std::string>& arguments,
                               const TakesValue& takes_value) {
  SplitArguments split;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      const auto rest = arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      split.query.insert(split.query.end(), rest, arguments.end());
      break;
    }
    const bool option =
        is_long_option(argument) || (split.query.empty() && is_short_option(argument));
    if (!option) {
      split.query.push_back(argument);
      split.open = split.query.size();
      continue;
    }
    split.options.push_back(argument);
    if (value_follows(argument, takes_value) && i + 1 < arguments.size())
      split.options.push_back(arguments[++i]);
  }
  return split;
}

std::size_t command_index(const std::vector<std::string>& arguments,
                          const TakesValue& takes_value) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (!is_long_option(argument) && !is_short_option(argument)) return i;
    if (value_follows(argument, takes_value)) ++i;
  }
  return arguments.size();
}

std::string join_words(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace timtin::cli

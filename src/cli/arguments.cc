// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include <algorithm>

#include "text/ascii.h"

namespace timtin::cli {
namespace {

bool is_long_option(std::string_view argument) {
  return argument.size() > 2 && argument.starts_with("--") && ascii::is_letter(argument[2]);
}

bool is_short_option(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && argument[1] != '-';
}

bool takes_value(OptionKind kind) {
  return kind == OptionKind::value || kind == OptionKind::number;
}

/// True if the value of this option is the next argument.
bool value_follows(const std::string& argument, const KindOfOption& kind) {
  if (is_long_option(argument))
    return argument.find('=') == std::string::npos && takes_value(kind(argument));
  // In `-qa DIR` the last letter takes the value; in `-aDIR` the first one has it already.
  for (std::size_t i = 1; i < argument.size(); ++i)
    if (takes_value(kind(std::string("-") + argument[i]))) return i + 1 == argument.size();
  return false;
}

/// Behind a word of the query: `-n`, known or not, `-0` where it is one, and `-n5`. `-5` and `-H5`
/// are what is left out.
bool is_late_option(const std::string& argument, const KindOfOption& kind) {
  if (!is_short_option(argument)) return false;
  const OptionKind first = kind(argument.substr(0, 2));
  if (argument.size() == 2) return ascii::is_letter(argument[1]) || first != OptionKind::unknown;
  return first == OptionKind::number &&
         std::all_of(argument.begin() + 2, argument.end(), ascii::is_digit);
}

}  // namespace

SplitArguments split_arguments(const std::vector<std::string>& arguments,
                               const KindOfOption& kind) {
  SplitArguments split;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--") {
      const auto rest = arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      split.query.insert(split.query.end(), rest, arguments.end());
      break;
    }
    const bool option =
        is_long_option(argument) ||
        (split.query.empty() ? is_short_option(argument) : is_late_option(argument, kind));
    if (!option) {
      split.query.push_back(argument);
      continue;
    }
    split.options.push_back(argument);
    if (value_follows(argument, kind) && i + 1 < arguments.size())
      split.options.push_back(arguments[++i]);
  }
  return split;
}

std::size_t command_index(const std::vector<std::string>& arguments, const KindOfOption& kind) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (!is_long_option(argument) && !is_short_option(argument)) return i;
    if (value_follows(argument, kind)) ++i;
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

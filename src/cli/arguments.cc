// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include <algorithm>
#include <array>

#include "cli/choices.h"
#include "text/ascii.h"

namespace timtin::cli {
namespace {

constexpr std::array<std::string_view, 4> path_beginnings{"/", "./", "../", "~/"};

bool is_long_option(std::string_view argument) {
  return argument.size() > 2 && argument.starts_with("--") && ascii::is_letter(argument[2]);
}

bool is_short_option(std::string_view argument) {
  return argument.size() > 1 && argument[0] == '-' && argument[1] != '-';
}

bool takes_value(OptionKind kind) {
  return kind == OptionKind::value || kind == OptionKind::number || kind == OptionKind::format;
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

bool is_format(std::string_view text) {
  return std::any_of(hit_formats.begin(), hit_formats.end(),
                     [&](const auto& format) { return format.first == text; });
}

bool is_path(std::string_view text) {
  return std::any_of(path_beginnings.begin(), path_beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

/// Of a short option: what no word that is to be left out looks like.
bool is_attached_value(std::string_view text, OptionKind kind) {
  switch (kind) {
    case OptionKind::number:
      return ascii::is_digits(text);
    case OptionKind::format:
      return is_format(text);
    case OptionKind::value:
      return is_path(text);
    default:
      return false;
  }
}

/// Behind a word of the query: `-n`, known or not, `-0` where it is one, and `-n5`. `-5` and `-H5`
/// are what is left out.
bool is_late_option(const std::string& argument, const KindOfOption& kind) {
  if (!is_short_option(argument)) return false;
  const OptionKind first = kind(argument.substr(0, 2));
  if (argument.size() == 2) return ascii::is_letter(argument[1]) || first != OptionKind::unknown;
  return is_attached_value(std::string_view(argument).substr(2), first);
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

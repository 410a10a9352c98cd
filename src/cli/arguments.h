// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Telling a query from options on the command line.
///
/// Options may stand before the query. From its first word on only `--long` options are options, so
/// that `-word` is part of the query; behind `--` everything is.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

struct SplitArguments {
  std::vector<std::string> options;  ///< with their values, in order
  std::vector<std::string> query;    ///< words
  std::size_t open = 0;              ///< how many of them stand before `--`
};

/// True if the option of this name (`--limit`, `-a`) takes a value that may be the next argument.
using TakesValue = std::function<bool(const std::string& name)>;

/// `arguments` are those behind the command's name.
SplitArguments split_arguments(const std::vector<std::string>& arguments,
                               const TakesValue& takes_value);

/// Where the command's name stands among all arguments; their number if nowhere.
std::size_t command_index(const std::vector<std::string>& arguments, const TakesValue& takes_value);

/// Words joined by a space.
std::string join_words(const std::vector<std::string>& words);

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Telling a query from options on the command line.
///
/// Options may stand anywhere. Behind the first word of the query `-x` of a single letter is one,
/// `-word` of two or more is part of the query, but for what can hardly be one: `-n5`, `-fcsv` and
/// `-a/path`; behind `--` everything is.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace timtin::cli {

struct SplitArguments {
  std::vector<std::string> options;  ///< with their values, in order
  std::vector<std::string> query;    ///< words
};

enum class OptionKind : unsigned char {
  unknown,
  flag,
  value,   ///< its value may be the next argument
  number,  ///< the same, and the value is a number
  format,  ///< the same, and the value is one of `hit_formats` (choices.h)
};

/// What the option of this name (`--limit`, `-a`) is.
using KindOfOption = std::function<OptionKind(const std::string& name)>;

/// `arguments` are those behind the command's name.
SplitArguments split_arguments(const std::vector<std::string>& arguments, const KindOfOption& kind);

/// Where the command's name stands among all arguments; their number if nowhere.
std::size_t command_index(const std::vector<std::string>& arguments, const KindOfOption& kind);

/// Words joined by a space.
std::string join_words(const std::vector<std::string>& words);

}  // namespace timtin::cli

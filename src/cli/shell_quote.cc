// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/shell_quote.h"

#include <algorithm>

#include "text/ascii.h"

namespace timtin::cli {
namespace {

bool is_plain(char c) {
  constexpr std::string_view plain = "%+,-./:_=@";
  return ascii::is_alphanumeric(c) || plain.find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_quote(std::string_view text) {
  // zsh expands a leading `=`.
  if (!text.empty() && text.front() != '=' && std::all_of(text.begin(), text.end(), is_plain))
    return std::string(text);
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + '\'';
}

}  // namespace timtin::cli

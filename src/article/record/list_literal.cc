// SPDX-License-Identifier: GPL-2.0-or-later
#include "article/record/list_literal.h"

#include "article/line/paragraphs.h"

namespace timtin {
namespace {

/// What a letter behind a backslash stands for; what else stands there is itself.
char escaped_character(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    default:
      return letter;
  }
}

/// Takes a quoted string from the beginning of `text`; nothing if it is not closed.
std::optional<std::string> take_quoted(std::string_view& text) {
  const char quote = text.front();
  std::string value;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == quote) {
      text.remove_prefix(at + 1);
      return value;
    }
    value += text[at] == '\\' && at + 1 < text.size() ? escaped_character(text[++at]) : text[at];
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<std::string>> parse_list_literal(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
  text = trimmed(text.substr(1, text.size() - 2));
  std::vector<std::string> list;
  while (!text.empty()) {
    if (text.front() != '\'' && text.front() != '"') return std::nullopt;
    auto value = take_quoted(text);
    if (!value) return std::nullopt;
    list.push_back(std::move(*value));
    text = trimmed(text);
    if (text.empty()) break;
    if (text.front() != ',') return std::nullopt;
    text = trimmed(text.substr(1));
  }
  return list;
}

}  // namespace timtin

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/query_text.h"

#include <algorithm>
#include <string_view>

#include "cli/arguments.h"
#include "query/parse/code_points.h"
#include "query/parse/field_name.h"
#include "text/ascii.h"
#include "timtin/query.h"

namespace timtin::cli {
namespace {

/// How much of the argument stands before the words: `-`, `=`, `exact:` and the name of a field.
std::size_t head_length(std::string_view argument) {
  std::size_t length = argument.starts_with('-') ? 1 : 0;
  for (;;) {
    const std::string_view rest = argument.substr(length);
    if (rest.starts_with('=') || rest.starts_with('~')) {
      ++length;
      continue;
    }
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos) return length;
    const std::string_view name = rest.substr(0, colon);
    if (!query::is_keyword(name) && query::typed_field(name) == nullptr) return length;
    length += colon + 1;
  }
}

/// Where `~5` stands at the end, or the end.
std::size_t words_end(std::string_view text) {
  const std::size_t sign = text.rfind('~');
  const bool distance = sign != std::string_view::npos && sign + 1 < text.size() &&
                        std::all_of(text.begin() + static_cast<std::ptrdiff_t>(sign) + 1,
                                    text.end(), ascii::is_digit);
  return distance ? sign : text.size();
}

bool is_plain_word(const query::Node& node) {
  const auto* word = std::get_if<query::Word>(&node.value);
  return word != nullptr && word->marks == Marks::smart;
}

/// Several words, and the language sees nothing else in them.
bool are_plain_words(std::string_view text) {
  if (text.find_first_of("\"()") != std::string_view::npos || query::count_words(text) < 2)
    return false;
  if (query::has_operator_word(text)) return false;
  try {
    const ParsedQuery parsed = parse_query(text, {});
    const auto* all = std::get_if<query::And>(&parsed.tree.value);
    return all != nullptr && std::all_of(all->children.begin(), all->children.end(), is_plain_word);
  } catch (const QueryError&) {
    return false;  // the query as a whole says what is wrong
  }
}

std::string with_quotes(const std::string& argument) {
  const std::size_t head = head_length(argument);
  const std::string_view rest = std::string_view(argument).substr(head);
  const std::size_t end = words_end(rest);
  const std::string_view words = rest.substr(0, end);
  if (rest.starts_with(' ') || !are_plain_words(words)) return argument;
  return argument.substr(0, head) + '"' + std::string(words) + '"' + std::string(rest.substr(end));
}

}  // namespace

std::string query_text(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) return join_words(arguments);
  std::vector<std::string> words(arguments.size());
  std::transform(arguments.begin(), arguments.end(), words.begin(), with_quotes);
  return join_words(words);
}

std::string phrase_text(const std::vector<std::string>& arguments) {
  if (arguments.size() != 1) return {};
  std::string phrase = with_quotes(arguments.front());
  return phrase == arguments.front() ? std::string() : phrase;
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/chosen_articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>

#include "cli/last_list.h"
#include "cli/terminal.h"
#include "text/message.h"
#include "timtin/error.h"
#include "timtin/output.h"

namespace timtin::cli {
namespace {

constexpr int exit_unknown = 1;
constexpr std::size_t ambiguous_shown = 20;

/// An own identifier counts more than a number in the last list.
std::vector<DocId> find(const Session& session, const Index& index, const std::string& name) {
  const std::string key = listed_key(session, name);
  std::vector<DocId> found = index.find(name);
  if (key.empty()) return found;
  const bool own = found.size() == 1 && index.article(found.front()).id == name;
  if (!own) return index.find(key);
  if (!session.options.quiet)
    say(tr("{} is the identifier of this article; number {} of the last list is {}", name, name,
           key));
  return found;
}

/// Where a number stands for nothing.
std::string hint_of_ranks(const Session& session) {
  const auto [first, last] = listed_ranks(session);
  if (first.empty()) return tr("hint: a number is that of a hit; search on this terminal first");
  return tr("hint: the last list has the numbers {} to {}", first, last);
}

int say_not_one(Session& session, const Index& index, const std::string& name,
                const std::vector<DocId>& found) {
  session.out.flush();
  if (found.empty()) {
    say(std::string("timtin: ") + tr("there is no article {}", printable_line(name)));
    if (looks_like_rank(name) && !session.options.quiet && standard_error_is_terminal())
      say(hint_of_ranks(session));
    return exit_unknown;
  }
  say(std::string("timtin: ") +
      tr("{} is not the name of one article; give a key:", printable_line(name)));
  for (std::size_t i = 0; i < found.size() && i < ambiguous_shown; ++i) {
    const Article article = index.article(found[i]);
    say(fmt::format("  {}  {}", article.key, printable_line(article.title)));
  }
  if (found.size() > ambiguous_shown) say("  …");
  return static_cast<int>(ErrorCode::usage);
}

/// Lines, or what ends in NUL bytes.
void append_identifiers(std::istream& input, std::vector<std::string>& names) {
  const std::string text{std::istreambuf_iterator<char>(input), {}};
  const bool nul = text.find('\0') != text.npos;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(nul ? '\0' : '\n', at), text.size());
    std::string name = text.substr(at, end - at);
    if (!nul && name.ends_with('\r')) name.pop_back();
    if (!name.empty()) names.push_back(std::move(name));
    at = end + 1;
  }
}

}  // namespace

const char* help_of_identifiers() {
  return tr("own identifier, address or beginning of a key; 3 is the third hit of the last list");
}

std::vector<std::string> all_identifiers(const std::vector<std::string>& arguments) {
  if (arguments.empty())
    throw Error(ErrorCode::usage, tr("the identifier of an article is missing"),
                tr("`timtin search` shows one with each hit"));
  std::vector<std::string> names;
  for (const std::string& argument : arguments)
    if (argument == "-")
      append_identifiers(std::cin, names);
    else
      names.push_back(argument);
  return names;
}

int for_each_chosen(Session& session, const Index& index, const std::vector<std::string>& names,
                    const std::function<void(const Article&)>& take) {
  int status = names.empty() ? exit_unknown : 0;
  for (const std::string& name : names) {
    const auto found = find(session, index, name);
    if (found.size() == 1)
      take(index.article(found.front()));
    else
      status = std::max(status, say_not_one(session, index, name, found));
  }
  return status;
}

}  // namespace timtin::cli

// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// libFuzzer on the query parser: it returns a tree or throws QueryError with a place inside the
/// text, and what it takes literally is never an error of syntax.
#include <cstdint>
#include <cstdlib>

#include "timtin/query.h"

using namespace timtin;

namespace {

std::optional<std::string> saved(std::string_view name) {
  if (name == "a") return "@b OR @b";
  if (name == "b") return "title:\"x y\" -z";
  if (name == "loop") return "(@loop)";
  return std::nullopt;
}

void parse(std::string_view text, bool literal) {
  try {
    const auto [typed, tree, notes] =
        parse_query(text, {.literal = literal, .today = Day{2021, 6, 25}, .saved = saved});
    if (typed != text || to_sexpr(tree).empty() || tree.end > text.size() || tree.begin >= tree.end)
      std::abort();
  } catch (const QueryError& error) {
    if (error.begin() > error.end() || error.end() > text.size()) std::abort();
    if (*error.what() == '\0') std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  parse(text, false);
  parse(text, true);
  return 0;
}

// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include <doctest/doctest.h>

using namespace timtin::cli;
using Strings = std::vector<std::string>;

namespace {

bool takes_value(const std::string& name) {
  return name == "--limit" || name == "-n" || name == "--archive" || name == "-a" ||
         name == "--format";
}

}  // namespace

TEST_CASE("options before and after the query, words in it") {
  struct Row {
    Strings arguments, options, query;
  };
  const Row rows[] = {
      {{}, {}, {}},
      {{"lễ"}, {}, {"lễ"}},
      {{"-a", "A", "lễ", "-anh", "--limit", "3"}, {"-a", "A", "--limit", "3"}, {"lễ", "-anh"}},
      {{"-aA", "lễ", "-a", "A"}, {"-aA"}, {"lễ", "-a", "A"}},
      {{"-0a", "A", "lễ"}, {"-0a", "A"}, {"lễ"}},
      {{"-0", "lễ", "-0"}, {"-0"}, {"lễ", "-0"}},
      {{"--limit=3", "lễ", "--sort=title", "hội"}, {"--limit=3", "--sort=title"}, {"lễ", "hội"}},
      {{"lễ", "--literal", "hội"}, {"--literal"}, {"lễ", "hội"}},
      {{"lễ", "--limit"}, {"--limit"}, {"lễ"}},
      {{"lễ", "--limit", "--literal"}, {"--limit", "--literal"}, {"lễ"}},
      {{"--", "-anh", "--limit"}, {}, {"-anh", "--limit"}},
      {{"lễ", "--", "--limit", "--"}, {}, {"lễ", "--limit", "--"}},
      {{"giải", "-", "ngân"}, {}, {"giải", "-", "ngân"}},
      {{"giải", "---", "--1"}, {}, {"giải", "---", "--1"}},
      {{"-\"quân đội\""}, {"-\"quân đội\""}, {}},
      {{""}, {}, {""}},
  };
  for (const Row& row : rows) {
    const SplitArguments split = split_arguments(row.arguments, takes_value);
    CHECK(split.options == row.options);
    CHECK(split.query == row.query);
  }
}

TEST_CASE("the command is the first argument that is no option") {
  CHECK(command_index({"search", "x"}, takes_value) == 0);
  CHECK(command_index({"-a", "A", "-q", "search"}, takes_value) == 3);
  CHECK(command_index({"--archive=A", "count"}, takes_value) == 1);
  CHECK(command_index({"--archive", "A", "count"}, takes_value) == 2);
  CHECK(command_index({"--help"}, takes_value) == 1);
  CHECK(command_index({}, takes_value) == 0);
}

TEST_CASE("words are joined by spaces") {
  CHECK(join_words({}) == "");
  CHECK(join_words({"lễ"}) == "lễ");
  CHECK(join_words({"\"lễ hội\"", "-anh"}) == "\"lễ hội\" -anh");
}

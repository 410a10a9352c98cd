// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli/arguments.h"

#include <doctest/doctest.h>

using namespace timtin::cli;
using Strings = std::vector<std::string>;

namespace {

OptionKind kind(const std::string& name) {
  if (name == "--limit" || name == "-n") return OptionKind::number;
  if (name == "--archive" || name == "-a") return OptionKind::value;
  if (name == "--format" || name == "-f") return OptionKind::format;
  return name == "-0" || name == "-q" ? OptionKind::flag : OptionKind::unknown;
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
      {{"-aA", "lễ", "-a", "A"}, {"-aA", "-a", "A"}, {"lễ"}},
      {{"lễ", "-q", "hội", "-n", "5"}, {"-q", "-n", "5"}, {"lễ", "hội"}},
      {{"lễ", "-n5", "-aA", "-nA", "-5", "-H5"}, {"-n5"}, {"lễ", "-aA", "-nA", "-5", "-H5"}},
      {{"lễ", "-fcsv", "-face", "-fcs"}, {"-fcsv"}, {"lễ", "-face", "-fcs"}},
      {{"-fcsv", "lễ", "-f", "csv"}, {"-fcsv", "-f", "csv"}, {"lễ"}},
      {{"lễ", "-a/A", "-a./A", "-a~/A", "-a../A"}, {"-a/A", "-a./A", "-a~/A", "-a../A"}, {"lễ"}},
      {{"lễ", "-b/A", "-n/A"}, {}, {"lễ", "-b/A", "-n/A"}},
      {{"lễ", "-b", "-á"}, {"-b"}, {"lễ", "-á"}},
      {{"lễ", "--", "-n", "5"}, {}, {"lễ", "-n", "5"}},
      {{"-0a", "A", "lễ"}, {"-0a", "A"}, {"lễ"}},
      {{"-0", "lễ", "-0"}, {"-0", "-0"}, {"lễ"}},
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
    const SplitArguments split = split_arguments(row.arguments, kind);
    CHECK(split.options == row.options);
    CHECK(split.query == row.query);
  }
}

TEST_CASE("the command is the first argument that is no option") {
  CHECK(command_index({"search", "x"}, kind) == 0);
  CHECK(command_index({"-a", "A", "-q", "search"}, kind) == 3);
  CHECK(command_index({"--archive=A", "count"}, kind) == 1);
  CHECK(command_index({"--archive", "A", "count"}, kind) == 2);
  CHECK(command_index({"--help"}, kind) == 1);
  CHECK(command_index({}, kind) == 0);
}

TEST_CASE("words are joined by spaces") {
  CHECK(join_words({}) == "");
  CHECK(join_words({"lễ"}) == "lễ");
  CHECK(join_words({"\"lễ hội\"", "-anh"}) == "\"lễ hội\" -anh");
}

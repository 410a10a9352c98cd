// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "cli/choices.h"
#include "cli/progress.h"
#include "cli/search_notes.h"
#include "cli/shell_quote.h"
#include "cli/table.h"

using namespace timtin;
using namespace timtin::cli;

TEST_CASE("what is quoted is one word of a shell") {
  CHECK(shell_quote("timtin") == "timtin");
  CHECK(shell_quote("--marks=ignore") == "--marks=ignore");
  CHECK(shell_quote("") == "''");
  CHECK(shell_quote("giai ngan") == "'giai ngan'");
  CHECK(shell_quote("it's") == "'it'\\''s'");
  CHECK(shell_quote("\"lễ hội\" -anh*") == "'\"lễ hội\" -anh*'");
  CHECK(shell_quote("=lễ") == "'=lễ'");
  CHECK(shell_quote("=x") == "'=x'");
  CHECK(shell_quote("$(rm -r .)") == "'$(rm -r .)'");
}

TEST_CASE("a hint is a command to copy") {
  Session session;
  session.program = "timtin";
  session.typed = {"-a", "my news", "search", "--limit", "3"};
  CHECK(command_with(session, "--marks=ignore", "giai ngan") ==
        "timtin -a 'my news' search --limit 3 --marks=ignore 'giai ngan'");
  CHECK(command_with(session, "", "-anh") == "timtin -a 'my news' search --limit 3 -- -anh");
}

TEST_CASE("notes of a search") {
  Session session;
  session.program = "timtin";
  session.typed = {"search"};
  SearchResult result;
  SearchOptions options;
  CHECK(search_notes(result, options, session).front() == "no article found");
  result.total = 1;
  result.hits.resize(1);
  CHECK(search_notes(result, options, session).front() == "1 article");
  result.total = 36;
  result.hits.resize(10);
  options.offset = 10;
  CHECK(search_notes(result, options, session).front() ==
        "36 articles; 11 to 20 shown; more with --offset 20");
  options.offset = 26;
  CHECK(search_notes(result, options, session).front() == "36 articles; 27 to 36 shown");
  result.readings = {
      {"giai", {"giải", "giai"}}, {"lê", {"lê"}}, {"a", {"á", "à", "ả", "ã", "ạ", "a"}}};
  result.suggestions = {{"without regard to marks", "--marks=ignore", "x", 2}};
  const auto notes = search_notes(result, options, session);
  REQUIRE(notes.size() == 4);
  CHECK(notes[1] == "read as: giai: giải, giai; a: á, à, ả, ã, ạ, …");
  CHECK(notes[2] == "hint: without regard to marks, 2 articles:");
  CHECK(notes[3] == "  timtin search --marks=ignore x");
}

TEST_CASE("a choice is one of its names") {
  CHECK(choose(hit_formats, "--format", "tsv") == Format::tsv);
  CHECK_THROWS_WITH_AS(choose(hit_formats, "--format", "TSV"), "--format cannot be \"TSV\"", Error);
  CHECK(names_of(match_modes) == "all, any");
}

TEST_CASE("bytes for people") {
  CHECK(readable_bytes(0) == "0 B");
  CHECK(readable_bytes(999) == "999 B");
  CHECK(readable_bytes(1000) == "1.0 kB");
  CHECK(readable_bytes(999'949) == "999.9 kB");
  CHECK(readable_bytes(999'950) == "1.0 MB");
  CHECK(readable_bytes(123'400'000) == "123.4 MB");
  CHECK(readable_bytes(18'446'744'073'709'551'615U) == "18446744.1 TB");
}

TEST_CASE("tables") {
  const Table table{{"name", "value"}, {{"bài", "1\t2"}, {"nguồn tin", "3"}}};
  CHECK(render_table(table, Format::text) == "bài        1 2\nnguồn tin  3\n");
  // A page is 80 columns wide; the widest column gives way.
  const std::string brief(50, 'x');
  CHECK(render_table({{"a", "b", "c"}, {{brief, "một hai ba bốn năm sáu bảy tám", "9"}}},
                     Format::text) ==
        brief + "  một hai ba bốn năm sáu     9\n" + std::string(52, ' ') + "bảy tám\n");
  CHECK(render_table(table, Format::tsv) == "bài\t1 2\nnguồn tin\t3\n");
  CHECK(render_table(table, Format::jsonl) ==
        "{\"name\":\"bài\",\"value\":\"1\\t2\"}\n{\"name\":\"nguồn tin\",\"value\":\"3\"}\n");
  CHECK(render_table({{"name"}, {}}, Format::json) == "{\"timtin\":1,\"rows\":[]}\n");
}

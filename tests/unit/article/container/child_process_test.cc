// SPDX-License-Identifier: GPL-2.0-or-later
#include <doctest/doctest.h>

#include "article/container/child_process.h"

using namespace timtin;

namespace {

using End = ChildResult::End;

ChildResult run(const std::string& command, std::string_view input = {}, int seconds = 20) {
  TextStream stream(input);
  return run_command(command, "a b'c", stream, {1 << 20, seconds, [] { return false; }});
}

}  // namespace

TEST_CASE("a command reads its input and its argument") {
  CHECK(run("cat", "chữ").output == "chữ");
  CHECK(run("printf %s \"$1\"").output == "a b'c");
  const std::string large(1 << 20, 'x');
  CHECK(run("cat", large).output == large);
  CHECK(run("true", large).end == End::exited);
  CHECK(run("exec <&-; echo x", large).output == "x\n");
}

TEST_CASE("how a command ends") {
  const ChildResult failed = run("echo một >&2; echo hai >&2; echo >&2; exit 3");
  CHECK(failed.end == End::exited);
  CHECK(failed.status == 3);
  CHECK(failed.last_error_line == "hai");
  CHECK(run("kill -15 $$").end == End::killed);
  CHECK(run("kill -15 $$").status == 15);
  CHECK(run("yes").end == End::too_large);
  CHECK(run("sleep 100", {}, 1).end == End::too_late);
  CHECK(run("exec >&- 2>&-; sleep 100", {}, 1).end == End::too_late);
  CHECK(run("yes >&2 & sleep 100", {}, 1).end == End::too_late);
}

TEST_CASE("what a command leaves in the background is not waited for") {
  const ChildResult result = run("sleep 100 & echo x; exit 2");
  CHECK(result.end == End::exited);
  CHECK(result.status == 2);
  CHECK(result.output == "x\n");
}

TEST_CASE("a command is killed when the import is stopped") {
  TextStream stream("");
  const ChildResult result = run_command("sleep 100", "x", stream, {100, 60, [] { return true; }});
  CHECK(result.end == End::stopped);
}

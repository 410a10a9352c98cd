#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Run transcripts of the command line and compare what it prints.

A transcript (*.t) is text for people that can be executed:

    # A comment. Empty lines may stand anywhere.
    $ timtin count '*'
    42
    $ timtin search --format=nonsense x
    2> timtin: ...
    [exit 2]

`$ `      a command for bash; following lines that begin with `> ` continue it
`2> `     a line of standard error; all of these come after standard output
`[exit N]` the exit status, left out when it is 0
` (re)`   at the end of an expected line: it is a regular expression for the whole line
` (no-eol)` at the end of the last line of output that has no line end
`\\`       before an output line that would be read as something else, or is empty

Every transcript begins in an empty folder with an empty $HOME; its commands share both. $SAMPLE is
data/sample and $DATA tests/golden/data. Paths of these folders are shown by their variables.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIMEOUT = 60  # seconds for one command
IMPORTED = "1625461200"  # 5 July 2021, 12:00 at +07:00: three days behind the last sample
KEPT = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")


class Sandbox:
    """Empty folders for one transcript."""

    def __init__(self, binary, folder):
        self.work = folder / "work"
        home = folder / "home"
        self.work.mkdir()
        home.mkdir()
        self.environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        self.environment.update(
            HOME=str(home), PATH=f"{binary.parent}:/usr/bin:/bin", TZ="UTC", LC_ALL="C.UTF-8",
            TERM="dumb", SOURCE_DATE_EPOCH=IMPORTED, SAMPLE=str(ROOT / "data" / "sample"),
            DATA=str(ROOT / "tests" / "golden" / "data"))
        # The longest path first: one may lie in another.
        self.names = sorted(
            ((self.environment[name], "$" + name) for name in ("HOME", "SAMPLE", "DATA")),
            key=lambda pair: -len(pair[0]))
        self.names.append((str(self.work), "$PWD"))

    def run(self, command):
        """The lines that a transcript shows for this command."""
        try:
            done = subprocess.run(
                ["bash", "-c", command], cwd=self.work, env=self.environment, timeout=TIMEOUT,
                stdin=subprocess.DEVNULL, capture_output=True, check=False)
        except subprocess.TimeoutExpired:
            return [f"[no end after {TIMEOUT} s]"]
        lines = [escape(line) for line in self.lines_of(done.stdout)]
        lines += ["2> " + line for line in self.lines_of(done.stderr)]
        if done.returncode != 0:
            lines.append(f"[exit {done.returncode}]")
        return lines

    def lines_of(self, output):
        text = output.decode("utf-8", "backslashreplace")
        for path, name in self.names:
            text = text.replace(path, name)
        if not text:
            return []
        if not text.endswith("\n"):
            text += " (no-eol)\n"
        return text[:-1].split("\n")


def escape(line):
    if line == "" or re.match(r"\$ |> |#|\\|2> |\[exit ", line):
        return "\\" + line
    return line


def matches(expected, actual):
    if expected.endswith(" (re)"):
        return re.fullmatch(expected[:-5], actual) is not None
    return expected == actual


class Step:
    """A command with what stands before it and what is expected after it."""

    def __init__(self, before):
        self.before = before  # comments and empty lines
        self.command = []  # as written
        self.expected = []

    def shell(self):
        return "\n".join(line[2:] for line in self.command)


def parse(text):
    """The steps of a transcript, and the lines after the last one."""
    steps, before = [], []
    for line in text.splitlines():
        if line.startswith("$ "):
            steps.append(Step(before))
            steps[-1].command.append(line)
            before = []
        elif line == "" or line.startswith("#"):
            before.append(line)
        elif not steps or before:
            raise ValueError(f"neither command nor comment: {line}")
        elif line.startswith("> ") and not steps[-1].expected:
            steps[-1].command.append(line)
        else:
            steps[-1].expected.append(line)
    return steps, before


def settle(expected, actual):
    """What a rewritten transcript expects: regular expressions that still match are kept."""
    if len(expected) != len(actual):
        return actual
    return [old if matches(old, new) else new for old, new in zip(expected, actual)]


def run_transcript(path, binary, update):
    """True if everything printed is as expected, or has been made so."""
    written = path.read_text(encoding="utf-8")
    steps, after = parse(written)
    result = []
    with tempfile.TemporaryDirectory(prefix="timtin-golden-") as folder:
        sandbox = Sandbox(binary, pathlib.Path(folder).resolve())
        for step in steps:
            settled = settle(step.expected, sandbox.run(step.shell()))
            result += step.before + step.command + settled
    new = "\n".join(result + after) + "\n"
    if new == written:
        return True
    if update:
        path.write_text(new, encoding="utf-8")
        print(f"{path}: rewritten")
        return True
    sys.stdout.writelines(difflib.unified_diff(
        written.splitlines(True), new.splitlines(True), f"{path} (expected)", f"{path} (printed)"))
    return False


def main():
    parser = argparse.ArgumentParser(description="Run transcripts of the command line.")
    parser.add_argument("--binary", required=True, type=pathlib.Path, help="the timtin to test")
    parser.add_argument("--update", action="store_true", help="expect what is printed now")
    parser.add_argument("transcripts", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    binary = options.binary.resolve()
    failed = [path for path in options.transcripts
              if not run_transcript(path, binary, options.update)]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

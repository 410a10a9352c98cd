#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Read an archive slowly while it is written to: what is read in pieces is of one generation.

An export into a pipe that nobody empties stands in the middle of its articles. Meanwhile articles
are added and the archive is derived anew, which gives every document another number. Then the
export must print what was found at its beginning; or, if some of that has been replaced or removed,
say so and end with exit 6.

With --interposer (faulty_io) the disk fails, too: what was read before is printed.
"""

import argparse
import errno
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from archive import IO_ERROR, Archive, Failure, expect, record, write_records

ARTICLES = 400
ADDED = 40


def start(archive, *arguments):
    return subprocess.Popen([*archive.program, "--lang=en", *arguments], stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)


def ids(lines):
    return [json.loads(line)["id"] for line in lines]


def while_adding(folder, *command):
    archive = Archive(folder / "-".join(command).replace("*", "all"))
    records = [record(number) for number in range(ARTICLES)]
    write_records(folder / "first.jsonl", records)
    archive.import_file(folder / "first.jsonl")
    running = start(archive, *command)
    lines = [running.stdout.readline()]
    for begin in range(ARTICLES, ARTICLES + 2 * ADDED, ADDED):
        write_records(folder / "more.jsonl", [record(begin + one) for one in range(ADDED)])
        archive.import_file(folder / "more.jsonl")
    archive.succeed("reindex")
    rest, messages = running.communicate()
    lines += rest.splitlines()
    expect(running.returncode == 0, f"{command}: exit {running.returncode}: {messages}")
    found = ids(lines)
    expect(len(set(found)) == len(found), f"{command}: {len(found) - len(set(found))} twice")
    expect(set(found) == {one["id"] for one in records}, f"{command}: {len(found)} printed")
    archive.succeed("reindex")
    left = [path.name for path in archive.path.iterdir() if path.name.startswith("gen-")]
    expect(len(left) == 1, f"generations that nobody reads stay: {left}")


def while_changing(folder, *command):
    archive = Archive(folder / "-".join(["changed", *command]).replace("*", "all"))
    records = [record(number) for number in range(ARTICLES)]
    write_records(folder / "first.jsonl", records)
    archive.import_file(folder / "first.jsonl")
    running = start(archive, *command)
    running.stdout.readline()
    for version in (1, 2):
        write_records(folder / "more.jsonl", [record(one, version) for one in range(ADDED)])
        archive.import_file(folder / "more.jsonl")
    rest, messages = running.communicate()
    printed = len(rest.splitlines()) + 1
    expect(printed == ARTICLES or running.returncode == IO_ERROR,
           f"{command}: {printed} articles and exit {running.returncode}")
    expect(printed <= ARTICLES, f"{command}: {printed} articles of {ARTICLES}")
    expect(running.returncode == 0 or b"were replaced or removed" in messages, messages.decode())


def while_failing(folder, interposer):
    """The last reads of the archive fail, one after another in turn."""
    archive = Archive(folder / "failing")
    write_records(folder / "first.jsonl", [record(number) for number in range(ARTICLES)])
    archive.import_file(folder / "first.jsonl")
    report = folder / "calls"

    def export(**variables):
        environment = {**os.environ, "LD_PRELOAD": str(pathlib.Path(interposer).resolve()),
                       "IO_UNDER": str(archive.path), "FAULTY_IO_DO": str(errno.EIO), **variables}
        return subprocess.run([*archive.program, "--lang=en", "export", "*"], check=False,
                              capture_output=True, env=environment)

    whole = export(FAULTY_IO_REPORT=str(report)).stdout
    calls = int(report.read_text(encoding="ascii"))
    lengths = set()
    for call in range(calls - 8, calls + 1):
        done = export(FAULTY_IO_AT=str(call))
        expect(done.returncode != 0, f"export, EIO at call {call} of {calls}: exit 0")
        expect(whole.startswith(done.stdout), f"export, EIO at call {call}: other lines")
        lengths.add(len(done.stdout))
    expect(len(lengths) > 2, f"export, EIO at its last calls: {sorted(lengths)} bytes printed")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interposer", default=None, help="faulty_io, built")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="timtin-reading-") as name:
        try:
            for case in (while_adding, while_changing):
                for command in (("export", "*"), ("search", "--limit=1000", "--format=jsonl", "*")):
                    case(pathlib.Path(name), *command)
            if options.interposer:
                while_failing(pathlib.Path(name), options.interposer)
        except Failure as failure:
            print(f"reading.py: {failure}", file=sys.stderr)
            return 1
    print("what is read in pieces is of one generation, or its end says that it is not whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Read an archive slowly while it is written to: what is read in pieces is of one generation.

An export into a pipe that nobody empties stands in the middle of its articles. Meanwhile articles
are added and the archive is derived anew, which gives every document another number. Then the
export must print what was found at its beginning; or, if some of that has been replaced or removed,
say so and end with exit 6.
"""

import json
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


def main():
    with tempfile.TemporaryDirectory(prefix="timtin-reading-") as name:
        try:
            for case in (while_adding, while_changing):
                for command in (("export", "*"), ("search", "--limit=1000", "--format=jsonl", "*")):
                    case(pathlib.Path(name), *command)
        except Failure as failure:
            print(f"reading.py: {failure}", file=sys.stderr)
            return 1
    print("what is read in pieces is of one generation, or its end says that it is not whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())

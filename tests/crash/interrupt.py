#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Interrupt an import (SIGINT, SIGTERM), run it again, compare with one that was not interrupted.

The import reads a pipe that stays open, so that the signal always finds it in the middle: it must
end by itself, with 128 + the signal, say how to go on, and keep the shards that it had finished.
"""

import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from archive import Archive, Failure, expect, record, write_records

ARTICLES = 3500
GIVEN = 2600  # before the signal; a shard has 1000
PATIENCE = 120  # seconds


def finished_shards(archive):
    try:
        return (archive.path / "gen-1.tmp" / "journal").read_text().count("\nshard ")
    except FileNotFoundError:
        return 0


def interrupt(archive, records, which):
    """Its messages."""
    running = subprocess.Popen([*archive.program, "--lang=en", "import", "-"],
                               stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    for one in records[:GIVEN]:
        running.stdin.write((json.dumps(one, ensure_ascii=False) + "\n").encode())
    running.stdin.flush()
    end = time.monotonic() + PATIENCE
    while finished_shards(archive) < 2:
        expect(time.monotonic() < end and running.poll() is None, "no shard was finished")
        time.sleep(0.01)
    running.send_signal(which)
    messages = running.stderr.read().decode()
    expect(running.wait(PATIENCE) == 128 + which, f"exit {running.returncode}: {messages}")
    return messages


def run_case(folder, which):
    records = [record(number) for number in range(ARTICLES)]
    everything = folder / "all.jsonl"
    write_records(everything, records)
    archive = Archive(folder / which.name)
    messages = interrupt(archive, records, which)
    expect("the same command again goes on from here" in messages, f"no hint: {messages}")
    expect(archive.count() is None, "an unfinished import can be seen")
    before = finished_shards(archive)
    expect(before >= 2, f"{before} shards were kept")
    archive.import_file(everything)
    archive.expect_holds(records, f"after {which.name}")


def main():
    for which in (signal.SIGINT, signal.SIGTERM):
        with tempfile.TemporaryDirectory(prefix="timtin-interrupt-") as name:
            try:
                run_case(pathlib.Path(name), which)
            except Failure as failure:
                print(f"interrupt.py: {which.name}: {failure}", file=sys.stderr)
                return 1
    print("interrupted imports end by themselves, keep what is finished, and are continued")
    return 0


if __name__ == "__main__":
    sys.exit(main())

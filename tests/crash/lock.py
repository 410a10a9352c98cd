#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""One writer at a time: a second one ends at once with exit 4, readers go on, and the lock of a
killed writer is free."""

import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

from archive import ARCHIVE_MISSING, LOCKED, Archive, Failure, expect, record, write_records


def start_waiting_import(archive):
    """An import that reads from a pipe which stays open, and has the lock."""
    process = subprocess.Popen(
        [*archive.program, "import", "--wait=60", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True)
    return process


def wait_until_locked(archive, file):
    for _ in range(200):
        done = archive.run("import", str(file))
        if done.returncode == LOCKED:
            return done
        time.sleep(0.05)
    raise Failure("the second writer is never refused")


def run_first(folder):
    """What a reader is told while the first import runs, and when it was interrupted."""
    archive = Archive(folder / "first")
    first = start_waiting_import(archive)
    try:
        for _ in range(200):
            told = archive.run("--lang=en", "count", "*")
            if b"first import is running" in told.stderr:
                break
            time.sleep(0.05)
        else:
            raise Failure(f"a first import that runs is not told: {told.stderr}")
        expect(told.returncode == ARCHIVE_MISSING, f"exit {told.returncode}")
        expect(str(first.pid).encode() in told.stderr, f"not told by whom: {told.stderr}")
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
    told = archive.run("--lang=en", "count", "*")
    expect(b"interrupted" in told.stderr, f"an interrupted import is not told: {told.stderr}")


def run_case(folder):
    archive = Archive(folder / "archive")
    file = folder / "records.jsonl"
    records = [record(number) for number in range(50)]
    write_records(file, records)
    archive.import_file(file)

    first = start_waiting_import(archive)
    try:
        refused = wait_until_locked(archive, file)
        expect(re.search(rf"pid {first.pid} \(timtin import\) \D+ \d\d:\d\d",
                         refused.stderr.decode()), f"not told by whom: {refused.stderr}")
        begin = time.monotonic()
        done = archive.run("import", "--wait=1", str(file))
        expect(done.returncode == LOCKED, f"--wait=1: exit {done.returncode}")
        expect(time.monotonic() - begin >= 0.9, "--wait=1 did not wait")
        archive.expect_holds(records, "while another process writes")
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate()
    archive.import_file(file)
    archive.expect_holds(records, "after the writer was killed")


def main():
    with tempfile.TemporaryDirectory(prefix="timtin-lock-") as name:
        try:
            run_case(pathlib.Path(name))
            run_first(pathlib.Path(name))
        except Failure as failure:
            print(f"lock.py: {failure}", file=sys.stderr)
            return 1
    print("one writer at a time: exit 4 for the second, readers go on")
    return 0


if __name__ == "__main__":
    sys.exit(main())

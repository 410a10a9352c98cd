#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Interrupt imports (SIGINT, SIGTERM), run them again, compare with what was to be imported.

Once: the import ends by itself with 128 + the signal, says how to go on, and what it had in hand is
kept: the finished shards of a build, the articles put into a living archive. The import reads a
pipe that stays open, so that the signal always finds it in the middle.

Twice: it ends at once, killed by the signal. The second signal is sent when the first one has been
taken, which the process's own table of signals shows, while shards are being built.
"""

import array
import fcntl
import json
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import termios
import time

from archive import Archive, Failure, SYLLABLES, expect, write_records
from archive import record as whole_record

ARTICLES = 3500
GIVEN = 2600  # before the signal; a shard has 1000
LIVING = 2000
SMALL = 300  # small enough to go into the living archive directly
LARGE_ARTICLES = 6000  # of 10 kB: shards that take their time
TRIES = 5
PATIENCE = 120  # seconds


def record(number):
    """Of two lines: longer ones may have lines of their site, and wait for the end of the input."""
    one = whole_record(number)
    one["body"] = one["body"][:2]
    return one


def finished_shards(archive):
    try:
        return (archive.path / "gen-1.tmp" / "journal").read_text().count("\nshard ")
    except FileNotFoundError:
        return 0


def wait_for(condition, running, what):
    end = time.monotonic() + PATIENCE
    while not condition():
        expect(time.monotonic() < end and running.poll() is None, f"never: {what}")
        time.sleep(0.005)


def status_line(process, name):
    """A line of proc(5)'s status, without its name."""
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith(name + ":"):
            return line.split(":", 1)[1].strip()
    return ""


def waits_for_input(process):
    """All that was written has been read, and the reader sleeps."""
    unread = array.array("i", [0])
    fcntl.ioctl(process.stdin, termios.FIONREAD, unread)
    return unread[0] == 0 and status_line(process, "State").startswith("S")


def catches(process, which):
    """False once the first signal has been taken, or when the process has ended."""
    mask = status_line(process, "SigCgt") if process.poll() is None else ""
    return bool(mask) and bool(int(mask, 16) >> (which - 1) & 1)


def import_from_pipe(archive, records):
    running = subprocess.Popen([*archive.program, "--lang=en", "import", "-"],
                               stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    for one in records:
        running.stdin.write((json.dumps(one, ensure_ascii=False) + "\n").encode())
    running.stdin.flush()
    return running


def interrupt(running, which):
    running.send_signal(which)
    messages = running.stderr.read().decode()
    expect(running.wait(PATIENCE) == 128 + which, f"exit {running.returncode}: {messages}")
    expect("stopping soon" in messages, f"not said that it was heard: {messages}")
    expect("the same command again goes on from here" in messages, f"no hint: {messages}")


def once_while_building(folder, which):
    records = [record(number) for number in range(ARTICLES)]
    write_records(folder / "all.jsonl", records)
    archive = Archive(folder / "building")
    running = import_from_pipe(archive, records[:GIVEN])
    wait_for(lambda: finished_shards(archive) >= 2, running, "two shards finished")
    interrupt(running, which)
    expect(archive.count() is None, "an unfinished import can be seen")
    before = finished_shards(archive)
    expect(before >= 2, f"{before} shards were kept")
    archive.import_file(folder / "all.jsonl")
    archive.expect_holds(records, "the same command again")


def once_into_living(folder, which):
    records = [record(number) for number in range(LIVING + SMALL)]
    write_records(folder / "before.jsonl", records[:LIVING])
    write_records(folder / "all.jsonl", records)
    archive = Archive(folder / "living")
    archive.import_file(folder / "before.jsonl")
    running = import_from_pipe(archive, records[LIVING:])
    wait_for(lambda: waits_for_input(running), running, "all read")
    interrupt(running, which)
    kept = archive.count()  # what was read, but is less than a chunk, was not put
    expect(kept > LIVING, "nothing was kept")
    archive.expect_holds(records[:kept], "interrupted, living archive")
    archive.import_file(folder / "all.jsonl")
    archive.expect_holds(records, "the same command again")


def large_records():
    source = random.Random(7)
    return [{**record(number), "body": [" ".join(source.choices(SYLLABLES, k=1500)) + "."]}
            for number in range(LARGE_ARTICLES)]


def interrupted_twice(archive, file, which):
    """True if the second signal found it at work."""
    running = archive.start_import(file)
    wait_for(lambda: finished_shards(archive) >= 1, running, "a shard finished")
    running.send_signal(which)
    wait_for(lambda: not catches(running, which), running, "the first signal taken")
    running.send_signal(which)
    running.communicate()
    expect(running.wait(PATIENCE) in (-which, 128 + which), f"exit {running.returncode}")
    expect(archive.count() is None, "an unfinished import can be seen")
    return running.returncode == -which


def twice(folder, which):
    records = large_records()
    write_records(folder / "large.jsonl", records)
    for number in range(TRIES):
        archive = Archive(folder / f"twice-{number}")
        if interrupted_twice(archive, folder / "large.jsonl", which):
            break
    else:
        raise Failure(f"the second signal was never needed, in {TRIES} tries")
    archive.import_file(folder / "large.jsonl")
    archive.expect_holds(records, "the same command again")


def main():
    for case, which in ((once_while_building, signal.SIGINT), (once_while_building, signal.SIGTERM),
                        (once_into_living, signal.SIGINT), (twice, signal.SIGINT)):
        with tempfile.TemporaryDirectory(prefix="timtin-interrupt-") as name:
            try:
                case(pathlib.Path(name), which)
            except Failure as failure:
                print(f"interrupt.py: {case.__name__}, {which.name}: {failure}", file=sys.stderr)
                return 1
    print("interrupted imports end, keep what is finished, and are continued")
    return 0


if __name__ == "__main__":
    sys.exit(main())

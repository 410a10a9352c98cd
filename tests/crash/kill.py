#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Kill what changes an archive with SIGKILL at a random moment, run it again, compare with one that
was never killed.

The changes (changes.py) are killed in turn, each several times before it may finish, while readers
count: a first import, one that builds a new generation, one of a few articles into the living index,
a reindex, a removal, a query that is saved, a repair. Readers find what there was before or all
that is there afterwards, never a part.

After the rerun every article is there once, in its newest version, and nothing else. Readers then,
and after a kill, see what an archive shows that was built at once: texts, what queries find, scores,
tables, the register.
"""

import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

from archive import Failure, expect
from changes import Readings, make_changes
from jobs import add_jobs, folder_of, in_jobs

ARTICLES, FEW = 3000, 400


class Reader(threading.Thread):
    """Counts articles until told to stop; remembers what it saw and what went wrong."""

    def __init__(self, archive):
        super().__init__()
        self.archive = archive
        self.seen = []
        self.error = None
        self.done = threading.Event()

    def run(self):
        try:
            while not self.done.is_set():
                self.seen.append(self.archive.count())
        except Exception as error:  # shown by stop(), on the test's own thread
            self.error = error

    def stop(self):
        self.done.set()
        self.join()
        if self.error:
            raise self.error
        return self.seen


class Victim:
    """A change to be killed."""

    def __init__(self, change):
        self.change = change
        self.counts = (len(change.before) or None, len(change.after))
        self.readings = Readings()
        archive = change.fresh()
        begin = time.monotonic()
        archive.succeed(*change.command)
        self.seconds = time.monotonic() - begin  # when nobody kills it
        self.expect_after(archive, "never killed")

    def expect_after(self, archive, when):
        self.readings.expect_state(archive, [self.change.state_after], when)

    def kill_once(self, archive, source):
        """Starts the command and kills its process group; true if it was still running."""
        process = archive.start(*self.change.command)
        try:
            process.wait(source.uniform(0, self.seconds * 1.05))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        error = process.communicate()[1].decode(errors="replace")
        expect(process.returncode == -signal.SIGKILL or
               self.change.may_end_with(process.returncode), f"{process.returncode}: {error}")
        return process.returncode != 0

    def run_case(self, source):
        """Kills it one to three times, then lets it finish. Returns the number of kills."""
        change = self.change
        archive = change.fresh()
        reader = Reader(archive)
        reader.start()
        kills = 0
        try:
            for _ in range(source.randint(1, 3)):
                kills += self.kill_once(archive, source)
                self.readings.expect_state(archive, [change.state_before, change.state_after],
                                           "after a kill")
            done = archive.run(*change.command)
            expect(change.may_end_with(done.returncode), f"the rerun: exit {done.returncode}")
        finally:
            seen = reader.stop()
        for count in seen:
            expect(count in self.counts, f"a reader counted {count}")
        known = [count for count in seen if count is not None]
        expect(known == sorted(known, reverse=change.name == "remove"),
               f"articles went away for a reader, or came again: {known}")
        self.expect_after(archive, "after the rerun")
        archive.run(*change.command)
        self.expect_after(archive, "after one more")
        self.readings.expect_sound(archive, "after one more")
        return kills


def kill_some(victims, kills, seed, folder):
    """How many kills, of how many commands, and how many went wrong."""
    source = random.Random(seed)
    for victim in victims:
        victim.change.work = folder / f"{victim.change.name}-work"
    killed = cases = 0
    try:
        while killed < kills:
            victim = victims[cases % len(victims)]
            killed += victim.run_case(source)
            cases += 1
            expect(cases < 10 * kills + 10, "commands end before they can be killed")
    except Failure as failure:
        print(f"kill.py: seed {seed}, case {cases}, {victim.change.name}: {failure}",
              file=sys.stderr, flush=True)
        return killed, cases, 1
    return killed, cases, 0


def main():
    parser = argparse.ArgumentParser(description="Kill commands and run them again.")
    parser.add_argument("--kills", type=int, default=36, help="how many at least")
    parser.add_argument("--seed", type=int, default=None, help="the same seed, the same moments")
    add_jobs(parser)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1_000_000)
    print(f"kill.py --kills={options.kills} --seed={seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="timtin-kill-") as name:
        folder = pathlib.Path(name)
        try:
            victims = [Victim(change) for change in make_changes(folder, ARTICLES, FEW)]
        except Failure as failure:
            sys.exit(f"kill.py: never killed: {failure}")
        each = -(-options.kills // options.jobs)
        tried = in_jobs(options.jobs, lambda job: kill_some(
            victims, each, seed + job, folder_of(folder, job)))
    kills, cases, failures = (sum(counts) for counts in zip(*tried))
    if failures:
        return 1
    print(f"{kills} kills of {cases} commands, seed {seed}: every article once, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())

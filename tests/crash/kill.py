#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Kill an import with SIGKILL at a random moment, run it again, compare with one never killed.

Three kinds of import are killed in turn, each several times before it may finish:

    first   into no archive: a reader finds no archive, or all of it
    large   as many articles again: a new generation; a reader finds the old articles or all
    small   a few new and changed ones, written into the living archive while readers count

After the rerun every article is there once, in its newest version, and nothing else. Readers then,
and after a kill, see what an archive shows that was built at once: texts, what queries find, scores,
tables, the register.
"""

import argparse
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

from archive import Archive, Failure, expect, record, state_of, write_records

ARTICLES = 3000


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


class Kind:
    """A kind of import: what the archive holds before and after, and what is imported."""

    def __init__(self, name, folder, before, imported):
        self.name = name
        self.before = {one["id"]: one for one in before}
        self.after = {**self.before, **{one["id"]: one for one in imported}}
        self.file = folder / f"{name}.jsonl"
        write_records(self.file, imported)
        self.base = folder / f"{name}-base"
        if before:
            write_records(folder / f"{name}-before.jsonl", before)
            Archive(self.base).import_file(folder / f"{name}-before.jsonl")
        self.states = [state_of(folder, list(records.values()))
                       for records in (self.before, self.after)]
        self.seconds = self.measure(folder / f"{name}-whole")

    def copy_base(self, path):
        shutil.rmtree(path, ignore_errors=True)
        if self.base.exists():
            shutil.copytree(self.base, path)
        return Archive(path)

    def measure(self, path):
        """How long the import takes when nobody kills it."""
        archive = self.copy_base(path)
        begin = time.monotonic()
        archive.import_file(self.file)
        seconds = time.monotonic() - begin
        archive.expect_holds(self.after.values(), f"{self.name}, never killed")
        shutil.rmtree(path)
        return seconds

    def whole_states(self):
        """The numbers of articles that a reader may see."""
        if self.name == "small":
            return range(len(self.before), len(self.after) + 1)
        return (len(self.before) or None, len(self.after))


def kill_once(archive, kind, source):
    """Starts the import and kills its process group; true if it was still running."""
    process = archive.start_import(kind.file)
    try:
        process.wait(source.uniform(0, kind.seconds * 1.05))
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    error = process.communicate()[1].decode(errors="replace")
    expect(process.returncode in (0, -signal.SIGKILL), f"import: {process.returncode}: {error}")
    return process.returncode != 0


def run_case(folder, kind, source):
    """Kills one import one to three times, then lets it finish. Returns the number of kills."""
    archive = kind.copy_base(folder / "archive")
    reader = Reader(archive)
    reader.start()
    kills = 0
    try:
        for _ in range(source.randint(1, 3)):
            kills += kill_once(archive, kind, source)
            count = archive.count()
            expect(count in kind.whole_states(), f"after a kill a reader counts {count}")
            archive.expect_state(kind.states, "after a kill")
        archive.import_file(kind.file)
    finally:
        seen = reader.stop()
    for count in seen:
        expect(count in kind.whole_states(), f"a reader counted {count}")
    known = [count for count in seen if count is not None]
    expect(known == sorted(known), f"articles went away for a reader: {known}")
    archive.expect_holds(kind.after.values(), "after the rerun")
    again = archive.run("import", str(kind.file))
    expect(again.returncode == 0, "the third import failed")
    archive.expect_state(kind.states[1:], "after one more import")
    return kills


def make_kinds(folder):
    old = [record(number) for number in range(ARTICLES)]
    few = [record(number, version=1) for number in range(0, 200)]
    few += [record(number) for number in range(ARTICLES, ARTICLES + 200)]
    many = [record(number, version=number % 2) for number in range(ARTICLES // 2, 2 * ARTICLES)]
    return [Kind("first", folder, [], old), Kind("large", folder, old, many),
            Kind("small", folder, old, few)]


def main():
    parser = argparse.ArgumentParser(description="Kill imports and run them again.")
    parser.add_argument("--kills", type=int, default=36, help="how many at least")
    parser.add_argument("--seed", type=int, default=None, help="the same seed, the same moments")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1_000_000)
    source = random.Random(seed)
    kills = cases = 0
    with tempfile.TemporaryDirectory(prefix="timtin-kill-") as name:
        folder = pathlib.Path(name)
        try:
            kinds = make_kinds(folder)
            while kills < options.kills:
                kind = kinds[cases % len(kinds)]
                kills += run_case(folder, kind, source)
                cases += 1
                expect(cases < 10 * options.kills + 10, "imports end before they can be killed")
        except Failure as failure:
            print(f"kill.py: seed {seed}, case {cases}, {kind.name if cases else 'first'}: "
                  f"{failure}", file=sys.stderr)
            return 1
    print(f"{kills} kills of {cases} imports, seed {seed}: every article once, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())

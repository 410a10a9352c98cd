#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Cut the power at a random moment of what is done to an archive; look at what the disk has then.

A session of imports, a removal, a reindex is recorded call by call (io_calls.cc). From any moment
of it a simulated disk (disk.py, two models) tells what it has when the power is back. There the
archive must open and show what it showed before or after the command that was cut short; what a
command had finished is there for ever; `check` finds nothing; the next import works.
"""

import argparse
import os
import pathlib
import random
import shutil
import sys
import tempfile

from archive import (ARCHIVE_MISSING, Archive, Failure, expect, record, saved_by, state_of,
                     with_saved, write_records)
from changes import Readings, files_of, import_of, merged
from disk import ORDERED, UNORDERED, Disk, lay, read_record
from jobs import add_jobs, folder_of, in_jobs

ARTICLES, FEW = 60, 8
NAME = "archive"


class Session:
    """Commands, what the archive holds after each, and the record of their calls."""

    def __init__(self, folder, interposer):
        self.folder = folder / "disk"
        self.folder.mkdir()
        self.record = folder / "record"
        self.held = [[]]
        self.states = [None]
        self.ends = [0]  # entries of the record when each had ended
        archive = Archive(self.folder / NAME)
        environment = {**os.environ, "LD_PRELOAD": interposer, "IO_UNDER": str(self.folder),
                       "IO_RECORD": str(self.record)}
        for number, (command, held, saved) in enumerate(self._commands(folder)):
            process = archive.start(*command, env=environment)
            error = process.communicate()[1].decode(errors="replace")
            expect(process.returncode == 0, f"{command}: exit {process.returncode}: {error}")
            if held is not self.held[-1]:  # a saved query and a reindex change no article
                state = state_of(folder, held)
            self.held.append(held)
            self.states.append(with_saved(state, saved) if saved else state)
            self.entries = read_record(self.record)
            self.ends.append(len(self.entries))
            expect(archive.state() == self.states[-1], f"command {number} shows something else")

    @staticmethod
    def _commands(folder):
        old = [record(number) for number in range(ARTICLES)]
        few = [record(number, version=1) for number in range(FEW // 2)]
        few += [record(number) for number in range(ARTICLES, ARTICLES + FEW // 2)]
        living = merged(old, few)
        more = [record(number, version=2) for number in range(FEW // 2)]
        fuller = merged(living, more)
        left = fuller[FEW:]
        many = [record(number, version=number % 2) for number in range(ARTICLES, 2 * ARTICLES)]
        query = '"vốn đầu tư"'
        remove = ("remove", "--yes", *(one["id"] for one in fuller[:FEW]))
        yield import_of(folder, "old", old), old, None
        yield import_of(folder, "few", few), living, None
        yield import_of(folder, "more", more), fuller, None
        yield saved_by(query), fuller, query
        yield remove, left, query
        yield ("reindex",), left, query
        yield import_of(folder, "few-again", few), merged(left, few), query
        yield import_of(folder, "many", many), merged(left, few, many), query

    def expected_at(self, cut):
        """Which states there may be when so many calls have been done."""
        done = max(number for number, end in enumerate(self.ends) if end <= cut)
        return [done] if self.ends[done] == cut else [done, done + 1]

    def check_record(self):
        """It tells of every call: what it leaves is what is there."""
        disk = Disk(self.folder, ORDERED)
        for entry in self.entries:
            disk.do(entry)
        found = {path: content for path, content in disk.now().items() if content is not None}
        there = {f"{NAME}/{path}": content
                 for path, content in files_of(self.folder / NAME).items()}
        expect(found == there, "the record does not tell all: "
               f"{sorted(path for path in {*found, *there} if found.get(path) != there.get(path))}")


class Examination:
    """Of what disks have after power cuts."""

    def __init__(self, session, folder):
        self.session = session
        self.work = folder / "after"
        self.readings = Readings()
        self.next = folder / "next.jsonl"
        self.new = record(100_000)
        write_records(self.next, [self.new])

    def look(self, files, expected):
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir()
        lay(files, self.work)
        archive = Archive(self.work / NAME)
        states = self.session.states
        state = self.readings.of(archive)
        allowed = [number for number in expected if states[number] == state]
        if not allowed:
            archive.expect_state([states[number] for number in expected], "with power again")
        if state is not None:
            self.readings.expect_sound(archive, "with power again")
        archive.import_file(self.next)
        held = self.session.held[allowed[0]] + [self.new]
        ids = archive.succeed("search", "--format=ids", "--limit=1000", "*").split()
        expect(sorted(ids) == sorted(one["id"] for one in held), "after the next import: "
               f"{len(ids)} articles, {len(held)} expected")
        self.readings.expect_sound(archive, "after the next import")


def cuts_of(session, number, source):
    """Moments in their order; the end of each command is one."""
    cuts = session.ends[1:number + 1]
    cuts += [source.randrange(1, len(session.entries)) for _ in range(number - len(cuts))]
    return sorted(cuts)


def cut_power(session, examination, model, cuts, source):
    """Yields where it was cut and the Failure or None."""
    disk = Disk(session.folder, model)
    done = 0
    for cut in cuts:
        for entry in session.entries[done:cut]:
            disk.do(entry)
        done = cut
        expected = session.expected_at(cut)
        where = f"{model}, call {cut} of {len(session.entries)}, after command {expected[0]}"
        try:
            examination.look(disk.after_power_cut(source), expected)
            yield where, None
        except Failure as failure:
            yield where, failure


def cut_some(session, cuts, seed, folder):
    """In both models: how many were tried, and how many went wrong."""
    examination = Examination(session, folder)
    cases = failures = 0
    for model in (ORDERED, UNORDERED):
        source = random.Random(seed)
        for where, failure in cut_power(session, examination, model, cuts, source):
            cases += 1
            if failure:
                failures += 1
                print(f"power_cut.py: {where}: {failure}", file=sys.stderr, flush=True)
    return cases, failures


def expect_found(session, folder):
    """What a program without any sync would lose is seen."""
    disk = Disk(session.folder, UNORDERED, forgets_syncs=True)
    for entry in session.entries:
        disk.do(entry)
    lay(disk.after_power_cut(random.Random(1)), folder / "lost")
    archive = Archive(folder / "lost" / NAME)
    done = archive.run("count", "*")
    expect(done.returncode == ARCHIVE_MISSING or archive.state() != session.states[-1],
           "a disk that lost everything still has the archive")


def main():
    parser = argparse.ArgumentParser(description="Cut the power while an archive is written.")
    parser.add_argument("--interposer", required=True, help="faulty_io, built")
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    add_jobs(parser)
    options = parser.parse_args()
    print(f"power_cut.py --cuts={options.cuts} --seed={options.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="timtin-power-") as name:
        folder = pathlib.Path(name).resolve()
        try:
            session = Session(folder, str(pathlib.Path(options.interposer).resolve()))
            session.check_record()
            expect_found(session, folder)
        except Failure as failure:
            sys.exit(f"power_cut.py: {failure}")
        cuts = cuts_of(session, options.cuts // 2, random.Random(options.seed))
        tried = in_jobs(options.jobs, lambda job: cut_some(
            session, cuts[job::options.jobs], options.seed + job, folder_of(folder, job)))
    cases, failures = (sum(counts) for counts in zip(*tried))
    if failures:
        sys.exit(f"{failures} of {cases} archives did not outlive a power cut")
    print(f"{cases} power cuts: all that was finished is there, nothing is half there")


if __name__ == "__main__":
    main()

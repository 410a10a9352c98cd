#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Stop what changes an archive at every call on its files; run it again; compare.

Where kill.py trusts to chance, this goes through the calls one by one (io_calls.cc): the process is
killed before the Nth, or in the middle of it; or the Nth fails, alone or with all after it, as on a
full or broken disk. N runs over all calls that this can happen to, or in equal steps over --points
of them; --sample tries some of all that by chance. The order is one of chance: a run that is ended
before its time has seen something of everything.

What a reader sees then, and after the rerun, must be what an archive shows that was built at once:
texts, what queries find, scores, tables, the register. The status must tell what happened.
"""

import argparse
import errno
import os
import pathlib
import random
import signal
import sys
import tempfile

from archive import Failure, expect
from changes import Readings, expect_true_cause, make_changes
from jobs import add_jobs, folder_of, in_jobs

ARTICLES, FEW = 100, 10
ERRORS = ("ENOSPC", "EIO", "EFBIG", "EDQUOT", "EACCES", "EMFILE")
FAULTS = ("kill", "torn", *ERRORS, *(f"once:{name}" for name in ERRORS))


def number_of(fault):
    """Its errno; 0 of one that kills."""
    return getattr(errno, fault.split(":")[-1], 0)


def as_variable(fault):
    """As io_faults.h wants it."""
    error = number_of(fault)
    return fault.replace(fault.split(":")[-1], str(error)) if error else fault


class Stopping:
    """Runs changes under faulty_io."""

    def __init__(self, interposer, folder):
        self.interposer = interposer
        self.report = folder / "calls"
        self.readings = Readings()

    def run(self, change, archive, **variables):
        """Exit status and standard error."""
        environment = {**os.environ, "LD_PRELOAD": self.interposer, "IO_UNDER": str(archive.path),
                       **variables}
        process = archive.start("--lang=en", *change.command, env=environment)
        error = process.communicate()[1].decode(errors="replace")
        return process.returncode, error

    def count_calls(self, change, fault):
        status, error = self.run(change, change.fresh(), FAULTY_IO_DO=as_variable(fault),
                                 FAULTY_IO_REPORT=str(self.report))
        expect(status == 0, f"exit {status} without a fault: {error}")
        return int(self.report.read_text())

    def stop_at(self, change, number, fault):
        """Stops at call `number`; the same command again must mend everything."""
        archive = change.fresh()
        status, error = self.run(change, archive, FAULTY_IO_AT=str(number),
                                 FAULTY_IO_DO=as_variable(fault))
        # 0: the number of calls varies a little with the threads, or a late one may fail unharmed.
        if status != 0 and number_of(fault):
            expect_true_cause(status, error, number_of(fault))
        elif status != 0:
            expect(status == -signal.SIGKILL, f"exit {status}: {error}")
        seen = [change.state_after] if status == 0 else [change.state_before, change.state_after]
        self.readings.expect_state(archive, seen, f"a reader after exit {status}")
        again = archive.run("--lang=en", *change.command)
        expect(change.may_end_with(again.returncode),
               f"the rerun: exit {again.returncode}: {again.stderr.decode(errors='replace')}")
        self.readings.expect_state(archive, [change.state_after], "after the rerun")
        self.readings.expect_sound(archive, "after the rerun")


def all_stops(changes, faults, stopping, points):
    """Each change, fault, number of the call, and how many calls there are."""
    for change in changes:
        for fault in faults:
            calls = stopping.count_calls(change, fault)
            step = max(1, calls // points) if points else 1
            for number in range(1, calls + 1, step):
                yield change, fault, number, calls


def some_stops(changes, faults, stopping, sample, source):
    """The same by chance."""
    for _ in range(sample):
        change, fault = source.choice(changes), source.choice(faults)
        calls = stopping.count_calls(change, fault)
        yield change, fault, source.randint(1, calls), calls


def stop_at_each(stops, stopping):
    """Yields what was tried and the Failure or None."""
    for change, fault, number, calls in stops:
        where = f"{change.name}, {fault} at call {number} of {calls}"
        try:
            stopping.stop_at(change, number, fault)
            yield where, None
        except Failure as failure:
            yield where, failure


def try_some(stops, changes, interposer, folder):
    """How many were tried, and how many went wrong."""
    for change in changes:
        change.work = folder / f"{change.name}-work"
    cases = failures = 0
    for where, failure in stop_at_each(stops, Stopping(interposer, folder)):
        cases += 1
        if failure:
            failures += 1
            print(f"every_call.py: {where}: {failure}", file=sys.stderr, flush=True)
    return cases, failures


def repeating(options):
    """The options by which the same stops are chosen again."""
    chosen = {name: getattr(options, name)
              for name in ("seed", "sample", "points", "change", "fault")}
    return " ".join(f"--{name}={value}" for name, value in chosen.items() if value is not None)


def main():
    parser = argparse.ArgumentParser(description="Stop commands at every call.")
    parser.add_argument("--interposer", required=True, help="faulty_io, built")
    parser.add_argument("--points", type=int, default=None, help="calls for each change and fault")
    parser.add_argument("--sample", type=int, default=None, help="so many stops by chance")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    parser.add_argument("--change", default=None, help="only this one: first, large, small ...")
    parser.add_argument("--fault", default=None, choices=FAULTS, help="only this one")
    add_jobs(parser)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="timtin-call-") as name:
        folder = pathlib.Path(name).resolve()
        changes = make_changes(folder, ARTICLES, FEW, options.change and [options.change])
        if not changes:
            parser.error(f"no such change: {options.change}")
        faults = [fault for fault in FAULTS if options.fault in (None, fault)]
        interposer = str(pathlib.Path(options.interposer).resolve())
        stopping = Stopping(interposer, folder)
        source = random.Random(options.seed)
        if options.sample:
            stops = list(some_stops(changes, faults, stopping, options.sample, source))
        else:
            stops = list(all_stops(changes, faults, stopping, options.points))
            source.shuffle(stops)
        print(f"every_call.py {repeating(options)}: {len(stops)} stops", flush=True)
        tried = in_jobs(options.jobs, lambda job: try_some(
            stops[job::options.jobs], changes, interposer, folder_of(folder, job)))
    cases, failures = (sum(counts) for counts in zip(*tried))
    if failures:
        print(f"{failures} of {cases} commands went wrong", file=sys.stderr)
        return 1
    print(f"{cases} commands stopped at a call and run again: every article once, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Stop an import at every call that changes a file; run it again; compare.

Where kill.py trusts to chance, this goes through the calls one by one (faulty_io.cc): the process
is killed before the Nth, or in the middle of it; or the Nth fails, alone or with all after it, as on
a full or broken disk. N runs over all calls, or in equal steps over --points of them.

What a reader sees then, and after the rerun, must be what an archive shows that was built at once:
texts, what queries find, scores, tables, the register.
"""

import argparse
import errno
import os
import pathlib
import shutil
import signal
import sys
import tempfile

from archive import IO_ERROR, Archive, Failure, expect, record, state_of, write_records

FAULTS = ("kill", "torn", str(errno.ENOSPC), f"once:{errno.ENOSPC}", str(errno.EIO))


class Import:
    """An import to be stopped: what the archive holds before and after."""

    def __init__(self, name, folder, before, imported):
        self.name = name
        self.base = folder / f"{name}-base"
        self.work = folder / f"{name}-work"
        self.after = list({one["id"]: one for one in before + imported}.values())
        self.file = folder / f"{name}.jsonl"
        write_records(self.file, imported)
        self.state_before = state_of(folder, before)
        self.state_after = state_of(folder, self.after)
        if before:
            first = folder / f"{name}-before.jsonl"
            write_records(first, before)
            Archive(self.base).import_file(first)

    def fresh(self):
        shutil.rmtree(self.work, ignore_errors=True)
        if self.base.exists():
            shutil.copytree(self.base, self.work)
        return Archive(self.work)

    def run(self, library, archive, **variables):
        """Imports under the library; returns the exit status and standard error."""
        environment = {**os.environ, "LD_PRELOAD": library, **variables}
        process = archive.start_import(self.file, env=environment)
        error = process.communicate()[1].decode(errors="replace")
        return process.returncode, error

    def count_calls(self, library, folder):
        report = folder / "calls"
        status, error = self.run(library, self.fresh(), FAULTY_IO_REPORT=str(report))
        expect(status == 0, f"exit {status} without a fault: {error}")
        return int(report.read_text())

    def stop_at(self, library, number, fault):
        """Stops at call `number`; the next import must mend everything."""
        archive = self.fresh()
        status, error = self.run(library, archive, FAULTY_IO_AT=str(number), FAULTY_IO_DO=fault)
        # 0: the number of calls varies a little with the threads, or a late one may fail unharmed.
        allowed = (0, -signal.SIGKILL) if fault in ("kill", "torn") else (0, IO_ERROR)
        expect(status in allowed, f"exit {status}: {error}")
        seen = [self.state_after] if status == 0 else [self.state_before, self.state_after]
        archive.expect_state(seen, f"a reader after exit {status}")
        archive.import_file(self.file)
        archive.expect_state([self.state_after], "after the rerun")


def make_imports(folder):
    old = [record(number) for number in range(100)]
    few = [record(number, version=1) for number in range(5)]
    few += [record(number) for number in range(100, 105)]
    many = [record(number, version=number % 2) for number in range(50, 150)]
    return [Import("first", folder, [], old), Import("large", folder, old, many),
            Import("small", folder, old, few)]


def stop_everywhere(kinds, library, folder, points):
    """Yields what was tried and the Failure or None, for each kind, fault and call."""
    for kind in kinds:
        calls = kind.count_calls(library, folder)
        step = max(1, calls // points) if points else 1
        for fault in FAULTS:
            for number in range(1, calls + 1, step):
                where = f"{kind.name}, {fault} at call {number} of {calls}"
                try:
                    kind.stop_at(library, number, fault)
                    yield where, None
                except Failure as failure:
                    yield where, failure


def main():
    parser = argparse.ArgumentParser(description="Stop imports at every call.")
    parser.add_argument("--library", dest="preload", required=True, help="faulty_io, built")
    parser.add_argument("--points", type=int, default=None, help="calls for each kind and fault")
    options = parser.parse_args()
    library = str(pathlib.Path(options.preload).resolve())
    cases = failures = 0
    with tempfile.TemporaryDirectory(prefix="timtin-call-") as name:
        folder = pathlib.Path(name)
        for where, failure in stop_everywhere(make_imports(folder), library, folder, options.points):
            cases += 1
            if failure:
                failures += 1
                print(f"every_call.py: {where}: {failure}", file=sys.stderr)
    if failures:
        print(f"{failures} of {cases} imports went wrong", file=sys.stderr)
        return 1
    print(f"{cases} imports stopped at a call and run again: every article once, nothing lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())

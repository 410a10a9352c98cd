#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""An import into a full disk ends with exit 6, harms nothing, and works when there is room again.

The disk is a small tmpfs where this process may mount one. The limit on the size of a file, which
every user may set, is tried as well: to a program both are a write that fails.
"""

import contextlib
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

from archive import IO_ERROR, Archive, Failure, expect, record, write_records

ARTICLES = 1500
FEW = 200  # little enough for a direct write into the living archive


@contextlib.contextmanager
def small_disk(folder):
    """A tmpfs; None where it cannot be mounted."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = os.geteuid() == 0 and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)],
        capture_output=True, check=False).returncode == 0
    try:
        yield disk if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(disk)], check=True)


def fill(disk, left):
    """Leaves `left` bytes of the disk free; returns the file that takes the rest."""
    state = os.statvfs(disk)
    filler = disk / "filler"
    with open(filler, "wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, state.f_bavail * state.f_frsize - left))
    return filler


def expect_io_error(archive, file, **popen):
    process = archive.start_import(file, **popen)
    message = process.communicate()[1].decode(errors="replace")
    expect(process.returncode == IO_ERROR, f"exit {process.returncode}, not 6: {message}")
    expect(message.strip(), "no message on standard error")


def limit_files(size):
    def set_limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return set_limit


class Case:
    """A first import and one into the living archive, each without room and then with room."""

    def __init__(self, folder):
        self.old = [record(number) for number in range(ARTICLES)]
        self.new = [record(number) for number in range(ARTICLES, ARTICLES + FEW)]
        self.old_file = folder / "old.jsonl"
        self.new_file = folder / "new.jsonl"
        write_records(self.old_file, self.old)
        write_records(self.new_file, self.new)

    def run(self, archive, without_room):
        for left in (0, 100_000, 2_000_000):
            with without_room(left) as popen:
                expect_io_error(archive, self.old_file, **popen)
            expect(archive.count() is None, "part of a first import became visible")
        archive.import_file(self.old_file)
        archive.expect_holds(self.old, "with room")
        for left in (0, 100_000):
            with without_room(left) as popen:
                expect_io_error(archive, self.new_file, **popen)
                archive.expect_holds(self.old, "on the full disk")
        archive.import_file(self.new_file)
        archive.expect_holds(self.old + self.new, "with room again")


def on_full_disk(case, disk):
    @contextlib.contextmanager
    def without_room(left):
        filler = fill(disk, left)
        try:
            yield {}
        finally:
            filler.unlink()
    case.run(Archive(disk / "archive"), without_room)


def with_limited_files(case, folder):
    @contextlib.contextmanager
    def without_room(left):
        yield {"preexec_fn": limit_files(min(left, 200_000))}
    case.run(Archive(folder / "limited"), without_room)


def main():
    with tempfile.TemporaryDirectory(prefix="timtin-full-") as name:
        folder = pathlib.Path(name)
        case = Case(folder)
        try:
            with_limited_files(case, folder)
            with small_disk(folder) as disk:
                if disk:
                    on_full_disk(case, disk)
                else:
                    print("disk_full.py: no tmpfs could be mounted: only limited files were tried")
        except Failure as failure:
            print(f"disk_full.py: {failure}", file=sys.stderr)
            return 1
    print("full disks: exit 6, nothing lost, all there afterwards")
    return 0


if __name__ == "__main__":
    sys.exit(main())

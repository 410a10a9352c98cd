#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Use archives that somebody prepared: nothing is written outside, nothing is run, nothing waits.

A sound archive is spoiled in one to three places: links to files and folders of others, FIFOs,
sockets, folders in place of files, manifests that lie, files without end, stub databases that would
run a program. Then every command is used on it, in a folder with programs laid ready. Whatever is
beside the archive must stay as it was, and every command must end with a status that is its own.
"""

import argparse
import os
import pathlib
import random
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from archive import Archive, record, saved_by, write_records
from jobs import add_jobs, folder_of, in_jobs

SECONDS = 10  # of CPU, of one command
PATIENCE = 60  # seconds; the machine may be busy
STATUSES = range(0, 7)
LARGE = 62 << 20
KEYS = 700_000

PLACES = ("manifest", "manifest.0123456789abcdef.tmp", "lock", "queries.tsv", "queries.tsv~",
          "officials.tsv", "boilerplate.tsv", "gen-1", "gen-2", "gen-2.tmp", "gen-2.tmp/journal",
          "gen-2.tmp/index", "gen-2.tmp/shard-0", "gen-0", "gen-99.tmp", "gen-1/iamglass",
          "gen-1/postlist.glass", "gen-1/docdata.glass", "gen-1/termlist.glass",
          "gen-1/flintlock", "gen-1/v.tmp", "gen-1/XAPIANDB", "gen-1/register", "gen-1/compact",
          "gen-1/streams", "gen-1/counts", "gen-1/living")


def clear(path):
    if path.is_symlink() or path.exists() and not path.is_dir():
        path.unlink()
    shutil.rmtree(path, ignore_errors=True)
    path.parent.mkdir(parents=True, exist_ok=True)


def lay_link(source, path, outside):
    """To a file, a folder, an archive, or to where a file could be made."""
    clear(path)
    path.symlink_to(outside / source.choice(("file", "folder", "archive", "archive/gen-1",
                                             "archive/manifest", "not-there")))


def lay_fifo(_, path, __):
    clear(path)
    os.mkfifo(path)


def lay_socket(_, path, __):
    clear(path)
    here = os.getcwd()
    os.chdir(path.parent)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(path.name)
    os.chdir(here)


def lay_folder(_, path, __):
    clear(path)
    (path / "folder").mkdir(parents=True)
    (path / "file").write_text("a file")


def lay_nothing(_, path, __):
    clear(path)


def lay_bytes(source, path, _):
    clear(path)
    path.write_bytes(source.randbytes(source.choice((0, 1, 100, 20_000))))


def lay_brackets(_, path, __):
    clear(path)
    path.write_bytes(b"[" * LARGE)


def lay_stub_database(_, path, outside):
    clear(path)
    path.write_text(f"remote :touch {outside}/run\n")


def mutate(source, path, _):
    if not path.is_file() or path.is_symlink() or path.stat().st_size == 0:
        return
    data = bytearray(path.read_bytes())
    for _ in range(source.choice((1, 10, 1000))):
        data[source.randrange(len(data))] = source.randrange(256)
    path.write_bytes(data)


LAYERS = (lay_link, lay_link, lay_link, lay_fifo, lay_socket, lay_folder, lay_nothing, lay_bytes,
          lay_stub_database, mutate, mutate)


def lie(source, archive):
    """Writes a manifest that says what no version of the program says."""
    path = archive / "manifest"
    if not path.is_file() or path.is_symlink():
        return "no manifest"
    text = path.read_text(errors="replace")
    old, new = source.choice((
        ('"generation":1', '"generation":18446744073709551615'), ('"generation":1', '"generation":-1'),
        ('"generation":1', '"generation":"../../outside/archive/gen-1"'),
        ('"generation":1', '"generation":1e99'), ('"state"', '"State"'),
        ('"postlist.glass"', '"../../outside/file"'), ('"postlist.glass"', '"/etc/passwd"'),
        ('"postlist.glass"', '"\\u0000"'), ('"size":', '"size":-'), ('"size":', '"size":9'),
        ('"files":{', '"files":[{'), ('"articles":', '"articles":9'), ('"revision":', '"revision":7'),
        ('"timtin":2', '"timtin":1'), ('"timtin":2', '"timtin":99'), ('{', '[' * 100_000 + '{'),
        ('"files":{', '"files":{' + "".join(f'"k{key}":{{}},' for key in range(KEYS)))))
    path.write_text(text.replace(old, new, 1))
    return f"manifest: {new[:60]}"


def spoil(source, archive, outside):
    """Returns what was done."""
    done = []
    for _ in range(source.randint(1, 3)):
        if source.random() < 0.25:
            done.append(lie(source, archive))
            continue
        place = source.choice(PLACES)
        layer = lay_brackets if source.random() < 0.02 else source.choice(LAYERS)
        if (archive / place).parent.is_symlink():
            continue  # what lies there is not ours
        try:
            layer(source, archive / place, outside)
            done.append(f"{place}: {layer.__name__}")
        except OSError:  # a part of this path is something else by now
            pass
    return ", ".join(done)


def everything_in(folder):
    """What is there, without what it links to."""
    there = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        there[str(path.relative_to(folder))] = (status.st_mode, status.st_mtime_ns, content)
    return there


def limit_cpu():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


class Hostile:
    def __init__(self, folder):
        self.folder = folder
        self.bases = [folder / "sealed", folder / "live"]
        self.outside, self.home = folder / "beside" / "outside", folder / "home"
        self.here = folder / "beside" / "here"
        for path in (self.outside / "folder", self.home, self.here / "libexec" / "timtin",
                     self.here / "share"):
            path.mkdir(parents=True)
        self.records = folder / "records.jsonl"
        for base, numbers in zip(self.bases, ((40,), (40, 44))):
            for number in numbers:
                write_records(self.records, [record(one) for one in range(number)])
                Archive(base).import_file(self.records)
            Archive(base).succeed(*saved_by("giải ngân"))
        (self.outside / "file").write_text("of somebody else\n")
        (self.outside / "folder" / "file").write_text("of somebody else\n")
        shutil.copytree(self.bases[0], self.outside / "archive")
        for name in ("timtin", "timtin-import", "libexec/timtin/timtin-import"):
            program = self.here / name
            program.write_text(f"#!/bin/sh\ntouch {self.outside}/run\n")
            program.chmod(0o755)
        write_records(self.records, [record(one) for one in range(43, 48)])
        self.before = everything_in(folder / "beside")

    def commands(self):
        return [("search", "giải ngân"), ("search", "--format=jsonl", '"vốn đầu tư"'),
                ("search", "@luu"), ("count", "*"), ("count", "--by=year", "*"), ("export",),
                ("show", "bai-1"), ("officials",), ("info",), ("info", "queries"), ("check",),
                ("import", str(self.records)), ("reindex",),
                ("remove", "--yes", "--query", "riêng1"), saved_by("tiến độ")]

    def try_one(self, seed, most):
        """What was done, and what went wrong."""
        source = random.Random(seed)
        work = self.folder / "beside" / "archive"
        shutil.copytree(source.choice(self.bases), work)
        done = spoil(source, work, self.outside)
        commands = self.commands()
        source.shuffle(commands)
        faults = []
        for command in commands[:most]:
            fault = self.use(Archive(work), command)
            if fault:
                faults.append(f"{' '.join(command)}: {fault}")
        clear(work)
        there = everything_in(self.folder / "beside")
        for path in sorted({*there, *self.before}):
            if there.get(path) != self.before.get(path) and path != "archive":
                if path not in ("outside", "here"):  # whose time changes with what is in them
                    faults.append(f"{path} beside the archive was changed")
        if faults:
            self.before = there
        return done, faults

    def use(self, archive, command):
        environment = {**os.environ, "HOME": str(self.home), "XDG_STATE_HOME": str(self.home),
                       "XDG_CACHE_HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home)}
        try:
            run = subprocess.run(
                [*archive.program, "--lang=en", *command], stdin=subprocess.DEVNULL,
                capture_output=True, check=False, timeout=PATIENCE, cwd=self.here,
                env=environment, preexec_fn=limit_cpu)
        except subprocess.TimeoutExpired:
            return f"has not ended after {PATIENCE} s"
        message = run.stderr.decode(errors="replace")
        if run.returncode not in STATUSES:
            return f"exit {run.returncode}: {message[-300:]}"
        if run.returncode > 1 and not message.strip() and command[0] != "check":
            return f"exit {run.returncode} without a word"
        return None


def try_some(folder, seeds, most):
    """How many did harm."""
    hostile = Hostile(folder)
    failures = 0
    for seed in seeds:
        done, faults = hostile.try_one(seed, most)
        failures += bool(faults)
        for fault in faults:
            print(f"hostile.py: seed {seed}, {done}: {fault}", file=sys.stderr, flush=True)
    return failures


def main():
    parser = argparse.ArgumentParser(description="Use archives that somebody prepared.")
    parser.add_argument("--folders", type=int, default=30)
    parser.add_argument("--commands", type=int, default=4, help="at most, on each")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    add_jobs(parser)
    options = parser.parse_args()
    print(f"hostile.py --folders={options.folders} --commands={options.commands} "
          f"--seed={options.seed}", flush=True)
    seeds = range(options.seed, options.seed + options.folders)
    with tempfile.TemporaryDirectory(prefix="timtin-hostile-") as name:
        failures = sum(in_jobs(options.jobs, lambda job: try_some(
            folder_of(pathlib.Path(name).resolve(), job), seeds[job::options.jobs],
            options.commands)))
    if failures:
        sys.exit(f"{failures} of {options.folders} folders did harm")
    print(f"{options.folders} hostile folders: nothing written outside, nothing run, no hang")


if __name__ == "__main__":
    main()

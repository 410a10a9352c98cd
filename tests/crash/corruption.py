#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Damage one file of an archive at random; ask it everything; let `check` look.

Whatever was done (a bit, a byte, a sector, the end, the whole file, another file or an old version
in its place), no command may crash or hang, `check` must find what changes any answer, and what
`export` prints with exit 0 must be what it printed before.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

from archive import Archive, Failure, expect, record, write_records

SECTOR = 512
SECONDS = 10  # of CPU, of one command; the machine may be busy
STATUSES = (0, 1, 3, 5, 6)
QUERIES = ("giải ngân", "giai ngan von", '"vốn đầu tư công"', '"Hải Phòng dự án"', "title:cảng",
           '"kế hoạch"~4', "date:2020", "thành* phố", "chủ tịch -sở", "quyết định OR cảng biển")


def questions():
    for query in QUERIES:
        yield ("count", query)
        yield ("search", "--format=ids", "--limit=1000", query)
    yield ("search", "--format=jsonl", "--limit=20", "--match=any", "cong vien hai phong")
    yield ("count", "*")
    yield ("count", "--by=year", "*")
    yield ("officials", "--format=jsonl")
    yield ("export",)


def ask(archive, *words):
    """Exit status, standard output, seconds of CPU."""
    before = os.times()
    done = subprocess.run([*archive.program, *words], stdin=subprocess.DEVNULL,
                          capture_output=True, check=False, timeout=600)
    after = os.times()
    spent = (after.children_user + after.children_system
             - before.children_user - before.children_system)
    return done.returncode, done.stdout, spent, done.stderr.decode(errors="replace")


def flip_bit(source, data, _):
    data[source.randrange(len(data))] ^= 1 << source.randrange(8)


def change_byte(source, data, _):
    data[source.randrange(len(data))] = source.randrange(256)


def zero_sector(source, data, _):
    at = source.randrange(len(data)) // SECTOR * SECTOR
    data[at:at + SECTOR] = bytes(len(data[at:at + SECTOR]))


def swap_sectors(source, data, _):
    first, second = (source.randrange(len(data) // SECTOR + 1) * SECTOR for _ in range(2))
    one, two = data[first:first + SECTOR], data[second:second + SECTOR]
    if len(one) == len(two):
        data[first:first + SECTOR], data[second:second + SECTOR] = two, one


def truncate(source, data, _):
    del data[source.randrange(len(data)):]


def put_old(_, data, old):
    if old:
        data[:] = old


KINDS = (flip_bit, change_byte, zero_sector, swap_sectors, truncate, put_old)


def damage(source, generation, old):
    """Changes one file; returns what was done."""
    files = sorted(path for path in generation.iterdir()
                   if path.name != "flintlock" and path.stat().st_size > 0)
    file = source.choice(files)
    if source.randrange(len(KINDS) + 1) == len(KINDS):
        file.unlink()
        return f"{file.name}: deleted"
    kind = source.choice(KINDS)
    before = bytearray(file.read_bytes())
    data = bytearray(before)
    other = old / file.name
    kind(source, data, other.read_bytes() if other.exists() else None)
    file.write_bytes(data)
    return f"{file.name}: {kind.__name__}" if data != before else None


class Case:
    """An archive that is sound, an older state of its generation, and its answers."""

    def __init__(self, folder, name, older, newer):
        self.name = name
        self.base = folder / f"{name}-base"
        self.old = folder / f"{name}-old"
        self.work = folder / f"{name}-work"
        archive = Archive(self.base)
        for step in (older, newer):
            file = folder / f"{name}.jsonl"
            write_records(file, step)
            if step:
                archive.import_file(file)
            if step is older:
                shutil.copytree(self.base / "gen-1", self.old)
        self.answers = {words: ask(archive, *words)[:2] for words in questions()}
        done = ask(archive, "check")
        expect(done[0] == 0, f"check of a sound archive: exit {done[0]}: {done[1]}")

    def try_one(self, seed):
        """What was done, and what it led to."""
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.base, self.work)
        archive = Archive(self.work)
        done = damage(random.Random(seed), self.work / "gen-1", self.old)
        if done is None:
            return None, []
        faults, changed = [], []
        for words, expected in self.answers.items():
            status, output, seconds, error = ask(archive, *words)
            if status not in STATUSES:
                faults.append(f"{' '.join(words)}: exit {status}: {error[-200:]}")
            if seconds > SECONDS:
                faults.append(f"{' '.join(words)}: {seconds:.0f} s")
            if status in (0, 1) and (status, output) != expected:
                changed.append(" ".join(words))
                if words[0] == "export":
                    faults.append("export: other articles, and exit 0")
        status, output, seconds, error = ask(archive, "check")
        if status not in (1, 3):
            if changed:
                faults.append(f"check: exit {status}, though these changed: {changed}")
            elif status != 0:
                faults.append(f"check: exit {status}: {error[-200:]}")
        if seconds > 2 * SECONDS:
            faults.append(f"check: {seconds:.0f} s")
        return done, faults


def main():
    parser = argparse.ArgumentParser(description="Damage archives at random.")
    parser.add_argument("--cases", type=int, default=20)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"corruption.py --cases={options.cases} --seed={options.seed}")
    old = [record(number) for number in range(150)]
    few = [record(number, version=1) for number in range(5)]
    few += [record(number) for number in range(150, 160)]
    tried = failures = 0
    with tempfile.TemporaryDirectory(prefix="timtin-corruption-") as name:
        folder = pathlib.Path(name)
        try:
            cases = [Case(folder, "sealed", old, []), Case(folder, "live", old, few)]
        except Failure as failure:
            sys.exit(f"corruption.py: {failure}")
        for number in range(options.cases):
            case = cases[number % len(cases)]
            done, faults = case.try_one(options.seed + number)
            tried += done is not None
            failures += bool(faults)
            for fault in faults:
                print(f"{case.name}, seed {options.seed + number}, {done}: {fault}",
                      file=sys.stderr)
    if failures:
        sys.exit(f"{failures} of {tried} damaged archives went wrong")
    print(f"{tried} archives damaged: no crash, no hang, no wrong answer that check does not find")


if __name__ == "__main__":
    main()

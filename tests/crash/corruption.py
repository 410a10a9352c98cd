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
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

from archive import SYLLABLES, Archive, Failure, expect, record, write_records
from jobs import add_jobs, folder_of, in_jobs

SECTOR = 512
SECONDS = 10  # of CPU, of one command; the machine may be busy
STATUSES = (0, 1, 3, 5, 6)
PIECE = 8  # queries; a batch ends at the first that fails
FORMS = ("{0}", "{0} {1}", '"{0} {1}"', '"{0} {1} {2}"', "title:{0}", "lead:{1}", "body:{2}",
         '"{0} {2}"~4', "{0}* {1}", "{0} -{1}", "{0} OR {1} {2}", 'title:"{0} {1}"', "({0} OR {1}) {2}",
         "date:2020 {0}", 'official:"Lê Anh Quân" {0}', 'position:"Giám đốc" {1}', "bai 1{2}")


def queries_of(number):
    """Of words as they stand in the articles, with marks and without."""
    source = random.Random(number)
    words = SYLLABLES + [fold(word) for word in SYLLABLES]
    return [FORMS[one % len(FORMS)].format(*source.sample(words, 3)) for one in range(number)]


def fold(word):
    letters = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def questions(number):
    """Commands; one that ends in `batch` is asked all the queries at once."""
    queries = queries_of(number)
    half = len(queries) // 2
    batches = [(("count",), queries[:half]), (("search", "--format=jsonl", "--limit=20"), queries[half:]),
               (("search", "--format=jsonl", "--limit=20", "--match=any"), queries[:half:8])]
    plain = [(("count", "--by=year", "*"), None), (("count", "--by=position", "*"), None),
             (("officials", "--format=jsonl"), None), (("search", "--format=ids", "*"), None),
             (("export",), None)]
    return [Question(words, queries) for words, queries in batches + plain]


class Question:
    """A command, and the queries that it is asked at once, or None."""

    def __init__(self, words, queries):
        self.words = words
        self.queries = queries

    def __str__(self):
        return " ".join(self.words)

    def ask(self, archive):
        """Answers by query: exit status, output, seconds of CPU, messages. One answer if there are
        none; pieces of a batch that fails are asked again, so that one failure hides no other."""
        if self.queries is None:
            return [ask(archive, *self.words)]
        return self._ask_piece(archive, range(len(self.queries)))

    def _ask_piece(self, archive, numbers):
        file = archive.path.parent / "batch.tsv"
        file.write_text("".join(f"{number}\t{self.queries[number]}\n" for number in numbers),
                        encoding="utf-8")
        answer = ask(archive, *self.words, "--syntax", f"--batch={file}")
        if answer[0] in (0, 1) or len(numbers) <= PIECE or answer[0] not in STATUSES:
            return [answer]
        half = len(numbers) // 2
        return self._ask_piece(archive, numbers[:half]) + self._ask_piece(archive, numbers[half:])

    def changed(self, expected, answers):
        """The lines that an answer without an error has and a sound archive has not, or which are
        missing in a whole one."""
        sound = set(expected[0][1].splitlines())
        told = [line for answer in answers if answer[0] in (0, 1) for line in answer[1].splitlines()]
        other = [line for line in told if line not in sound]
        if len(answers) == 1 and answers[0][0] in (0, 1) and answers[0][:2] != expected[0][:2]:
            other.append(b"not the same as a whole")
        return other


def limit_cpu():
    resource.setrlimit(resource.RLIMIT_CPU, (3 * SECONDS, 3 * SECONDS))


def ask(archive, *words):
    """Exit status, standard output, seconds of CPU, messages."""
    before = os.times()
    done = subprocess.run([*archive.program, "--lang=en", *words], stdin=subprocess.DEVNULL,
                          capture_output=True, check=False, timeout=600, preexec_fn=limit_cpu)
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


def damage(source, archive, old):
    """Changes one file; returns what was done, None if nothing was."""
    generation = archive / "gen-1"
    files = sorted(path for path in generation.iterdir()
                   if path.name != "flintlock" and path.stat().st_size > 0)
    file = source.choice([*files, archive / "manifest"])
    if source.randrange(len(KINDS) + 2) == len(KINDS):
        file.unlink()
        return f"{file.name}: deleted"
    if source.randrange(len(KINDS) + 2) == len(KINDS):
        other = source.choice(files)
        one, two = file.read_bytes(), other.read_bytes()
        file.write_bytes(two)
        other.write_bytes(one)
        return f"{file.name}: exchanged with {other.name}" if one != two else None
    kind = source.choice(KINDS)
    before = bytearray(file.read_bytes())
    data = bytearray(before)
    other = old / file.relative_to(archive)
    kind(source, data, other.read_bytes() if other.exists() else None)
    file.write_bytes(data)
    return f"{file.name}: {kind.__name__}" if data != before else None


class Case:
    """An archive that is sound, an older state of it, and its answers."""

    def __init__(self, folder, name, older, newer, queries):
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
                shutil.copytree(self.base, self.old)
        self.answers = [(question, question.ask(archive)) for question in questions(queries)]
        for question, answers in self.answers:
            expect(len(answers) == 1 and answers[0][0] in (0, 1), f"{question}: {answers[0]}")
        done = ask(archive, "check")
        expect(done[0] == 0, f"check of a sound archive: exit {done[0]}: {done[1]}")

    def try_one(self, seed):
        """What was done, and what it led to."""
        source = random.Random(seed)
        done = None
        while done is None:
            shutil.rmtree(self.work, ignore_errors=True)
            shutil.copytree(self.base, self.work)
            done = damage(source, self.work, self.old)
        archive = Archive(self.work)
        faults, changed = [], []
        for question, expected in self.answers:
            answers = question.ask(archive)
            for status, _, seconds, error in answers:
                if status not in STATUSES:
                    faults.append(f"{question}: exit {status}: {error[-200:]}")
                if seconds > SECONDS:
                    faults.append(f"{question}: {seconds:.0f} s")
            other = question.changed(expected, answers)
            changed += [f"{question}: {line[:80]!r}" for line in other[:1]]
            if other and question.words[0] == "export":
                faults.append("export: other articles, and no error")
        return done, faults + self.check(archive, changed)

    @staticmethod
    def check(archive, changed):
        """What is wrong with what `check` says."""
        status, _, seconds, error = ask(archive, "check")
        faults = [f"check: {seconds:.0f} s"] if seconds > 2 * SECONDS else []
        if status in (1, 3):
            return faults
        if changed:
            return [*faults, f"check: exit {status}, though these changed: {changed}"]
        return [*faults, f"check: exit {status}: {error[-200:]}"] if status != 0 else faults


def try_some(cases, numbers, seed, folder):
    """How many went wrong."""
    for case in cases:
        case.work = folder / f"{case.name}-work"
    failures = 0
    for number in numbers:
        case = cases[number % len(cases)]
        done, faults = case.try_one(seed + number)
        failures += bool(faults)
        for fault in faults:
            print(f"{case.name}, seed {seed + number}, {done}: {fault}", file=sys.stderr, flush=True)
    return failures


def main():
    parser = argparse.ArgumentParser(description="Damage archives at random.")
    parser.add_argument("--cases", type=int, default=20)
    parser.add_argument("--queries", type=int, default=300)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    add_jobs(parser)
    options = parser.parse_args()
    print(f"corruption.py --cases={options.cases} --queries={options.queries} "
          f"--seed={options.seed}", flush=True)
    old = [record(number) for number in range(150)]
    few = [record(number, version=1) for number in range(5)]
    few += [record(number) for number in range(150, 160)]
    with tempfile.TemporaryDirectory(prefix="timtin-corruption-") as name:
        folder = pathlib.Path(name)
        try:
            cases = [Case(folder, "sealed", old, [], options.queries),
                     Case(folder, "live", old, few, options.queries)]
        except Failure as failure:
            sys.exit(f"corruption.py: {failure}")
        failures = sum(in_jobs(options.jobs, lambda job: try_some(
            cases, range(job, options.cases, options.jobs), options.seed,
            folder_of(folder, job))))
    if failures:
        sys.exit(f"{failures} of {options.cases} damaged archives went wrong")
    print(f"{options.cases} archives damaged: no crash, no hang, no wrong answer that check does not find")


if __name__ == "__main__":
    main()

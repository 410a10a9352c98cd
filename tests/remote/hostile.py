#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Far sides that lie, hang or break off, and near sides that do: the promised error within the
deadline, no answer of a part that is not said to be one, nothing raw on a terminal, and nothing
written or run over there.

hostile.py [--mutations N]; TIMTIN_BINARY names the program.
"""

import argparse
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import shlex
import subprocess
import sys
import tempfile
import time

import far_side
from program import Failure, Program, expect, piped

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT = 2  # seconds that a far side is given
SLACK = 8  # seconds that a loaded machine may take for the rest
# Controls, directions, and bytes that are no UTF-8.
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\udc80-\udcff]")
MEMORY = 3 << 30  # bytes that the near side may have

UNANSWERED, ARCHIVE, IO = 7, 3, 6
# What comes of it: exit statuses that are right, when it happens to the greeting and to a later
# answer. A part that is lost makes 7.
LOST = {UNANSWERED}
EXPECTED = {
    "version": ({ARCHIVE}, None), "schema": ({ARCHIVE}, None), "failure": ({ARCHIVE}, {ARCHIVE}),
    "odd_failure": (LOST, LOST), "empty": (LOST, LOST), "garbage": (LOST, LOST),
    "longer": (LOST, LOST), "shorter": (LOST, LOST), "many_members": (LOST, LOST),
    "zeros": (LOST, LOST), "close": (LOST, LOST), "die": (LOST, LOST), "hang": (LOST, LOST),
    "stubborn": (LOST, LOST), "half": (LOST, LOST), "drip": (LOST, LOST),
    "oversized": (LOST, LOST), "promised": (LOST, LOST), "flood": (LOST, LOST),
    "complaint": (LOST, LOST), "changed": (None, {IO, UNANSWERED}),
}
COMMANDS = (("search", "-f", "jsonl", "thành phố"), ("count", "*"), ("export",),
            ("count", "--by", "year", "*"), ("show", "1"), ("info", "-f", "tsv"), ("officials",))
# Of the table of `info` what tells which archives were asked.
NAMES = re.compile(b"^(archive|generation)\t.*\n", re.MULTILINE)


def raw(output):
    return RAW.search(output.decode(errors="surrogateescape"))


class Setting(Program):
    """Two archives of the sample, and one of both."""

    def __init__(self, folder):
        super().__init__(folder)
        lines = self.sample("whole")
        for part in (0, 1):
            self.build(str(part), lines[part::2])
        self.first = next(id for line in lines[0::2] if (id := json.loads(line)["id"]))

    def run(self, *arguments, **options):
        return super().run(
            *arguments, **options,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)))

    def far(self, mode, part, argument="0"):
        words = [sys.executable, str(HERE / "far_side.py"), mode, self.binary, str(part),
                 str(argument)]
        return piped(words)

    def ask(self, far, command, partial, statuses, patience=TIMEOUT):
        """The answer of part 0 and of this far side, which is to come in time."""
        begin = time.monotonic()
        try:
            done = self.run("--archive", "0", "--archive", far, f"--timeout={patience}",
                            f"--partial={partial}", *command, statuses=statuses,
                            timeout=30 * patience)
        except subprocess.TimeoutExpired as late:
            raise Failure(f"{command} hangs") from late
        # The greeting, the call, and the call again without the part that was lost: this one may take
        # three times as long as a trip, all its trips together.
        taken = time.monotonic() - begin
        expect(taken < 4 * patience + SLACK, f"{command} took {taken:.1f} s")
        for output in (done.stdout, done.stderr):
            expect(not raw(output), f"raw: {raw(output)} in {output[-300:]}")
        return done


def check_far_sides(setting):
    alone = {command: setting.run("--archive", "0", *command, statuses={0, 1}).stdout
             for command in COMMANDS}
    for mode, expected in EXPECTED.items():
        for at, statuses in enumerate(expected):
            if statuses is None:
                continue
            far = setting.far(mode, 1, at)
            for command in COMMANDS if mode == "close" else COMMANDS[:1]:
                done = setting.ask(far, command, "fail", statuses)
                expect(not done.stdout, f"{mode} {at}: an answer in spite of exit "
                                        f"{done.returncode}: {done.stdout[:200]}")
                expect(b"timtin: " in done.stderr, f"{mode} {at}: no message")
                if UNANSWERED not in statuses:
                    continue
                done = setting.ask(far, command, "warn", statuses)
                if done.returncode == UNANSWERED:
                    expect(b"1 of 2 archives" in done.stderr,
                           f"{mode} {at}: the loss is not said: {done.stderr[-300:]}")
                    expect(NAMES.sub(b"", done.stdout) == NAMES.sub(b"", alone[command]),
                           f"{mode} {at} {command}: not what the other one answers alone: "
                           f"{done.stdout[:300]} {alone[command][:300]}")
    print(f"{sum(e is not None for x in EXPECTED.values() for e in x)} kinds of far sides: "
          "the promised error in time, no silent subset, nothing raw")


def check_late(setting):
    """Who answers each time just before he would be given up is given up in the end."""
    query = ("search", "-f", "jsonl", "--limit", "5", "like:" + setting.first)
    alone = setting.run("--archive", "0", *query).stdout
    done = setting.ask(setting.far("late", 1, 3), query, "warn", LOST, patience=4)
    expect(done.stdout == alone, f"late: not what the other one answers alone: {done.stdout[:300]}")
    print("a far side that is always late: lost in time")


def check_mutations(setting, count):
    """Bytes are changed in every answer: an error, or an answer of some kind, in time."""
    statuses = {}
    for seed in range(count):
        command = COMMANDS[seed % len(COMMANDS)]
        done = setting.ask(setting.far("mutate", 1, seed), command, ("fail", "warn")[seed % 2],
                           {0, 1, ARCHIVE, 2, 5, IO, UNANSWERED})
        statuses[done.returncode] = statuses.get(done.returncode, 0) + 1
    print(f"{count} mutated far sides, exit statuses: {dict(sorted(statuses.items()))}")


def check_changes(setting):
    """The archive becomes another one in the middle of a search: the answer is that of the archive
    before or after, whole."""
    new = '{"id":"moi","title":"Thành phố mới","body":["Thành phố."]}'
    shell = shlex.quote(setting.binary)
    for change in (f"echo {shlex.quote(new)} | {shell} -q -a 1 import -",
                   f"{shell} -q -a 1 reindex", f"{shell} -q -a 1 remove --yes moi"):
        answers = []
        query = ("search", "-f", "jsonl", "thành phố")
        for moment in ("before", "during", "after"):
            far = setting.far("during", 1, change if moment == "during" else "true")
            answers.append(setting.ask(far, query, "fail", {0}, 60).stdout)
        expect(answers[1] in (answers[0], answers[2]), f"{change}: neither before nor after")
    print("3 changes of an archive in the middle of a search: the answer of one state")


def state_of(folder):
    """Names, modes, sizes, times and content of everything below."""
    state = {}
    for path in sorted(folder.rglob("*")):
        about = path.lstat()
        content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        state[str(path)] = (about.st_mode, about.st_size, about.st_mtime_ns, about.st_ino, content)
    return state


def questions(source, recorded, count):
    """What a near side might send: what it does send, changed, and things that it never would."""
    paths = [b"/etc/passwd", b"../../whole", b"$(touch run)", b"`touch run`", b"; touch run"]
    yield b"\xff\xff\xff\x7f" + b"x" * 1000
    yield b"\x01"
    for call in (*range(16), 127, 255):
        yield far_side.frame(bytes([call]))
        for path in paths:
            yield far_side.frame(bytes([call]) + far_side.text(path))
    for number in range(count):
        yield far_side.frame(far_side.mutated(recorded[number % len(recorded)], source))


def record_questions(setting):
    """What is really asked."""
    log = setting.folder / "questions"
    tee = f"tee -a {shlex.quote(str(log))} | {shlex.quote(setting.binary)} serve 1"
    for command in COMMANDS:
        setting.run("--archive", "0", "--archive", "exec:" + tee, *command, statuses={0, 1})
    recorded = []
    with open(log, "rb") as stream:
        while (message := far_side.read_frame(stream)) is not None:
            recorded.append(message)
    expect(len(recorded) > 5, "no questions were recorded")
    return recorded


def check_near_sides(setting, count):
    """`timtin serve`, as another user where that can be, reads and does nothing else."""
    recorded = record_questions(setting)
    for path in (setting.folder, *setting.folder.rglob("*")):
        path.chmod(path.stat().st_mode | 0o055 if path.is_dir() else path.stat().st_mode | 0o044)
    before = state_of(setting.folder)
    source = random.Random(18)
    options = {"user": 65534, "group": 65534} if os.getuid() == 0 else {}
    asked = 0
    for question in questions(source, recorded, count):
        done = subprocess.run(
            [setting.binary, "serve", "1"], cwd=setting.folder, env=setting.environment,
            input=question, capture_output=True, check=False, timeout=60, **options)
        expect(done.returncode in (0, IO), f"serve: exit {done.returncode}: {done.stderr[-300:]}")
        expect(not raw(done.stderr), f"serve says {done.stderr}")
        asked += 1
    expect(state_of(setting.folder) == before, "serve has changed something")
    print(f"{asked} hostile near sides: nothing was written or run"
          + ("" if options else " (as the same user)"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--mutations", type=int, default=40)
    mutations = parser.parse_args().mutations
    with tempfile.TemporaryDirectory(prefix="timtin-remote-") as folder:
        setting = Setting(pathlib.Path(folder))
        check_far_sides(setting)
        check_late(setting)
        check_mutations(setting, mutations)
        check_changes(setting)
        check_near_sides(setting, 5 * mutations)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")

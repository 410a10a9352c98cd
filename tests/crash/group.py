#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A group shares an archive: two members import in turn, a third user without write permission
searches and is told why it cannot import. Needs root, who alone can be other users."""

import os
import pathlib
import subprocess
import sys
import tempfile

from archive import IO_ERROR, Failure, binary, expect, record, write_records

GROUP, MEMBERS, STRANGER = 54301, (54302, 54303), 54304
SKIPPED = 77


class User:
    def __init__(self, number, archive, umask, groups):
        self.program = [binary(), "--lang=en", "--archive", str(archive)]
        self.identity = {"user": number, "group": number, "extra_groups": groups, "umask": umask}

    def run(self, *arguments):
        return subprocess.run([*self.program, *arguments], stdin=subprocess.DEVNULL,
                              capture_output=True, check=False, **self.identity)

    def succeed(self, *arguments):
        done = self.run(*arguments)
        expect(done.returncode == 0, f"user {self.identity['user']}, {arguments[0]}: "
                                     f"exit {done.returncode}: {done.stderr.decode()}")
        return done.stdout.decode()


def run_case(folder, umask):
    archive = folder / f"archive-{umask:o}"
    archive.mkdir()
    os.chown(archive, MEMBERS[0], GROUP)
    archive.chmod(0o2775)
    members = [User(number, archive, umask, [GROUP]) for number in MEMBERS]
    stranger = User(STRANGER, archive, 0o022, [])
    articles = 0

    def add(member, number):
        nonlocal articles
        file = folder / "records.jsonl"
        write_records(file, [record(articles + one) for one in range(number)])
        file.chmod(0o644)
        member.succeed("import", str(file))
        articles += number

    add(members[0], 200)
    for turn in range(2):
        for member in (members[1], members[0]):
            add(member, 20)  # into the living index
        members[turn].succeed("reindex")
        members[1 - turn].succeed("search", "--save=a", f"thành phố {turn}*")
        expect(int(stranger.succeed("count", "*")) == articles, "the third user misses articles")
    members[1].succeed("remove", "--yes", "bai-1")
    refused = stranger.run("import", str(folder / "records.jsonl"))
    expect(refused.returncode == IO_ERROR, f"the third user imports: exit {refused.returncode}")
    expect(b"Permission denied" in refused.stderr and b"lock" in refused.stderr,
           f"not told why: {refused.stderr.decode()}")


def main():
    if os.geteuid() != 0:
        print("group.py: needs root: skipped")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="timtin-group-") as name:
        os.chmod(name, 0o755)
        try:
            for umask in (0o002, 0o022, 0o077):
                run_case(pathlib.Path(name), umask)
        except Failure as failure:
            print(f"group.py: {failure}", file=sys.stderr)
            return 1
    print("members of a group write in turn, others read")
    return 0


if __name__ == "__main__":
    sys.exit(main())

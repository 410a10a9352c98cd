# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands that change an archive, each with what the archive holds before and after it."""

import errno
import hashlib
import json
import os
import re
import shutil

from archive import (ARCHIVE_MISSING, IO_ERROR, Archive, expect, record, saved_by, state_of,
                     with_saved, write_records)

MOST_REMOVED = 100  # articles: a query has an end
UUID = slice(16, 32)  # of Xapian's version file: another one for each build
SAVED = "giải ngân"
SAVED_AFTER = "kỹ thuật -title:biển"


class Change:
    """A command on an archive into which `steps` were imported in turn."""

    def __init__(self, folder, name, steps, command, after):
        self.name = name
        self.command = command
        self.before = merged(*steps)
        self.after = after
        self.base = folder / f"{name}-base"
        self.work = folder / f"{name}-work"
        for step in steps:
            Archive(self.base).succeed(*import_of(folder, f"{name}-step", step))
        if steps:
            Archive(self.base).succeed(*saved_by(SAVED))
        self.state_before = self.state_after = None

    def compute_states(self, state_of_records):
        self.state_after = state_of_records(self.after)
        if self.base.exists():
            self.state_before = with_saved(state_of_records(self.before), SAVED)
            self.state_after = with_saved(self.state_after,
                                          SAVED_AFTER if self.name == "save" else SAVED)

    def fresh(self):
        """A copy of the archive, to be changed."""
        shutil.rmtree(self.work, ignore_errors=True)
        if self.base.exists():
            shutil.copytree(self.base, self.work)
        return Archive(self.work)

    def may_end_with(self, status):
        """When it is run again: what was to be removed may have gone already."""
        return status == 0 or (self.name == "remove" and status == 1)


def damage(archive):
    """So that `check` finds it, and nobody else."""
    [size] = archive.glob("gen-*/compact")
    size.write_text(size.read_text().replace("1", "7").replace("0", "5"))


def merged(*steps):
    """The newest version of each record."""
    return list({one["id"]: one for step in steps for one in step}.values())


def import_of(folder, name, records):
    file = folder / f"{name}.jsonl"
    write_records(file, records)
    return ("import", str(file))


def make_changes(folder, articles, few, names=None):
    """Of an archive with that many articles; `few` are put into a living one. Only those named."""
    old = [record(number) for number in range(articles)]
    new = [record(number, version=1) for number in range(few // 2)]
    new += [record(number) for number in range(articles, articles + few // 2)]
    many = [record(number, version=number % 2) for number in range(articles // 2, 2 * articles)]
    living = merged(old, new)
    removed = living[::max(articles // few, articles // MOST_REMOVED)]
    left = [one for one in living if one not in removed]
    query = " OR ".join(one["id"].replace("bai-", "riêng") for one in removed)
    changes = [
        Change(folder, "first", [], import_of(folder, "first", old), old),
        Change(folder, "large", [old], import_of(folder, "large", many), merged(old, many)),
        Change(folder, "small", [old], import_of(folder, "small", new), living),
        Change(folder, "reindex", [old, new], ("reindex",), living),
        Change(folder, "remove", [old, new], ("remove", "--yes", "--query", query), left),
        Change(folder, "save", [old], saved_by(SAVED_AFTER), old),
        Change(folder, "repair", [old, new], ("check", "--repair"), living),
    ]
    damage(changes[-1].base)
    states = {}

    def state_of_records(records):
        key = tuple(one["title"] for one in records)
        if key not in states:
            states[key] = state_of(folder, records)
        return states[key]

    chosen = [change for change in changes if names is None or change.name in names]
    for change in chosen:
        change.compute_states(state_of_records)
    return chosen


class Readings:
    """What readers see of archives; one whose files were seen before is not read again."""

    def __init__(self):
        self.known = {}

    def of(self, archive):
        """Its state."""
        return self._known(archive, "state", archive.state)

    def expect_state(self, archive, expected, when):
        if self.of(archive) not in expected:
            archive.expect_state(expected, when)

    def expect_sound(self, archive, when):
        """`check` finds nothing."""
        def check():
            done = archive.run("--lang=en", "check")
            return done.returncode, done.stdout.decode(errors="replace")
        status, findings = self._known(archive, "check", check)
        expect(status == 0, f"{when}: check: exit {status}: {findings}")

    def _known(self, archive, what, read):
        digest = (what, digest_of(files_of(archive.path)))
        if digest not in self.known:
            self.known[digest] = read()
        return self.known[digest]


def files_of(path):
    """The contents of an archive's files by their paths in it."""
    return {str(file.relative_to(path)): file.read_bytes()
            for file in sorted(path.rglob("*")) if file.is_file()}


def generation_in(manifest):
    found = re.search(rb'"generation":(\d+)', manifest)
    return f"gen-{found[1].decode()}/" if found else None


def digest_of(files):
    """Of what readers open; two builds of the same articles have the same."""
    generation = generation_in(files.get("manifest", b""))
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        foreign = "/" in name and not name.startswith(str(generation))
        if foreign or name.endswith((".tmp", "lock")):
            continue
        base = os.path.basename(name)
        if base == "iamglass":
            content = content[:UUID.start] + content[UUID.stop:]
        elif base == "manifest":
            content = re.sub(rb'"iamglass":{[^}]*},?', b"", content)
        digest.update(json.dumps((name, len(content))).encode() + content)
    return digest.hexdigest()


def expect_true_cause(status, message, error):
    """Of a command that ran into the fault `error`: exit 6, and the sentence says what it was. What
    may not be read is told with exit 3, too; nothing is ever called damaged."""
    cause = os.strerror(error)
    allowed = (IO_ERROR, ARCHIVE_MISSING) if error == errno.EACCES else (IO_ERROR,)
    expect(status in allowed and cause.lower() in message.lower() and "damaged" not in message,
           f"exit {status}, \"{cause}\" expected: {message}")

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Open an archive again and again while it is written to: no answer is wrong, none fails.

A writer publishes: each time one article more, and a new version of the first one. Now and then it
derives the archive anew. Readers ask meanwhile, each time in a process of its own; what they are
told must be one of the states that were published while they asked, and of one state throughout.
"""

import argparse
import json
import pathlib
import re
import sys
import tempfile
import threading

from archive import Archive, expect, record, write_records

BASE = 150
READERS = 2


class Writer(threading.Thread):
    """Publishes state 1, 2 ...; in state n the first article has version n, and there are n more."""

    def __init__(self, folder, publications, reindexes, enough):
        super().__init__()
        self.archive = Archive(folder / "archive")
        self.file = folder / "records.jsonl"
        self.publications, self.reindexes = publications, reindexes
        self.enough = enough
        self.begun = self.published = 0
        self.error = None
        self.over = threading.Event()
        write_records(self.file, [record(number) for number in range(BASE)])
        self.archive.import_file(self.file)

    def run(self):
        every = max(1, self.publications // self.reindexes)
        try:
            while self.published < self.publications or not self.enough():
                self.begun += 1
                write_records(self.file, [record(0, self.begun), record(BASE - 1 + self.begun)])
                self.archive.import_file(self.file)
                self.published = self.begun
                if self.published % every == 0:
                    self.archive.succeed("reindex")
        except Exception as error:  # shown by the main thread
            self.error = error
        self.over.set()


class Reader(threading.Thread):
    def __init__(self, writer, first):
        super().__init__()
        self.writer = writer
        self.archive = Archive(writer.archive.path)
        self.first = first
        self.opens = 0
        self.faults = []
        self.officials = self.names()

    def run(self):
        questions = (self.count, self.search, self.show, self.export, self.ask_officials)
        while not self.writer.over.is_set():
            question = questions[(self.first + self.opens) % len(questions)]
            self.opens += 1
            oldest = self.writer.published
            try:
                state = question()
                expect(state is None or oldest <= state <= self.writer.begun,
                       f"state {state} instead of {oldest} to {self.writer.begun}")
            except Exception as error:  # counted, and shown by the main thread
                self.faults.append(f"{question.__name__}: {error}")

    def count(self):
        return int(self.archive.succeed("count", "*")) - BASE

    def search(self):
        hits = self.archive.succeed("search", "--format=jsonl", "riêng0").splitlines()
        expect(len(hits) == 1, f"{len(hits)} hits")
        return version_in(json.loads(hits[0])["title"])

    def show(self):
        return version_in(self.archive.succeed("show", "--format=jsonl", "bai-0"))

    def export(self):
        articles = [json.loads(line) for line in self.archive.succeed("export").splitlines()]
        titles = {one["id"]: one["title"] for one in articles}
        state = version_in(titles["bai-0"])
        expect(len(articles) == len(titles) == BASE + state,
               f"{len(articles)} articles, {len(titles)} of them different, in state {state}")
        return state

    def names(self):
        return {row.split("\t")[0]
                for row in self.archive.succeed("officials", "--format=tsv").splitlines()}

    def ask_officials(self):
        expect(self.names() == self.officials, "other officials")


def version_in(title):
    return int(re.search(r"Số 0 bản (\d+)", title)[1])


def main():
    parser = argparse.ArgumentParser(description="Open an archive while it is written to.")
    parser.add_argument("--opens", type=int, default=60)
    parser.add_argument("--publications", type=int, default=10)
    parser.add_argument("--reindexes", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="timtin-opens-") as name:
        readers = []
        writer = Writer(pathlib.Path(name), options.publications, options.reindexes,
                        lambda: sum(reader.opens for reader in readers) >= options.opens)
        readers += [Reader(writer, number) for number in range(READERS)]
        for thread in (writer, *readers):
            thread.start()
        for thread in (writer, *readers):
            thread.join()
    opens = sum(reader.opens for reader in readers)
    faults = [fault for reader in readers for fault in reader.faults]
    for fault in faults[:20]:
        print(f"opens.py: {fault}", file=sys.stderr)
    if writer.error:
        print(f"opens.py: {writer.error}", file=sys.stderr)
    if faults or writer.error:
        print(f"{len(faults)} of {opens} opens went wrong", file=sys.stderr)
        return 1
    print(f"{opens} opens during {writer.published} publications: none wrong, none failing")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Several archives, here and behind pipes, answer as one archive of all their articles: to the byte,
but for the path of the file from which an article was read.

usage: parts.py [--corpus] [--queries N]

The articles are thrown at random into 1, 2, 5 and 16 archives. They are those of data/sample; with
--corpus those of dated15k.jsonl.xz in the folder that TIMTIN_CORPUS names, without which that is
skipped (exit status 77). TIMTIN_BINARY names the program.
"""

import argparse
import json
import lzma
import os
import pathlib
import random
import re
import sys
import tempfile
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "remote"))
from program import Failure, Program, piped  # noqa: E402, behind the path to it

SPLITS = (1, 2, 5, 16)
SKIPPED = 77
PATH = re.compile(rb'"path":"(?:[^"\\]|\\.)*",?')

# Each is asked its share of the queries.
OPTIONS = ((), ("--explain",), ("--match=any",), ("--sort=newest",), ("--sort=oldest", "-n25"),
           ("--sort=title",), ("--offset=10",), ("--offset=95", "--limit=15"), ("--limit=0",),
           ("--limit=150",), ("--marks=ignore",), ("--marks=exact",), ("--marks=partial",),
           ("--no-abbreviations",), ("--dups=collapse",), ("--dups=collapse", "--sort=oldest"))
TABLES = ("official", "position", "source", "section", "topic", "author", "year", "quarter",
          "month", "week", "day", "weekday")


def without_marks(text):
    letters = unicodedata.normalize("NFD", text)
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


class Queries:
    """As people type them, about what stands in these articles, and with slips."""

    def __init__(self, articles):
        self.articles = articles
        self.chance = random.Random(18)

    def words(self, most):
        """A few in a row, as they were written or without marks."""
        while True:
            article = self.chance.choice(self.articles)
            body = article.get("body") or ""
            paragraphs = body if isinstance(body, list) else body.split("\n")
            text = self.chance.choice([article.get("title") or "", article.get("lead") or "",
                                       *paragraphs])
            words = [word for word in text.split() if word.isalpha()]
            if words:
                break
        begin = self.chance.randrange(len(words))
        some = " ".join(words[begin:begin + self.chance.randint(1, most)])
        return without_marks(some) if self.chance.random() < 0.5 else some

    def value(self, field):
        values = [article[field] for article in self.chance.sample(self.articles, 20)
                  if article.get(field)]
        value = self.chance.choice(values) if values else "Không"
        return without_marks(value) if self.chance.random() < 0.3 else value

    def mistyped(self):
        words = self.words(3)
        place = self.chance.randrange(len(words))
        kind = self.chance.randrange(3)
        if kind == 0:
            return words[:place] + words[place + 1:]
        if kind == 1:
            return words[:place] + self.chance.choice("aeiouns") + words[place:]
        return words[:place] + words[place + 1:place + 2] + words[place:place + 1] + \
            words[place + 2:]

    def date(self):
        year, month = self.chance.randint(2019, 2023), self.chance.randint(1, 12)
        return self.chance.choice((f"date:{year}", f"date:{month}/{year}",
                                   f"date:{year}-{month:02}-15", f"date:{year}..{year + 1}",
                                   f"date:..{month}/{year}"))

    def query(self):
        kinds = (
            lambda: self.words(5), lambda: self.words(3), lambda: self.words(2),
            lambda: f'"{self.words(4)}"', lambda: f'"{self.words(3)}"~{self.chance.randint(2, 9)}',
            lambda: f"title:{self.words(1)}", lambda: f'lead:"{self.words(2)}"',
            lambda: f'source:"{self.value("source")}"', lambda: f'author:"{self.value("author")}"',
            lambda: f'section:"{self.value("section")}" {self.words(1)}',
            lambda: f"{self.date()} {self.words(2)}", self.date,
            lambda: f"{self.words(1)[:3]}*", lambda: f"{self.words(2)} {self.words(1)[:4]}*",
            self.mistyped, self.mistyped, lambda: f"{self.words(1)} OR {self.words(2)}",
            lambda: f"{self.words(2)} -{self.words(1)}", lambda: f"exact:{self.words(1)}",
            lambda: f"{self.words(2)} xqzwv", lambda: f'official:"{self.words(2)}"',
            lambda: f"{self.words(1)} {self.chance.randint(1, 12)}/{self.chance.randint(2019, 2022)}",
        )
        return " ".join(self.chance.choice(kinds)().split()).replace("\t", " ") or "*"


def said_of(program, archives, arguments, typed):
    """What is to be the same of an answer: also what is said, but for the names of the archives in
    it and what only several cost."""
    names = [word for name in archives for word in ("--archive", name)]
    done = program.run(*names, *arguments, statuses=None, typed=typed, timeout=None)
    notes = [re.sub(rb"(timtin|--archive '?[^ ]*'?) ", b"", line) for line in
             done.stderr.splitlines() if not re.search(rb"round trip|bytes sent|^  ", line)]
    return done.returncode, PATH.sub(b"", done.stdout), notes


def questions(queries, count):
    """Arguments, and what is typed, of each run of the program."""
    number = 0
    for turn, options in enumerate(OPTIONS):
        share = count // len(OPTIONS) + (turn < count % len(OPTIONS))
        lines = []
        for _ in range(share):
            number += 1
            lines.append(f"q{number}\t{queries.query()}\n".encode())
        typed = b"".join(lines)
        batch = ("--syntax", "--batch", "-")
        yield ("search", "-f", "jsonl", *options, *batch), typed
        counted = [option for option in options if option.startswith(("--match", "--marks",
                                                                      "--no-", "--dups"))]
        yield ("count", *counted, *batch), typed
    for facet in TABLES:
        for query in ("*", queries.words(2), without_marks(queries.words(1))):
            yield ("count", "--by", facet, query), b""
    for arguments in (("officials",), ("officials", "-f", "jsonl"), ("export", queries.words(2)),
                      ("export", queries.date()), ("search", queries.mistyped()),
                      ("search", queries.words(2)), ("info", "abbreviations")):
        yield arguments, b""


def compare(program, split, archives, asked, expected):
    """How many questions were answered."""
    answered = 0
    for (arguments, typed), whole in zip(asked, expected):
        answered += max(1, typed.count(b"\n"))
        said = said_of(program, archives, arguments, typed)
        if said == whole:
            continue
        lines = zip(whole[1].splitlines() + whole[2], said[1].splitlines() + said[2])
        one, other = next((pair for pair in lines if pair[0] != pair[1]),
                          (b"%d" % whole[0], b"%d" % said[0]))
        place = max(0, len(os.path.commonprefix((one, other))) - 100)
        raise Failure(f"{split} archives, {' '.join(arguments)}: {one[:40]!r}\n"
                      f"  one:   {one[place:place + 400]!r}\n"
                      f"  parts: {other[place:place + 400]!r}")
    return answered


def articles_of(program, corpus):
    """Lines of an export, as Program.sample()."""
    if not corpus:
        return program.sample("first")
    with lzma.open(corpus) as lines:
        program.build("first", list(lines))
    return program.exported("first")


def corpus_or_skip():
    corpus = pathlib.Path(os.environ.get("TIMTIN_CORPUS") or "/nonexistent") / "dated15k.jsonl.xz"
    if not corpus.exists():
        print("skipped: TIMTIN_CORPUS names no folder of real articles")
        sys.exit(SKIPPED)
    return corpus


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", action="store_true")
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--splits", type=int, nargs="+", default=SPLITS)
    options = parser.parse_args()
    corpus = corpus_or_skip() if options.corpus else None
    with tempfile.TemporaryDirectory(prefix="timtin-parts-") as folder:
        program = Program(pathlib.Path(folder))
        lines = articles_of(program, corpus)
        program.build("whole", lines)
        queries = Queries([json.loads(line) for line in lines])
        asked = list(questions(queries, options.queries))
        expected = [said_of(program, ["whole"], *question) for question in asked]
        for split in options.splits:
            chance = random.Random(split)
            parts = [[] for _ in range(split)]
            for line in lines:
                chance.choice(parts).append(line)
            names = [f"{part}-of-{split}" for part in range(split)]
            for name, own in zip(names, parts):
                program.build(name, own)
            for place, archives in (("here", names),
                                    ("behind pipes", [piped(program.serve(n)) for n in names])):
                answered = compare(program, split, archives, asked, expected)
                print(f"{len(lines)} articles in {split} archives {place}: {answered} questions "
                      "answered as by one", flush=True)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Code points and escape sequences of articles, saved queries, corrections and queries through every
output that people read, `browse` included: none reaches a terminal.

A sample of them; all 1,114,112 code points and 100,000 sequences with TIMTIN_HOSTILE=full."""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import unittest

from terminal import Terminal

BINARY = str(pathlib.Path(os.environ["TIMTIN_BINARY"]).resolve())
FULL = os.environ.get("TIMTIN_HOSTILE") == "full"
SURROGATES = range(0xD800, 0xE000)
TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
PAGE_DOWN, DOWN = "\x1b[6~", "\x1bOB"


def sequences(number):
    """What terminals know, and what looks like it."""
    dice = random.Random(16)
    openings = ["\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\x1b", "\u009b", "\u009d", "\u0090",
                "\x1b]8;;", "\x1b]52;c;", "\x1b[?1049", "\x1b]0;", "\x1b[6", "\x0e", "\x05", "\r", "\b", "\x7f"]
    pieces = "0123456789;:?>=!\"'$ #%()*+-./@ABCDHJKLMPSTXZ[\\]^_`abcdfhijlmnqrstux{|}~"
    ends = ["m", "\x07", "\x1b\\", "\u009c", "h", "n", "J", ""]
    return [dice.choice(openings) + "".join(dice.choices(pieces, k=dice.randrange(12))) + dice.choice(ends)
            for _ in range(number)]


def texts():
    size = 4096
    every = [c for c in range(0x110000) if c not in SURROGATES]
    if not FULL:
        dice = random.Random(17)
        every = every[:0x3100] + [*range(0xFE00, 0x10000), *range(0xE0000, 0xE0200)]
        every += sorted(dice.sample(range(0x3100, 0xD800), 2000)) + sorted(dice.sample(range(0x10000, 0x110000), 4000))
    for begin in range(0, len(every), size):
        yield "".join(map(chr, every[begin:begin + size]))
    found = sequences(100_000 if FULL else 2000)
    for begin in range(0, len(found), 500):
        yield "«".join(found[begin:begin + 500])


class HostileText(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="timtin-hostile-")
        archive = pathlib.Path(cls.folder) / "archive"
        os.environ.update(HOME=cls.folder, TIMTIN_ARCHIVE=str(archive), LC_ALL="C.UTF-8", TERM="xterm-256color")
        articles = pathlib.Path(cls.folder) / "a.jsonl"
        cls.number = 0
        with articles.open("w", encoding="utf-8") as out:
            for text in texts():
                cls.number += 1
                short = text[:300]
                out.write(json.dumps({
                    "id": f"h{cls.number}", "title": "quái " + text, "lead": text, "source": short,
                    "section": text[300:600], "author": text[600:900], "tags": [text[900:950]],
                    "captions": [text], "url": "http://a.example/" + short, "published": "2021-06-25",
                    "body": f"quái {text} quái\nÔng Lê Văn Quái, Chủ tịch UBND xã Quái, nói."}) + "\n")
        done = subprocess.run([BINARY, "import", str(articles)], capture_output=True, check=True)
        cls.imported = done.stderr
        # A row of `--by=official` is NAME or NAME/POST.
        name = "".join(s for s in sequences(200) if not set(s) & set("\t\n\r/"))
        (archive / "officials.tsv").write_text(f"rename\tLê Văn Quái\tQuái {name}\n", encoding="utf-8")
        (archive / "queries.tsv").write_text(f"x\tquái {name}\n", encoding="utf-8")
        cls.query = f'title:"quái {name}'

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def check(self, output, what):
        text = output.decode("utf-8")  # whole
        bad = [c for c in text if (ord(c) < 0x20 and c not in "\n\t") or 0x7F <= ord(c) < 0xA0 or c in TURNING]
        self.assertEqual(bad[:10], [], what)

    def run_program(self, *arguments):
        return subprocess.run([BINARY, "--color=never", "--hyperlink=never", *arguments],
                              capture_output=True, check=False)

    def test_no_output_for_people_has_a_command(self):
        self.check(self.imported, "import")
        for arguments in (["search", "-n0", "quái"], ["search", "-n0", "--oneline", "quái"],
                          ["search", "-n0", "--explain", "quái"], ["search", "-n0", "-f", "tsv", "quái"],
                          ["search", "-n0", "--template", "{title} {source} {lead}\\n", "quái"],
                          ["search", "-n0", "--snippets=9", "quái"],
                          ["show", *(f"h{i + 1}" for i in range(self.number))],
                          ["show", "--explain", "h1", "h2"], ["officials"], ["officials", "quái"],
                          ["officials", "--plot"], ["officials", "-f", "ids"], ["info", "queries"],
                          ["info", "sources"], ["info"], ["check"], ["remove", "h1"],
                          *(["count", "--by", field, "*"] for field in ("source", "section", "author", "official")),
                          *(["count", "--plot", "--by", field, "*"] for field in ("source", "author")),
                          ["search", self.query], ["search", "--forget=" + self.query], [self.query],
                          ["--" + self.query], ["show", self.query], ["open", "h1"],
                          ["search", "nothing" + self.query[5:], "--literal"]):
            done = self.run_program(*arguments)
            self.assertGreater(len(done.stdout + done.stderr), 10, arguments[:3])
            self.check(done.stdout, arguments[:3])
            self.check(done.stderr, arguments[:3])

    def test_paint_is_that_of_the_program(self):
        plain = subprocess.run([BINARY, "--color=always", "search", "-n1", "quái"], capture_output=True, check=True)
        every = subprocess.run([BINARY, "--color=always", "--hyperlink=always", "search", "-n0", "quái"],
                               capture_output=True, check=True)
        links = re.compile(rb"\x1b\]8;;[!-~]*\x1b\\")
        paint = re.compile(rb"\x1b\[[0-9;]*m")
        self.assertLessEqual(set(paint.findall(every.stdout)), set(paint.findall(plain.stdout)))
        self.check(paint.sub(b"", links.sub(b"", every.stdout)), "painted")

    def test_browse(self):
        """Its list holds 50 hits: so many at a time."""
        for begin in range(1, self.number + 1, 50):
            some = range(begin, min(begin + 50, self.number + 1))
            self.browse(" OR ".join(f"id:h{i}" for i in some), len(some))

    def browse(self, query, hits):
        terminal = Terminal([BINARY, "browse", query], 24, 80)
        self.addCleanup(terminal.kill)
        terminal.until("Enter")
        for _ in range(hits):
            terminal.type("\r")
            terminal.read(quiet=0.05)
            terminal.type(PAGE_DOWN + PAGE_DOWN)
            terminal.read(quiet=0.05)
            terminal.type("q" + DOWN)
            terminal.read(quiet=0.05)
        terminal.type("\x1b")
        self.assertEqual(terminal.finish(), 1)
        self.assertEqual(terminal.screen.unknown, [])
        commands = re.compile(rb"\x1b\[[0-9;?>=!]*[@-~]|\x1b[()][0-9A-Z]|\x1b[=>78M]")
        self.check(commands.sub(b"", terminal.raw).replace(b"\r", b"").replace(b"\b", b"").replace(b"\x0f", b""),
                   "browse")


if __name__ == "__main__":
    unittest.main()

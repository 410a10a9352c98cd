#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""`timtin browse` on a terminal: keys in, screens out."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = str(pathlib.Path(os.environ["TIMTIN_BINARY"]).resolve())
DOWN, UP, PAGE_DOWN = "\x1bOB", "\x1bOA", "\x1b[6~"
CONTROL = {letter: chr(ord(letter) & 0x1F) for letter in "COSUWY"}


def cpu_seconds(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Browse(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="timtin-browse-")
        os.environ.update(HOME=cls.folder, TIMTIN_ARCHIVE=cls.folder + "/archive", LC_ALL="C.UTF-8")
        sample = str(ROOT / "data" / "sample")
        hostile = pathlib.Path(cls.folder) / "hostile.jsonl"
        with hostile.open("w", encoding="utf-8") as out:
            for start in range(0, 0x3000, 64):
                text = "".join(chr(c) for c in range(start, start + 64) if not 0xD800 <= c < 0xE000)
                out.write(json.dumps({"id": f"h{start}", "title": f"quái {text}", "source": text,
                                      "body": f"quái \x1b[2J\x1b]0;x\x07 {text}"}) + "\n")
        subprocess.run([BINARY, "--quiet", "import", sample, str(hostile)], check=True)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def start(self, *arguments, rows=24, columns=80, **environment):
        terminal = Terminal([BINARY, "browse", *arguments], rows, columns, **environment)
        self.addCleanup(terminal.kill)
        terminal.until("> ")
        return terminal

    def test_hits_while_typing(self):
        for rows, columns, locale in [(24, 80, "C"), (20, 40, "vi_VN.UTF-8"), (24, 80, "en_US.UTF-8")]:
            terminal = self.start(rows=rows, columns=columns, LC_ALL=locale)
            terminal.type("giai ngan von")
            terminal.until("> giai ngan von")
            screen = terminal.until("Ðà Nẵng: giải ngân")
            self.assertRegex(screen.split("\n")[0], r"> giai ngan von +\d+ (articles|bài)$")
            terminal.type("\x1b")
            self.assertEqual(terminal.finish(), 1)
            self.assertEqual(terminal.screen.unknown, [])

    def test_the_way_of_a_newcomer(self):
        terminal = self.start("le anh quan")
        terminal.until("> le anh quan")
        terminal.type("\t")
        terminal.until('official:"')
        terminal.type("\t")
        terminal.until("topic:")
        terminal.type(CONTROL["S"])
        terminal.until("save as @")
        terminal.type("quan\r")
        terminal.until("saved as @quan")
        terminal.type(CONTROL["S"] + "quan\r")
        terminal.until("instead of: (le anh quan) topic:")
        terminal.type(DOWN + "\r")
        terminal.until("q goes back")
        terminal.type(PAGE_DOWN + "q")
        terminal.until("Tab narrows")
        terminal.type(CONTROL["Y"])
        self.assertEqual(terminal.finish(), 0)
        queries = subprocess.run([BINARY, "info", "queries", "--format=tsv"], capture_output=True,
                                 text=True, check=True).stdout
        self.assertIn("quan\t(le anh quan) topic:", queries)

    def test_saving_takes_one_archive_and_several_stay_on_the_screen(self):
        other = self.folder + "/other"
        subprocess.run([BINARY, "--quiet", "--archive", other, "import", "-"], check=True,
                       input='{"id": "m", "title": "Tin khác"}', text=True)
        terminal = self.start("-a", self.folder + "/archive", "-a", other)
        terminal.type("khac")
        terminal.until("Tin khác")
        terminal.type(CONTROL["S"] + "ten\r")
        terminal.until("this takes one archive, not 2")
        terminal.type("\x1b")
        self.assertEqual(terminal.finish(), 1)

    def test_the_identifier_goes_to_a_pipe(self):
        terminal = Terminal(["bash", "-c", f"id=$({BINARY} browse giai ngan); echo id=$id"])
        terminal.until("> giai ngan")
        terminal.type(CONTROL["Y"])
        terminal.finish()
        first = subprocess.run([BINARY, "-q", "search", "-f", "ids", "-n1", "giai ngan"],
                               capture_output=True, text=True, check=True).stdout
        self.assertIn(f"id={first}", terminal.screen.text() + "\n")

    def test_open(self):
        opened = pathlib.Path(self.folder) / "opened"
        browser = pathlib.Path(self.folder) / "browser"
        browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" >{opened}\n', encoding="utf-8")
        browser.chmod(0o755)
        terminal = self.start("giai ngan", BROWSER=str(browser))
        terminal.until("> giai ngan")
        terminal.type(CONTROL["O"])
        screen = terminal.until("https://")
        terminal.type(DOWN)
        terminal.until("Enter reads")  # the screen is there again
        terminal.type(CONTROL["C"])
        self.assertEqual(terminal.finish(), 1)
        self.assertTrue(opened.read_text(encoding="utf-8").startswith(
            screen.split("\n")[-1].rstrip("…")))

    def test_nothing_hostile_is_obeyed(self):
        terminal = self.start("quai", columns=120)
        for _ in range(40):
            terminal.type(DOWN)
            terminal.read(quiet=0.05)
        terminal.type("\r" + PAGE_DOWN)
        terminal.read()
        terminal.type("q" + CONTROL["C"])
        terminal.finish()
        self.assertEqual(terminal.screen.unknown, [])
        self.assertNotIn(b"\x1b]0;", terminal.raw)

    def test_a_key_costs_little(self):
        terminal = self.start()
        terminal.read()
        before = cpu_seconds(terminal.process)
        text = "giai ngan von dau tu cong"
        for letter in text:
            terminal.type(letter)
            terminal.read(quiet=0.05)
        spent = cpu_seconds(terminal.process) - before
        terminal.type("\x1b")
        terminal.finish()
        self.assertLess(spent / len(text), 0.03)

    def test_without_a_terminal(self):
        done = subprocess.run(["setsid", "-w", BINARY, "browse"], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn("needs a terminal", done.stderr)


if __name__ == "__main__":
    unittest.main()

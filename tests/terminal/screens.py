#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What people see: the program on terminals of 80x24 and 40x20, in C, en_US and vi_VN."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

from terminal import Terminal, columns_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = str(pathlib.Path(os.environ["TIMTIN_BINARY"]).resolve())
SIZES = [(24, 80), (20, 40)]
LOCALES = ["C", "en_US.UTF-8", "vi_VN.UTF-8"]
COMMANDS = ["import", "search", "show", "open", "count", "officials", "reindex", "export", "info"]
SEQUENCES = re.compile(rb"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\]8;;[!-~]*\x1b\\|\x1b[()=>78][0-9A-B]?|\x1b[=>]")


def width(line):
    return sum(map(columns_of, line))


class Screens(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="timtin-screens-")
        for name in [n for n in os.environ if n.startswith(("LC_", "TIMTIN_ARCHIVE", "XDG_", "LESS"))]:
            del os.environ[name]
        for name in ("PAGER", "TIMTIN_PAGER", "LANGUAGE", "NO_COLOR", "COLUMNS"):
            os.environ.pop(name, None)
        os.environ.update(HOME=cls.folder, TIMTIN_ARCHIVE=cls.folder + "/archive")
        sample = str(ROOT / "data" / "sample")
        subprocess.run([BINARY, "--quiet", "import", sample], check=True)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def run_in(self, arguments, rows=24, columns=80, **environment):
        """The screen at the end, when the program has nothing more to ask."""
        environment.setdefault("LC_ALL", "en_US.UTF-8")
        terminal = Terminal([BINARY, *arguments], rows, columns, **environment)
        self.addCleanup(terminal.kill)
        return terminal

    @unittest.skipUnless(shutil.which("less"), "less is not installed")
    def test_the_best_hit_is_on_top_and_notes_at_the_end(self):
        for rows, columns in SIZES:
            for locale in LOCALES:
                with self.subTest(rows=rows, locale=locale):
                    terminal = self.run_in(["search", "von"], rows, columns, LC_ALL=locale)
                    terminal.until("1. ")
                    screen = terminal.read()
                    self.assertRegex(screen.split("\n")[0], r"^ ?1\. ")
                    terminal.type("G")
                    terminal.read()
                    self.assertRegex(terminal.screen.text(), "bài|articles")
                    terminal.type("q")
                    self.assertEqual(terminal.finish(), 0)
                    self.assertEqual(terminal.screen.unknown, [])

    @unittest.skipUnless(shutil.which("less"), "less is not installed")
    def test_what_fits_is_printed_and_stays(self):
        terminal = self.run_in(["search", "--oneline", "-n", "3", "von"])
        self.assertEqual(terminal.finish(), 0)
        lines = terminal.screen.text().split("\n")
        self.assertRegex(lines[0], r"^1  \d\d/\d\d/\d{4}  ")
        self.assertIn("1 to 3 shown", terminal.screen.text())

    def test_pagers_of_the_user(self):
        for environment, arguments, paged in [
                ({"TIMTIN_PAGER": "sed s/^/P:/", "PAGER": "false"}, [], True),
                ({"PAGER": "sed s/^/P:/"}, [], True),
                ({"PAGER": "sed s/^/P:/"}, ["--no-pager"], False),
                ({"PAGER": ""}, [], False), ({"PAGER": "cat"}, [], False),
                ({"PAGER": "no-such-program"}, [], False)]:
            with self.subTest(environment=environment, arguments=arguments):
                terminal = self.run_in(["search", "-n1", "von", *arguments], **environment)
                self.assertEqual(terminal.finish(), 0)
                screen = terminal.screen.text()
                self.assertEqual("P:1. " in screen, paged)
                self.assertEqual("P:" in screen.split("1 to 1 shown")[0].split("\n")[-1], paged)

    def test_a_pager_that_is_left_early_is_no_failure(self):
        terminal = self.run_in(["search", "-n0", "*"], PAGER="head -n 1")
        self.assertEqual(terminal.finish(), 0)

    def test_no_line_is_wider_than_the_terminal(self):
        for rows, columns in SIZES:
            for locale in LOCALES:
                for command in (["search", "--oneline", "von"], ["search", "-n2", "*"],
                                ["officials", "-n3"], ["count", "--by=month", "--plot", "*"],
                                ["count", "--by=topic", "--plot", "*"],
                                ["officials", "le anh quan", "--plot"], ["help"], ["help", "search"]):
                    with self.subTest(columns=columns, locale=locale, command=command):
                        terminal = self.run_in([*command, "--no-pager"], rows, columns, LC_ALL=locale)
                        self.assertEqual(terminal.finish(), 0)
                        text = SEQUENCES.sub(b"", terminal.raw).decode()
                        for line in text.replace("\r", "").split("\n"):
                            if not re.match("  (timtin|/|(merge|split|hide|rename)\\b)", line):
                                self.assertLessEqual(width(line), columns, line)

    def test_a_number_is_a_hit_of_the_last_list(self):
        script = f"""
            {BINARY} --no-pager search --oneline -n 3 von
            {BINARY} --no-pager show 2 | cat
            {BINARY} --no-pager show 4
            echo "exit $?"
            setsid -w {BINARY} show 2 </dev/null; echo "other session $?"
        """
        terminal = Terminal(["bash", "-c", script], 60, 100, LC_ALL="C.UTF-8")
        terminal.finish()
        screen = terminal.screen.text()
        ids = subprocess.run([BINARY, "-q", "search", "-f", "ids", "-n", "3", "von"],
                             capture_output=True, text=True, check=True).stdout.split()
        self.assertIn(f": {ids[1]}\n", screen)
        self.assertNotIn(f": {ids[0]}\n", screen)
        self.assertIn("there is no article 4\nhint: the last list has the numbers 1 to 3\nexit 1",
                      screen)
        self.assertIn("there is no article 2\nhint: a number is that of a hit; search on this "
                      "terminal first\nother session 1", screen)

    def test_open_gives_the_address_to_the_browser(self):
        browser = pathlib.Path(self.folder) / "browser"
        browser.write_text('#!/bin/sh\nprintf "<%s>" "$@"\n', encoding="utf-8")
        browser.chmod(0o755)
        articles = pathlib.Path(self.folder) / "odd.jsonl"
        articles.write_text(
            '{"id":"w","title":"W","body":"Một bài.","url":"https://a.example/x?a=1&b=$(id)\'`"}\n'
            '{"id":"j","title":"J","body":"Hai bài.","url":"javascript:alert(1)"}\n', encoding="utf-8")
        archive = self.folder + "/odd"
        subprocess.run([BINARY, "-q", "-a", archive, "import", str(articles)], check=True)
        for setting, expected in [(str(browser), "<https://a.example/x?a=1&b=$(id)'%60>"),
                                  (f"{browser} -n %s x:other", "<-n><https://a.example/x?a=1&b=$(id)'%60><x>")]:
            done = subprocess.run([BINARY, "-a", archive, "open", "w"], capture_output=True, text=True,
                                  env={**os.environ, "BROWSER": setting}, check=False)
            self.assertEqual((done.returncode, done.stdout), (0, expected), done.stderr)
        done = subprocess.run([BINARY, "-a", archive, "open", "j"], capture_output=True, text=True,
                              env={**os.environ, "BROWSER": str(browser)}, check=False)
        self.assertEqual((done.returncode, done.stdout), (1, ""))

    def test_help_fits(self):
        for locale in LOCALES:
            for command in [[], *[[name] for name in COMMANDS]]:
                environment = {**os.environ, "LC_ALL": locale}
                for flag, most in (("-h", 24), ("--help", 1000)):
                    text = subprocess.run([BINARY, *command, flag], capture_output=True, text=True,
                                          env=environment, check=True).stdout
                    lines = text.split("\n")[:-1]
                    self.assertLessEqual(len(lines), most, text)
                    self.assertLessEqual(max(map(width, lines)), 80, text)
                other = subprocess.run([BINARY, "help", *command], capture_output=True, text=True,
                                       env=environment, check=True).stdout
                self.assertEqual(text, other)

    def test_the_bar_of_an_import_stays_on_its_line(self):
        big = pathlib.Path(self.folder) / "big.jsonl"
        with big.open("w", encoding="utf-8") as out:
            for i in range(3000):
                words = " ".join(f"từ{(i * 7 + j) % 977}" for j in range(150))
                out.write('{"id":"b%d","title":"Bài %d","body":"%s"}\n' % (i, i, words))
        for rows, columns in SIZES:
            for locale in LOCALES[1:]:
                terminal = self.run_in(["-a", f"{self.folder}/bar{columns}{locale}", "import", str(big)],
                                       rows, columns, LC_ALL=locale)
                self.assertEqual(terminal.finish(limit=120), 0)
                bars = [SEQUENCES.sub(b"", part).decode()
                        for part in terminal.raw.split(b"\r\x1b[K")[1:-1]]
                for bar in bars:
                    self.assertLess(width(bar), columns, bar)
                # Of all work, what makes an index of the parts included: it never goes back.
                shares = [int(found[1]) for bar in bars if (found := re.match(r"\[.{20}\] (\d+) %", bar))]
                self.assertEqual(shares, sorted(shares))
                self.assertGreaterEqual(shares[-1], 65)
                self.assertRegex(bars[-1], r"^\[#{13,20}\.*\] \d+ % · .*\b0:\d\d")
                self.assertEqual(terminal.screen.text().count("[##"), 0)


if __name__ == "__main__":
    sys.path.insert(0, str(pathlib.Path(__file__).parent))
    unittest.main()

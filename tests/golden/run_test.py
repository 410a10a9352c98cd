#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of transcripts finds every kind of difference, and rewrites only on request."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import run

PASSING = {
    "output": "$ echo tin\ntin\n",
    "comment": "# why\n\n$ echo tin\ntin\n\n# the end\n",
    "exit status": "$ exit 3\n[exit 3]\n",
    "standard error": "$ echo a; echo b >&2\na\n2> b\n",
    "no line end": "$ printf tin\ntin (no-eol)\n",
    "several lines of command": "$ cat <<END\n> tin\n> END\ntin\n",
    "empty and misleading output": "$ printf '\\n$ a\\n2> b\\n#\\n'\n\\\n\\$ a\n\\2> b\n\\#\n",
    "regular expression": "$ echo 12 ms\n[0-9]+ ms (re)\n",
    "empty folder": "$ ls -A\n$ ls -A \"$HOME\"\n",
    "one folder for all": "$ echo tin > a\n$ cat a\ntin\n",
    "paths by name": "$ pwd; echo $HOME/a $SAMPLE\n$PWD\n$HOME/a $SAMPLE\n",
    "binary in the path": "$ timtin-under-test\nhere\n",
    "invalid bytes": "$ printf '\\377\\n'\n\\\\xff\n",
}

FAILING = {
    "other output": "$ echo tin\ntien\n",
    "output missing": "$ echo tin\n",
    "too much output": "$ true\ntin\n",
    "exit status": "$ exit 3\n",
    "other exit status": "$ exit 3\n[exit 4]\n",
    "standard error for output": "$ echo tin >&2\ntin\n",
    "line end missing": "$ printf tin\ntin\n",
    "regular expression of the beginning only": "$ echo 12 ms\n[0-9]+ (re)\n",
}


class RunTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.transcript = pathlib.Path(folder.name) / "case.t"
        self.binary = pathlib.Path(folder.name) / "timtin-under-test"
        self.binary.write_text("#!/bin/sh\necho here\n")
        self.binary.chmod(0o755)

    def run_text(self, text, update=False):
        self.transcript.write_text(text, encoding="utf-8")
        self.printed = io.StringIO()
        with contextlib.redirect_stdout(self.printed):
            return run.run_transcript(self.transcript, self.binary, update)

    def test_passing(self):
        for name, text in PASSING.items():
            with self.subTest(name):
                self.assertTrue(self.run_text(text), self.printed and self.printed.getvalue())

    def test_failing_shows_a_difference(self):
        for name, text in FAILING.items():
            with self.subTest(name):
                self.assertFalse(self.run_text(text))
                self.assertIn("@@", self.printed.getvalue())
                self.assertEqual(self.transcript.read_text(encoding="utf-8"), text)

    def test_update_makes_it_pass(self):
        for name, text in FAILING.items():
            with self.subTest(name):
                self.assertTrue(self.run_text(text, update=True))
                self.assertTrue(self.run_text(self.transcript.read_text(encoding="utf-8")))

    def test_update_keeps_what_matches(self):
        self.run_text("# why\n$ printf '1 ms\\nb\\n'\n[0-9] ms (re)\na\n", update=True)
        self.assertEqual(self.transcript.read_text(encoding="utf-8"),
                         "# why\n$ printf '1 ms\\nb\\n'\n[0-9] ms (re)\nb\n")

    def test_output_before_a_command_is_refused(self):
        with self.assertRaises(ValueError):
            self.run_text("tin\n$ echo tin\n")


if __name__ == "__main__":
    unittest.main()

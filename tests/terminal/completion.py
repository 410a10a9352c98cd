#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Completion in bash, zsh and fish, each where it is installed."""

import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ["TIMTIN_BINARY"]).resolve()
SCRIPTS = ROOT / "data" / "completions"

# What is typed, and what it becomes if only one word is left; of several some.
ONE = [
    ("timtin sea", "timtin search"),
    ("timtin search --sn", "timtin search --snippets="),
    ("timtin search --format=cs", "timtin search --format=csv"),
    ("timtin count --format=js", None),
    ("timtin search --sort newe", "timtin search --sort newest"),
    ("timtin count --sort=art", "timtin count --sort=articles"),
    ("timtin search official:le-anh-q", "timtin search official:le-anh-quan"),
    ("timtin search nguon:cong-t", "timtin search nguon:cong-tin-tuc-thanh-pho-hai-phong"),
    ("timtin search chude:giao-d", "timtin search chude:giao-duc"),
    ("timtin search @vo", "timtin search @von"),
    ("timtin show hp-000", None),
    ("timtin show hp-0001", "timtin show hp-0001"),
    ("timtin info que", "timtin info queries"),
    ("timtin completion fi", "timtin completion fish"),
    ("timtin import only-f", "timtin import only-file.jsonl"),
    ("timtin import --rejects=only-f", "timtin import --rejects=only-file.jsonl"),
    ("timtin search --hyperlink=al", "timtin search --hyperlink=always"),
]
SEVERAL = [
    ("timtin ", ["import", "search", "show", "open", "count", "officials", "info", "help"]),
    ("timtin search --s", ["--save=", "--snippets=", "--sort=", "--syntax"]),
    ("timtin search --form", ["--format=", "--format-version="]),
    ("timtin count --format=", ["text", "tsv", "csv", "jsonl", "json"]),
    ("timtin show hp-000", ["hp-0001", "hp-0002"]),
]


class Completion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="timtin-completion-")
        os.chdir(cls.folder)
        pathlib.Path("only-file.jsonl").touch()
        os.environ.update(HOME=cls.folder, TIMTIN_ARCHIVE=cls.folder + "/archive", LC_ALL="C.UTF-8",
                          PATH=f"{BINARY.parent}:/usr/bin:/bin")
        subprocess.run([BINARY, "-q", "import", str(ROOT / "data" / "sample")], check=True)
        subprocess.run([BINARY, "-q", "search", "--save=von", "vốn"], check=True, stdout=subprocess.DEVNULL)

    @classmethod
    def tearDownClass(cls):
        os.chdir("/")
        shutil.rmtree(cls.folder)

    def check(self, complete):
        """`complete(line)`: the lines that it may become."""
        for typed, becomes in ONE:
            if becomes:
                with self.subTest(typed=typed):
                    self.assertEqual(complete(typed), [becomes])
        for typed, some in SEVERAL:
            with self.subTest(typed=typed):
                last = [line.rpartition(" ")[2].rpartition("=" if "=" in typed else " ")[2]
                        for line in complete(typed)]
                self.assertLessEqual(set(some), set(last))

    @unittest.skipUnless(shutil.which("bash"), "bash is not installed")
    def test_bash(self):
        def complete(line):
            script = f"""
                source {SCRIPTS}/timtin.bash
                compopt() {{ :; }}
                COMP_LINE="$1" COMP_POINT=${{#1}}
                _timtin timtin
                printf '%s\\n' "${{COMPREPLY[@]}}"
            """
            done = subprocess.run(["bash", "--norc", "-ic", script, "bash", line], capture_output=True,
                                  text=True, check=True)
            words = done.stdout.splitlines()
            cut = max(line.rfind(c) for c in " :=") + 1
            return [line[:cut] + word.rstrip() for word in words]
        self.check(complete)

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish(self):
        def complete(line):
            done = subprocess.run(
                ["fish", "--no-config", "-c", f"source {SCRIPTS}/timtin.fish; complete -C \"$argv[1]\"", line],
                capture_output=True, text=True, check=True)
            head = line[:line.rfind(" ") + 1]
            return [head + row.split("\t")[0] for row in done.stdout.splitlines()]
        self.check(complete)

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh(self):
        terminal = Terminal(["zsh", "-f", "-i"], 40, 120, TERM="xterm-256color")
        self.addCleanup(lambda: os.kill(terminal.process, 9))
        terminal.type(f"PROMPT='%% '; unsetopt zle_bracketed_paste prompt_sp; fpath=({self.folder}/z $fpath); "
                      "autoload -Uz compinit; compinit -u -D; clear; echo ready\n")
        os.makedirs(self.folder + "/z", exist_ok=True)
        shutil.copy(SCRIPTS / "timtin.zsh", self.folder + "/z/_timtin")
        terminal.until("ready\n%")
        for typed, becomes in ONE:
            if not becomes:
                continue
            with self.subTest(typed=typed):
                terminal.type("\x15\x0c")  # an empty line on an empty screen
                terminal.read()
                terminal.type(typed + "\t")
                screen = terminal.until("% " + becomes, limit=15)
                self.assertTrue(screen.startswith("% " + becomes), screen)
        for typed, some in SEVERAL:
            with self.subTest(typed=typed):
                terminal.type("\x15\x0c")
                terminal.read()
                # The first one types what all have in common.
                terminal.type(typed + "\t\t")
                terminal.until(some[-1], limit=15)
                screen = terminal.read()
                for word in some:
                    self.assertIn(word, screen)


if __name__ == "__main__":
    unittest.main()

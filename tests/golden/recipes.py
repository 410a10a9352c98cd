#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every recipe of timtin(1), in both languages, does what its text promises.

A recipe is the literal display behind a comment `recipe: NAME`. Here it runs as it is printed,
but for the paths below /srv, which become paths of an empty folder."""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ("man/timtin.1.in", "man/vi/timtin.1.in")
BINARY = None
NEW_ARTICLE = '{"id":"moi-1","title":"Cảng mở lại","published":"2021-07-01","body":"Cảng mở lại."}\n'


def recipes_of(page):
    """NAME -> the lines of each recipe; mdoc writes a backslash as \\e."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.findall(r'^\.\\" recipe: (\S+)\n\.Bd -literal\n(.*?)^\.Ed$', text, re.M | re.S)
    return {name: body.replace(r"\e", "\\").replace(r"\&", "") for name, body in found}


class Recipes(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="timtin-recipes-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "srv").mkdir()
        (self.folder / "home").mkdir()
        self.environment = {
            "HOME": str(self.folder / "home"), "PATH": f"{BINARY.parent}:/usr/bin:/bin",
            "LC_ALL": "C.UTF-8", "TERM": "dumb", "TIMTIN_ARCHIVE": self.here("/srv/tin")}
        self.run_command(f"timtin -q import {ROOT}/data/sample")

    def here(self, text):
        return text.replace("/srv/", f"{self.folder}/srv/")

    def run_command(self, command, status=0, **environment):
        """Standard output and standard error, as a mail of cron would have them."""
        done = subprocess.run(
            ["sh", "-c", command], cwd=self.folder, env=self.environment | environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(done.returncode, status, command + "\n" + done.stdout + done.stderr)
        return done.stdout + done.stderr

    def each(self, name):
        for page in PAGES:
            with self.subTest(page=page):
                recipe = recipes_of(page).get(name)
                self.assertIsNotNone(recipe, f"{page} has no recipe {name}")
                yield self.here(recipe)

    def need(self, *tools):
        for tool in tools:
            if shutil.which(tool, path=self.environment["PATH"]) is None:
                self.skipTest(f"{tool} is not installed")

    def test_both_languages_have_the_same_recipes(self):
        english, vietnamese = map(recipes_of, PAGES)
        self.assertEqual(english, vietnamese)

    def test_cron(self):
        """Silence, then a mail about what is new, then silence."""
        (self.folder / "srv" / "tin-moi").mkdir()
        for recipe in self.each("cron"):
            settings, commands = {}, []
            for line in recipe.splitlines():
                if setting := re.fullmatch(r"(\w+)=(.*)", line):
                    settings[setting[1]] = setting[2]
                else:
                    *times, command = line.split(None, 5)
                    self.assertTrue(all(re.fullmatch(r"[\d*]+", time) for time in times), line)
                    self.assertNotRegex(command, r"(?<!\\)%")
                    commands.append(command)
            self.assertIn("MAILTO", settings)
            del settings["LANG"]  # the locale need not be installed here
            load, ask = commands
            user = {"XDG_STATE_HOME": str(self.folder / str(len(os.listdir(self.folder))))}
            self.run_command(ask, status=1, **settings, **user)  # says that it begins
            self.assertEqual(self.run_command(load, **settings), "")
            self.assertEqual(self.run_command(ask, status=1, **settings, **user), "")
            new = self.folder / "srv" / "tin-moi" / "a.jsonl"
            new.write_text(NEW_ARTICLE, encoding="utf-8")
            self.assertEqual(self.run_command(load, **settings), "")
            self.assertIn("Cảng mở lại", self.run_command(ask, **settings, **user))
            self.assertEqual(self.run_command(ask, status=1, **settings, **user), "")
            new.unlink()
            self.run_command("timtin remove --yes moi-1")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Run the recipes of the manual.")
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    arguments, rest = parser.parse_known_args()
    BINARY = arguments.binary.resolve()
    unittest.main(argv=[sys.argv[0], *rest])

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
# What is not installed everywhere, or would need other machines: enough of it for its recipe.
STAND_INS = {
    "rsync": """#!/bin/sh
cp -r "$2" "$(echo "$3" | sed 's/^[a-z.]*://')" """,
    "ssh": """#!/bin/sh
shift; exec sh -c "$*" """,
    "parallel": """#!/bin/sh
[ "$1" = -S ] && shift 2
command=
while [ "$1" != ::: ]; do command="$command $1"; shift; done
shift
for input; do
  name=$(basename "$input"); name=${name%.*}
  sh -c "$(printf %s "$command" | sed "s|{/.}|$name|g; s|{}|$input|g")" || exit
done
""",
    "sbatch": """#!/bin/sh
[ "$1" = --wait ] && shift
last=$(grep -o 'array=1-[0-9]*' "$1" | tr -cd '0-9 ' | cut -c 2-)
for task in $(seq "$last"); do
  SLURM_ARRAY_TASK_ID=$task SLURM_CPUS_PER_TASK=1 sh "$1" || exit
done
"""}
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
        for options in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):  # of a sanitized program
            if options in os.environ:
                self.environment[options] = os.environ[options]
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

    def recipe(self, name):
        """Both languages have the same."""
        found = recipes_of(PAGES[0]).get(name)
        self.assertIsNotNone(found, f"there is no recipe {name}")
        return self.here(found)

    def need(self, *tools):
        for tool in tools:
            if shutil.which(tool, path=self.environment["PATH"] + ":/usr/sbin") is None:
                self.skipTest(f"{tool} is not installed")

    def stand_in(self, *tools):
        """Puts them before all others of their names."""
        folder = self.folder / "bin"
        folder.mkdir()
        for tool in tools:
            (folder / tool).write_text(STAND_INS[tool], encoding="utf-8")
            (folder / tool).chmod(0o755)
        self.environment["PATH"] = f"{folder}:{self.environment['PATH']}"

    def write_parts(self, count):
        """As many files below /srv/bai, each with articles of its own; returns how many."""
        articles = self.run_command("timtin -q export").splitlines(keepends=True)
        (self.folder / "srv" / "bai").mkdir()
        for part in range(count):
            path = self.folder / "srv" / "bai" / f"{part}.jsonl"
            path.write_text("".join(articles[part::count]), encoding="utf-8")
        return len(articles)

    def test_both_languages_have_the_same_recipes(self):
        english, vietnamese = map(recipes_of, PAGES)
        self.assertEqual(english, vietnamese)

    def test_cron(self):
        """Silence, then a mail about what is new, then silence."""
        (self.folder / "srv" / "tin-moi").mkdir()
        recipe = self.recipe("cron")
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
        self.run_command(ask, status=1, **settings)  # says that it begins
        self.assertEqual(self.run_command(load, **settings), "")
        self.assertEqual(self.run_command(ask, status=1, **settings), "")
        new = self.folder / "srv" / "tin-moi" / "a.jsonl"
        new.write_text(NEW_ARTICLE, encoding="utf-8")
        self.assertEqual(self.run_command(load, **settings), "")
        self.assertIn("Cảng mở lại", self.run_command(ask, **settings))
        self.assertEqual(self.run_command(ask, status=1, **settings), "")

    def test_jq(self):
        self.need("jq")
        recipe = self.recipe("jq")
        self.assertRegex(self.run_command(recipe), r"^ +\d+ 20\d\d-\d\d\n")

    def test_miller(self):
        self.need("mlr")
        recipe = self.recipe("miller")
        head, first, *_ = self.run_command(recipe).splitlines()
        self.assertEqual(head.split(), ["source", "count"])
        self.assertTrue(first.endswith(" 21"), first)

    def test_fzf(self):
        """The filter of fzf stands for who chooses; its preview is run as fzf would."""
        self.need("fzf")
        recipe = self.recipe("fzf")
        chosen = self.run_command(recipe, FZF_DEFAULT_OPTS="--filter=Bảy")
        self.assertIn("Bảy giải pháp", chosen)
        preview = re.search(r"--preview='([^']*)'", recipe)[1].replace("{1}", "hp-0001")
        self.assertIn("Bảy giải pháp", self.run_command(preview))

    def test_xargs(self):
        recipe = self.recipe("xargs")
        self.assertEqual(self.run_command(recipe), "")
        lines = (self.folder / "y-te.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertEqual(len(lines), int(self.run_command("timtin count topic:y-te")))

    def test_gnuplot(self):
        self.need("gnuplot")
        picture = self.run_command(self.recipe("gnuplot"))
        months = re.findall(r"\b\d\d/\d\d\b", picture.splitlines()[-2])
        self.assertEqual(months, sorted(months, key=lambda month: (month[3:], month[:2])), picture)
        self.assertEqual((months[0], months[-1]), ("04/19", "07/21"), picture)
        self.assertGreater(picture.count("*"), 20, picture)

    def test_year(self):
        """The archive of a year has what was published in it, and so has its copy."""
        self.stand_in("rsync", "ssh")
        here, there = f"{self.folder}/srv/", f"{self.folder}/kho/"
        recipe = self.recipe("year").replace(f"vn:{here}", f"vn:{there}")
        recipe = recipe.replace(f"{here}tin-2020 check", f"{there}tin-2020 check")
        (self.folder / "kho").mkdir()
        self.assertEqual(self.run_command(recipe), "")
        of_year = self.run_command("timtin -q export date:2020")
        self.assertTrue(of_year)
        for archive in ("srv/tin-2020", "kho/tin-2020"):
            self.assertEqual(self.run_command(f"timtin -q -a {archive} export"), of_year)

    def test_current(self):
        (self.folder / "srv" / "tin-moi").mkdir()
        (self.folder / "srv" / "tin-moi" / "a.jsonl").write_text(NEW_ARTICLE, encoding="utf-8")
        self.assertEqual(self.run_command(self.recipe("current")), "1\n")

    def test_parallel(self):
        """What is joined of the parts is what was there before it was parted."""
        self.stand_in("parallel")
        articles = self.write_parts(3)
        self.assertEqual(self.run_command(self.recipe("parallel")), "")
        self.assert_joined(articles)

    def test_slurm(self):
        self.stand_in("sbatch")
        articles = self.write_parts(4)
        self.assertEqual(self.run_command(self.recipe("slurm")), "")
        self.assert_joined(articles)

    def assert_joined(self, articles):
        before, joined = (re.sub(r'"added":"[^"]*"', "", self.run_command(f"timtin {option} export"))
                          for option in ("-q", "-q -a srv/tin-ca"))
        self.assertEqual(len(joined.splitlines()), articles)
        self.assertEqual(joined, before)

    def test_systemd(self):
        """The units are sound, and what they run does what they say."""
        units = ROOT / "packaging" / "systemd"
        user = self.folder / "home" / ".config" / "systemd" / "user"
        (self.folder / "home" / "tin").mkdir()
        (self.folder / "home" / "tin" / "a.jsonl").write_text(NEW_ARTICLE, encoding="utf-8")
        recipe = self.recipe("systemd")
        *copy, enable = recipe.replace("/usr/share/doc/timtin/examples/systemd", str(units)).splitlines()
        self.assertRegex(enable, r"^systemctl --user enable --now [a-z-]+\.timer$")
        self.run_command("\n".join(copy))
        service = user / "timtin-import.service"
        text = service.read_text(encoding="utf-8").replace("/usr/bin/timtin", str(BINARY))
        service.write_text(text, encoding="utf-8")
        for before in re.findall(r"^ExecStart(?:Pre)?=(.*)$", text, re.M):
            self.run_command(before.replace("%h", str(self.folder / "home")), TIMTIN_ARCHIVE="")
        self.assertEqual(self.run_command("timtin -a home/.local/share/timtin count '*'",
                                          TIMTIN_ARCHIVE=""), "1\n")
        self.need("systemd-analyze")
        for unit in sorted(user.iterdir()):
            found = self.run_command(f"systemd-analyze --user --man=no verify {unit}",
                                     XDG_RUNTIME_DIR=str(self.folder))
            self.assertNotIn("timtin", found)

    def test_logrotate(self):
        self.need("logrotate")
        recipe = self.recipe("logrotate")
        source = recipe.split()[1].replace("/usr/share/doc/timtin/examples", str(ROOT / "packaging"))
        logs = self.folder / "log"
        logs.mkdir()
        (logs / "import.log").write_text("x\n", encoding="utf-8")
        rules = self.folder / "rules"
        rules.write_text(pathlib.Path(source).read_text(encoding="utf-8").replace(
            "/var/log/timtin", str(logs)), encoding="utf-8")
        self.run_command(f"logrotate --force --state {self.folder}/state {rules}",
                         PATH=self.environment["PATH"] + ":/usr/sbin")
        self.assertFalse((logs / "import.log").exists())
        self.assertTrue((logs / "import.log.1").exists())


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Run the recipes of the manual.")
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    arguments, rest = parser.parse_known_args()
    BINARY = arguments.binary.resolve()
    unittest.main(argv=[sys.argv[0], *rest])

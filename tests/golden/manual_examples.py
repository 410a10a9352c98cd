#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every example of timtin-query(7), in both languages, and of `info fields` finds something in the
sample articles."""

import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = ("man/timtin-query.7.in", "man/vi/timtin-query.7.in")
PREFIX = ".Dl timtin search "


def examples_of(page):
    """The commands of the lines that show one. mdoc writes a backslash as \\e."""
    for line in (ROOT / page).read_text(encoding="utf-8").splitlines():
        if line.startswith(PREFIX):
            yield page, shlex.split(line.removeprefix(".Dl ").replace(r"\e", "\\"))[1:]


def examples_of_fields(binary):
    done = subprocess.run([binary, "info", "fields", "--format=jsonl"], capture_output=True,
                          text=True, check=True)
    for row in done.stdout.splitlines():
        yield "info fields", ["search", json.loads(row)["example"]]


def main():
    parser = argparse.ArgumentParser(description="Run the examples of the manual.")
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    binary = str(parser.parse_args().binary.resolve())
    failed = tried = 0
    with tempfile.TemporaryDirectory(prefix="timtin-manual-") as folder:
        os.environ.update(TIMTIN_ARCHIVE=folder + "/archive", HOME=folder, LC_ALL="C.UTF-8")
        os.environ.pop("SOURCE_DATE_EPOCH", None)  # `added:1d..` is of the present
        sample = str(ROOT / "data" / "sample")
        subprocess.run([binary, "--quiet", "import", sample], check=True)
        examples = [example for page in PAGES for example in examples_of(page)]
        examples += examples_of_fields(binary)
        for place, command in examples:
            tried += 1
            done = subprocess.run([binary, *command], capture_output=True, text=True, check=False)
            if done.returncode != 0:
                failed += 1
                print(f"{place}: {shlex.join(command)}: exit {done.returncode}\n{done.stderr}",
                      file=sys.stderr)
    print(f"{tried} examples, {failed} of them find nothing or fail")
    return 1 if failed or tried < 60 else 0


if __name__ == "__main__":
    sys.exit(main())

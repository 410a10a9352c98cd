# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of several archives share: the program, run in a folder of its own."""

import os
import pathlib
import shlex
import subprocess

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "data" / "sample"
IMPORTED = frozenset({0, 5})  # exit statuses: all of it, or all but what was rejected


class Failure(Exception):
    """The program did what it must not do."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def piped(command):
    """The name of an archive that this command answers for, without a shell that outlives it."""
    return "exec:exec " + shlex.join(command)


class Program:
    """The one that TIMTIN_BINARY names, with archives in `folder`."""

    def __init__(self, folder):
        self.binary = str(pathlib.Path(os.environ["TIMTIN_BINARY"]).resolve())
        self.folder = folder
        self.environment = dict(os.environ, HOME=str(folder), LC_ALL="C.UTF-8",
                                SOURCE_DATE_EPOCH="1625461200")

    def run(self, *arguments, statuses=frozenset({0}), typed=b"", timeout=60, **popen):
        """`statuses`: those that are right; None if any is."""
        done = subprocess.run([self.binary, *arguments], cwd=self.folder, env=self.environment,
                              timeout=timeout, input=typed, capture_output=True, check=False,
                              **popen)
        expect(statuses is None or done.returncode in statuses,
               f"{arguments}: exit {done.returncode}, not {statuses}: "
               f"{done.stderr.decode(errors='replace')[-500:]}")
        return done

    def build(self, name, lines):
        """An archive of these lines of jsonl."""
        self.run("--quiet", "--archive", name, "import", "-", statuses=IMPORTED,
                 typed=b"".join(lines), timeout=None)

    def sample(self, name):
        """The articles of data/sample in an archive, as lines of its export: boilerplate is learned
        of what is imported together, a part would learn less than the whole, and its articles would
        be others."""
        self.run("--quiet", "--archive", name, "import", str(SAMPLE), statuses=IMPORTED)
        return self.exported(name)

    def exported(self, name):
        return self.run("--archive", name, "export").stdout.splitlines(keepends=True)

    def serve(self, name):
        """The command that answers for an archive."""
        return [self.binary, "serve", "--", str(self.folder / name)]

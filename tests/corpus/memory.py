#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A search that shows every article of a large archive holds no more of them than an export.

Needs a folder of real articles, named by TIMTIN_CORPUS: dated15k.jsonl.xz. Without it the test is
skipped (exit status 77).
"""

import lzma
import os
import pathlib
import subprocess
import sys
import tempfile

from acceptance import SKIPPED, real_articles

MOST_MIB = 24  # 19 were measured of 15,140 articles that take 130 on disk


def peak_mib(*command):
    """The most that a program held at a time. A script of its own asks: a child begins with what
    its parent has."""
    ask = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, "
           "stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = subprocess.run([sys.executable, "-S", "-c", ask, *command], check=True,
                          capture_output=True)
    return int(done.stdout) / 1024


def main():
    corpus = real_articles("dated15k.jsonl.xz")
    if not corpus:
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="timtin-memory-") as name:
        folder = pathlib.Path(name)
        with lzma.open(corpus / "dated15k.jsonl.xz") as packed:
            (folder / "articles.jsonl").write_bytes(packed.read())
        program = [os.environ["TIMTIN_BINARY"], "--quiet", "--archive", str(folder / "archive")]
        subprocess.run([*program, "import", str(folder / "articles.jsonl")], check=True)
        peaks = {" ".join(command): peak_mib(*program, *command) for command in (
            ("export", "*"), ("search", "--limit=1000000", "--format=jsonl", "*"))}
    for command, peak in peaks.items():
        print(f"{command}: {peak:.1f} MiB")
    return 0 if max(peaks.values()) <= MOST_MIB else 1


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Ten nights of 150 articles on an archive of real ones: neither the folder nor the work grows.

Needs a folder of them, named by TIMTIN_CORPUS: dated15k.jsonl.xz, news35k.jsonl.xz. Without it the
test is skipped (exit status 77). Processor time is compared within this run only.
"""

import itertools
import lzma
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

from acceptance import SKIPPED, real_articles

NIGHTS = 10
ARTICLES_A_NIGHT = 150
MOST_BYTES = 1.6  # times a build of the same articles at once
MOST_TIME = 0.05  # of the build's


def run(archive, file):
    """Imports; seconds of processor."""
    def used():
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime
    before = used()
    subprocess.run([os.environ["TIMTIN_BINARY"], "--quiet", "--archive", str(archive), "import",
                    str(file)], check=True)
    return used() - before


def bytes_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def run_nights(corpus, folder):
    first = folder / "first.jsonl"
    with lzma.open(corpus / "dated15k.jsonl.xz") as packed:
        first.write_bytes(packed.read())
    build = run(folder / "archive", first)
    print(f"build: {build:.1f} s, {bytes_of(folder / 'archive') / 1e6:.1f} MB", flush=True)
    everything = folder / "all.jsonl"
    everything.write_bytes(first.read_bytes())
    times, sizes = [], []
    with lzma.open(corpus / "news35k.jsonl.xz") as packed, open(everything, "ab") as added:
        for night in range(NIGHTS):
            file = folder / f"night-{night}.jsonl"
            file.write_bytes(b"".join(itertools.islice(packed, ARTICLES_A_NIGHT)))
            added.write(file.read_bytes())
            times.append(run(folder / "archive", file))
            sizes.append(bytes_of(folder / "archive"))
            print(f"night {night + 1}: {times[-1] / build:.3f} of the build's time, "
                  f"{sizes[-1] / 1e6:.1f} MB", flush=True)
    run(folder / "fresh", everything)
    fresh = bytes_of(folder / "fresh")
    largest = max(sizes) / fresh
    print(f"largest: {largest:.2f} times a fresh build ({fresh / 1e6:.1f} MB)")
    return largest <= MOST_BYTES and max(times) <= MOST_TIME * build


def main():
    corpus = real_articles("dated15k.jsonl.xz", "news35k.jsonl.xz")
    if not corpus:
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="timtin-nights-") as name:
        return 0 if run_nights(corpus, pathlib.Path(name)) else 1


if __name__ == "__main__":
    sys.exit(main())

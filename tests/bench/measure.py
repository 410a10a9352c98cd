# SPDX-License-Identifier: GPL-2.0-or-later
"""One process as it is measured, and what is said of many: medians and ratios taken pair by pair.

Seconds are those of a machine and a moment. Minor page faults and instructions (valgrind's
callgrind, where it is installed) compare across machines.
"""

import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

UNITS = ("cpu-ms", "wall-ms", "faults")


def run(command, environment=None):
    """CPU (user and system) and wall in milliseconds, minor page faults, peak memory in MiB."""
    quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]
    begin = time.perf_counter()
    process = os.posix_spawnp(command[0], command, environment or os.environ, file_actions=quiet)
    _, status, usage = os.wait4(process, 0)
    wall = (time.perf_counter() - begin) * 1e3
    # 1: nothing was found; 5: an import rejected some articles, as those without any text.
    if os.waitstatus_to_exitcode(status) not in (0, 1, 5):
        raise RuntimeError(f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}")
    cpu = (usage.ru_utime + usage.ru_stime) * 1e3
    return {"cpu-ms": cpu, "wall-ms": wall, "faults": usage.ru_minflt,
            "MiB": usage.ru_maxrss / 1024}


def instructions(command, environment=None):
    """Millions of instructions, all threads; nothing where there is no valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as profiles:
        # `timtin import` becomes another program: its instructions count, too.
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--trace-children=yes",
             f"--callgrind-out-file={profiles}/%p", *command],
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return sum(int(count) for count in re.findall(r"Collected : (\d+)", done.stderr)) / 1e6


def medians(runs, units):
    return {unit: statistics.median(run[unit] for run in runs) for unit in units}


def describe(tool, rows, units):
    """A line of medians over rows that are medians themselves."""
    parts = (f"{unit} {statistics.median(row[unit] for row in rows):.2f}" for unit in units)
    return f"{tool:<12} " + "  ".join(parts)


def ratios(ours, theirs, unit):
    """Median and largest of ours / theirs, of pairs."""
    pairs = [our[unit] / their[unit] for our, their in zip(ours, theirs)]
    return statistics.median(pairs), max(pairs)

# SPDX-License-Identifier: GPL-2.0-or-later
"""Cases on several cores: a case waits for the disk more than it works."""

import multiprocessing
import pathlib
import sys


def add_jobs(parser):
    parser.add_argument("--jobs", type=int, default=1, help="processes that share the cases")


def in_jobs(jobs, work):
    """Calls work(job) in as many processes, job from 0; what each returns."""
    if jobs == 1:
        return [work(0)]
    context = multiprocessing.get_context("fork")
    results = context.SimpleQueue()
    processes = [context.Process(target=lambda job=job: results.put(work(job)))
                 for job in range(jobs)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if any(process.exitcode != 0 for process in processes):
        sys.exit("a job has ended before its time")
    return [results.get() for _ in processes]


def folder_of(folder, job):
    """Of one job: an archive that is being tried has files beside it."""
    own = pathlib.Path(folder) / f"job-{job}"
    own.mkdir(exist_ok=True)
    return own

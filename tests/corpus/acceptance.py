#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""The main job on real articles: all of them imported, found, counted as a naive scan counts them.

Needs a folder of them, named by TIMTIN_CORPUS: seed.txt, news35k.jsonl.xz, dated15k.jsonl.xz.
Without it the test is skipped (exit status 77).
"""

import collections
import json
import lzma
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

SKIPPED = 77


class Failure(Exception):
    """The program did what it must not do."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def expect_equal(found, expected, what):
    expect(found == expected, f"{what}: {found!r}, expected {expected!r}")


def real_articles(*names):
    """The folder that TIMTIN_CORPUS names, if it has these files; else None, and a word of that."""
    folder = pathlib.Path(os.environ.get("TIMTIN_CORPUS") or "/nonexistent")
    if all((folder / name).exists() for name in names):
        return folder
    print("skipped: TIMTIN_CORPUS names no folder of real articles")
    return None


class Archive:
    def __init__(self, path):
        self.program = [os.environ["TIMTIN_BINARY"], "--quiet", "--archive", str(path)]

    def run(self, *arguments, status=(0,), **options):
        done = subprocess.run([*self.program, *arguments], capture_output=True, check=False,
                              **options)
        expect(done.returncode in status,
               f"{arguments}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def count(self, query):
        return int(self.run("count", query, status=(0, 1)))

    def table(self, facet):
        lines = self.run("count", "*", f"--by={facet}", "--format=tsv").splitlines()
        rows = [line.split("\t") for line in lines]
        return {value: int(articles) for value, articles in rows if articles.isdigit()}

    def hits(self, query, limit=100000):
        lines = self.run("search", "--format=jsonl", f"--limit={limit}", query, status=(0, 1))
        return [json.loads(line) for line in lines.splitlines()]

    def import_compressed(self, path):
        with lzma.open(path) as articles:
            self.run("import", "-", input=articles.read())


def words(hit):
    text = "\n".join([hit["title"], hit["lead"], hit["body"], *hit["captions"]])
    return set(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold()))


def check_seed(folder, work):
    line = Archive(work / "none").run("import", "--dry-run", str(folder / "seed.txt"))
    article = json.loads(line)
    expect_equal(article["title"],
                 "Sở Kế hoạch và Đầu tư luôn khẳng định vai trò tham mưu phục vụ hiệu quả công tác "
                 "chỉ đạo, điều hành của UBND thành phố", "title")
    expect_equal(article["published"], "2021-06-25T17:00+07:00", "published")
    expect_equal(article["author"], "Minh Hảo", "author")
    expect_equal(article["source"], "Cổng tin tức Thành phố Hải Phòng", "source")
    posts = {one["name"]: one["positions"] for one in article["officials"]}
    expect_equal(posts, {"Lê Anh Quân": ["Phó Chủ tịch Thường trực UBND thành phố"],
                         "Nguyễn Hoàng Long": ["Giám đốc Sở Kế hoạch và Đầu tư"]}, "officials")
    expect_equal(article["documents"], ["Nghị quyết số 45"], "documents")
    expect("DDCI" in article["abbreviations"], "DDCI is not explained")
    for navigation in ("Print", "QR Code", "Tin khác"):
        expect(navigation not in article["body"], f"{navigation!r} is in the body")


def check_search(folder, work):
    archive = Archive(work / "news")
    archive.import_compressed(folder / "news35k.jsonl.xz")
    expect_equal(archive.count("*"), 35440, "articles")
    best = [archive.hits(query, 1)[0]["id"]
            for query in ("giai ngan von dau tu cong", "giải ngân vốn đầu tư công")]
    expect_equal(best[0], best[1], "best hit without and with marks")
    for query, asked in (("Lê Anh Quân", {"lê", "anh", "quân"}), ("đường", {"đường"})):
        hits = archive.hits(query)
        expect(hits, f"nothing found for {query}")
        for hit in hits:
            expect(asked <= words(hit), f"{query} found {hit['id']}, which lacks a word of it")


def naive_count(days, first, last):
    return sum(first <= day <= last for day in days)


def check_dates(folder, work):
    with lzma.open(folder / "dated15k.jsonl.xz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    archive = Archive(work / "dated")
    archive.import_compressed(folder / "dated15k.jsonl.xz")
    expect_equal(archive.count("*"), 15140, "articles")
    days = [article["date"] for article in articles]
    expect_equal(archive.table("year"), collections.Counter(day[:4] for day in days), "years")
    sources = collections.Counter(unicodedata.normalize("NFC", one["source"]) for one in articles)
    expect_equal(archive.table("source"), sources, "sources")
    expect(archive.table("official"), "no officials")
    chance = random.Random(2021)
    for _ in range(40):
        first, last = sorted(chance.sample(days, 2))
        expect_equal(archive.count(f"date:{first}..{last}"), naive_count(days, first, last),
                     f"date:{first}..{last}")
    for year, month in ((2020, 10), (2014, 4), (2024, 11)):
        expect_equal(archive.count(f"date:{month}/{year}"),
                     naive_count(days, f"{year}-{month:02}-01", f"{year}-{month:02}-31"),
                     f"date:{month}/{year}")
    expect_equal(archive.count("date:..30/6/2021"), naive_count(days, "", "2021-06-30"), "open end")


def main():
    folder = real_articles("seed.txt")
    if not folder:
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="timtin-corpus-") as work:
        try:
            for check in (check_seed, check_search, check_dates):
                check(folder, pathlib.Path(work))
                print(f"{check.__name__}: as it should be")
        except Failure as failure:
            print(f"acceptance.py: {failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

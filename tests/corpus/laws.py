#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Two laws, rows of tables and pasted headlines, on real articles.

A query without marks never finds fewer articles than the same with its marks: as words, as a phrase,
as the value of a field. Bare words never find fewer than the same words as a phrase. The value of a
row of persons or posts finds in its field as many articles as the row says. A headline that is
pasted is no error and finds its article.

usage: laws.py [--all]

Takes 200 pieces of text, 500 rows and the headlines of every eighth article; --all: 2,000 pieces of
each of the two archives, all rows and all headlines. Needs a folder of articles, named by
TIMTIN_CORPUS: news35k.jsonl.xz, dated15k.jsonl.xz. Without it the test is skipped (exit status 77).
"""

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

from acceptance import SKIPPED, Archive, Failure, expect, real_articles

ARCHIVES = ("dated15k.jsonl.xz", "news35k.jsonl.xz")
MOST_WORDS = 6
OPERATORS = re.compile(r'["“”„()*:~=@]')
LEADING_SIGN = re.compile(r"(^|\s)[-–+]+")

# Of a piece of text in its two spellings, m with its marks and u without.
FORMS = {"m": "{m}", "u": "{u}", "pm": '"{m}"', "pu": '"{u}"',
         "tm": 'title:"{m}"', "tu": 'title:"{u}"', "lm": 'lead:"{m}"', "lu": 'lead:"{u}"'}
NEVER_FEWER = (("u", "m"), ("pu", "pm"), ("tu", "tm"), ("lu", "lm"), ("m", "pm"), ("u", "pu"))


def without_marks(text):
    letters = unicodedata.normalize("NFD", text)
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


def piece_of(article, chance):
    """A few words in a row as they were written, or nothing."""
    paragraph = chance.choice([article["title"], article.get("lead") or "",
                               *(article.get("body") or "").split("\n")])
    words = paragraph.split()
    if not words:
        return None
    begin = chance.randrange(len(words))
    text = " ".join(words[begin:begin + chance.randint(1, MOST_WORDS)])
    text = LEADING_SIGN.sub(r"\1", OPERATORS.sub(" ", text)).strip(" -–,.;!?/")
    text = " ".join(text.split())
    return unicodedata.normalize("NFC", text) if re.search(r"[^\W_]", text) else None


def counts(archive, queries):
    """By identifier. Queries that were refused have none."""
    lines = "".join(f"{name}\t{query}\n" for name, query in queries)
    done = subprocess.run([*archive.program, "count", "--batch", "-", "--syntax"], check=False,
                          input=lines.encode(), capture_output=True)
    rows = (line.split("\t") for line in done.stdout.decode().splitlines())
    return {name: int(articles) for name, articles in rows}


def check_laws(archive, articles, how_many, chance):
    pieces = set()
    while len(pieces) < how_many:
        if piece := piece_of(chance.choice(articles), chance):
            pieces.add(piece)
    pieces = sorted(pieces)
    found = counts(archive, ((f"{i}:{form}", pattern.format(m=piece, u=without_marks(piece)))
                             for i, piece in enumerate(pieces)
                             for form, pattern in FORMS.items()))
    expect(len(found) == len(pieces) * len(FORMS), "a piece of text is no query")
    wrong = [f"{piece}: {wide} {found[f'{i}:{wide}']} < {narrow} {found[f'{i}:{narrow}']}"
             for i, piece in enumerate(pieces) for wide, narrow in NEVER_FEWER
             if found[f"{i}:{wide}"] < found[f"{i}:{narrow}"]]
    expect(not wrong, f"{len(wrong)} of {len(pieces)}: " + "; ".join(wrong[:10]))


def check_rows(archive, field, most):
    rows = [row for row in archive.table(field).items() if '"' not in row[0]][:most]
    found = counts(archive, ((f"{i}:{form}", f'{field}:"{text}"') for i, (value, _) in enumerate(rows)
                             for form, text in (("m", value), ("u", without_marks(value)))))
    wrong = [f"{value}: {articles}, found {found.get(f'{i}:m')}, without marks {found.get(f'{i}:u')}"
             for i, (value, articles) in enumerate(rows)
             if found.get(f"{i}:m") != articles or found.get(f"{i}:u", 0) < articles]
    expect(not wrong, f"{len(wrong)} of {len(rows)} rows by {field}: " + "; ".join(wrong[:10]))
    return len(rows)


def check_headlines(archive, articles):
    headlines = [" ".join(article["title"].split()) for article in articles]
    found = counts(archive, ((str(i), headline) for i, headline in enumerate(headlines) if headline))
    wrong = [headline for i, headline in enumerate(headlines)
             if headline and found.get(str(i), 0) == 0]
    expect(not wrong, f"{len(wrong)} headlines find nothing: {wrong[:10]}")
    return len(found)


def check(path, work, whole, chance):
    with lzma.open(path, "rt") as lines:
        articles = [json.loads(line) for line in lines][:: 1 if whole else 8]
    archive = Archive(pathlib.Path(work) / path.name)
    archive.run("import", "-", input="".join(json.dumps(one) + "\n" for one in articles).encode())
    pieces = 2000 if whole else 200
    check_laws(archive, articles, pieces, chance)
    rows = sum(check_rows(archive, field, None if whole else 500)
               for field in ("official", "position"))
    headlines = check_headlines(archive, articles)
    print(f"{path.name}: {pieces} pieces of text, {rows} rows, {headlines} headlines: "
          "as it should be")


def main():
    folder = real_articles(*ARCHIVES)
    if not folder:
        return SKIPPED
    chance = random.Random(int(os.environ.get("TIMTIN_SEED", "1")))
    with tempfile.TemporaryDirectory(prefix="timtin-laws-") as work:
        try:
            for name in ARCHIVES:
                check(folder / name, work, "--all" in sys.argv[1:], chance)
        except Failure as failure:
            print(f"laws.py: {failure}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

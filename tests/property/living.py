#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""A living archive answers as one that is built of the same articles at once.

One archive comes into being by many small imports, new articles and newer versions of known ones
among them; the other by one import of the last versions, in another order. Both are asked the same
queries of every kind; the answers, counts, tables and registers must be the same to the byte, but
for the last digit of a score: sums of the same numbers in another order.

Articles are invented from those of data/sample, or taken from the folder $TIMTIN_CORPUS.
"""

import argparse
import itertools
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

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "data" / "sample"
# Lines of options that all queries are asked with.
SEARCHES = ([], ["--match=any"], ["--dups=collapse"], ["--sort=title"], ["--sort=newest"],
            ["--marks=ignore", "--limit=30"], ["--explain"], ["--match=any", "--explain"])
FACETS = ("official", "position", "source", "section", "topic", "author", "year", "month", "weekday")


class Archive:
    """An archive and the program that drives it."""

    def __init__(self, path):
        os.environ["SOURCE_DATE_EPOCH"] = "1625461200"  # whenever an article came in
        self.program = [os.environ["TIMTIN_BINARY"], "--lang=en", "--archive", str(path)]

    def run(self, *arguments, lines=None):
        text = None if lines is None else "\n".join(lines) + "\n"
        done = subprocess.run([*self.program, *arguments], input=text, capture_output=True,
                              check=False, encoding="utf-8",
                              stdin=subprocess.DEVNULL if lines is None else None)
        if done.returncode not in (0, 1, 2):
            sys.exit(f"{arguments}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def add(self, articles):
        self.run("import", "-", lines=[json.dumps(one, ensure_ascii=False) for one in articles])


def without_marks(text):
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


class Inventor:
    """Articles whose titles and paragraphs are those of known ones, mixed; some without marks, some
    copies of others, some with words of their own."""

    def __init__(self, known, source):
        self.known, self.source = known, source
        self.sentences = [sentence for one in known for paragraph in one["body"].split("\n")
                          for sentence in re.split(r"(?<=\.) ", paragraph) if sentence]
        self.made = []

    def article(self, number):
        source = self.source
        one = dict(source.choice(self.known))
        one = {name: one[name] for name in ("title", "lead", "author", "source", "section", "tags",
                                            "captions", "published") if one.get(name)}
        one["body"] = [" ".join(source.choices(self.sentences, k=source.randint(1, 5)))
                       for _ in range(source.randint(1, 6))]
        if self.made and number % 11 == 0:
            one["body"] = list(source.choice(self.made)["body"])
        if number % 7 == 0:
            one["body"].append(f"Từ riêng xuấtbản{number} đứng cạnh đoạn{number // 3}.")
        if number % 5 == 0:
            one["published"] = f"{2019 + number % 4}-{1 + number % 12:02}-{1 + number % 28:02}"
        if number % 13 == 0:
            one = {name: without_marks(value) if isinstance(value, str) and name != "published"
                   else [without_marks(text) for text in value] if name == "body" else value
                   for name, value in one.items()}
        if number % 9 == 0:
            one["body"].append("Trung tâm Điều phối vùng (TTĐPV) họp với Ban Quản lý dự án (BQLX).")
        one["id"] = f"bai-{number}"
        one["path"] = f"tin/{number}.json"
        self.made.append(one)
        return one


def invented(count, source):
    with tempfile.TemporaryDirectory(prefix="timtin-sample-") as folder:
        sample = Archive(folder)
        sample.run("import", str(SAMPLE))
        inventor = Inventor([json.loads(line) for line in sample.run("export").splitlines()], source)
    return [inventor.article(number) for number in range(count)]


def real(path, count):
    with lzma.open(path, "rt", encoding="utf-8") as file:
        articles = [json.loads(line) for line in itertools.islice(file, count)]
    for number, one in enumerate(articles):
        one["body"] = [text for text in one["body"].split("\n") if text]
        one["path"] = f"tin/{number}.json"
    return articles


def newer(article, other):
    """A later version: it loses paragraphs and gets one."""
    return {**article, "body": article["body"][1:-1] + other["body"][-1:]}


class Queries:
    """Of every kind, from the words of the articles."""

    def __init__(self, articles, source):
        self.articles, self.source = articles, source
        self.kinds = [getattr(self, name) for name in dir(self) if name.startswith("ask_")]

    def take(self, count):
        return [self.kinds[number % len(self.kinds)]() for number in range(count)]

    def words(self, least, most):
        """Neighbours."""
        while True:
            article = self.source.choice(self.articles)
            text = self.source.choice([article["title"], *article["body"]])
            words = re.findall(r"\w+", text)
            length = self.source.randint(least, most)
            if len(words) >= length:
                begin = self.source.randint(0, len(words) - length)
                return words[begin:begin + length]

    def ask_words(self):
        return " ".join(self.words(1, 6))

    def ask_headline(self):
        return " ".join(re.findall(r"\w+", self.source.choice(self.articles)["title"]))

    def ask_unmarked(self):
        return without_marks(" ".join(self.words(1, 6)))

    def ask_unmarked_headline(self):
        return without_marks(self.ask_headline())

    def ask_half_marked(self):
        return " ".join(self.source.choice((word, without_marks(word))) for word in self.words(2, 5))

    def ask_phrase(self):
        return '"' + " ".join(self.words(2, 4)) + '"'

    def ask_unmarked_phrase(self):
        return without_marks(self.ask_phrase())

    def ask_near(self):
        return '"' + " ".join(self.words(2, 3)) + f'"~{self.source.randint(3, 9)}'

    def ask_scattered(self):
        return " ".join(word for _ in range(3) for word in self.words(1, 1))

    def ask_without(self):
        return " ".join(self.words(2, 2)) + " -" + self.words(1, 1)[0]

    def ask_either(self):
        return f"{self.words(1, 1)[0]} OR ({' '.join(self.words(2, 2))})"

    def ask_begun(self):
        words = self.words(1, 3)
        return " ".join([*words[:-1], words[-1][:3] + "*"])

    def ask_mistyped(self):
        words = self.words(2, 4)
        at = self.source.randrange(len(words))
        letters = list(words[at])
        place = self.source.randrange(len(letters))
        letters[place:place + 1] = self.source.choice(([], [letters[place]] * 2, ["x"]))
        words[at] = "".join(letters) or "x"
        return " ".join(words)

    def ask_mistyped_without_marks(self):
        return without_marks(self.ask_mistyped())

    def ask_joined(self):
        return without_marks("".join(self.words(2, 2)) + " " + " ".join(self.words(1, 2)))

    def ask_title(self):
        return 'title:"' + " ".join(self.words(1, 2)) + '"'

    def ask_lead(self):
        return f"lead:{self.words(1, 1)[0]} {self.words(1, 1)[0]}"

    def ask_source(self):
        article = self.source.choice(self.articles)
        return f"source:\"{article.get('source', 'báo')}\" {self.words(1, 1)[0]}"

    def ask_author(self):
        return f"author:\"{self.source.choice(self.articles).get('author', 'An')}\""

    def ask_date(self):
        return f"{self.words(1, 1)[0]} date:{self.source.randint(2015, 2022)}"

    def ask_number(self):
        return " ".join([*self.words(1, 2), str(self.source.randint(1, 2022))])

    def ask_official(self):
        names = re.findall(r"(?:ông|bà|chí) ((?:[A-ZĐ]\w+ ?){2,4})",
                           " ".join(self.source.choice(self.articles)["body"]))
        name = names[0].strip() if names else "Lê Anh Quân"
        return f'official:"{self.source.choice((name, without_marks(name)))}"'

    def ask_position(self):
        return 'position:"' + self.source.choice(("Chủ tịch", "Phó Chủ tịch UBND", "giam doc so")) + '"'

    def ask_abbreviation(self):
        return self.source.choice(("UBND", "TTĐPV", "BQLX", "ban quan ly du an", "TP.HCM", "HĐND"
                                   )) + " " + self.words(1, 1)[0]

    def ask_like(self):
        return f"like:{self.source.choice(self.articles)['id']}"

    def ask_own_word(self):
        return f"xuatban{7 * self.source.randint(0, 60)}" + self.source.choice(("", "*"))

    def ask_begun_own_word(self):
        return self.source.choice(("xuatban", "xuất", "đoạn")) + f"{self.source.randint(1, 40)}*"


SCORE = re.compile(r'(?<="score":)-?[0-9.]+|(?<=\* )[0-9.]+|[0-9]+\.[0-9]+(?= \*)')


def same(line, other):
    """But for the last digit of what a score is."""
    if line == other:
        return True
    if SCORE.sub("#", line) != SCORE.sub("#", other):
        return False
    pairs = zip(SCORE.findall(line), SCORE.findall(other))
    return all(abs(float(a) - float(b)) <= 1.1e-4 * max(1, abs(float(a)) / 10) for a, b in pairs)


def answers(archive, queries):
    """Yields what was asked and the answer."""
    batch = [f"{number}\t{query}" for number, query in enumerate(queries)]
    for options in SEARCHES:
        found = archive.run("search", "--batch=-", "--syntax", "--format=jsonl", "--today=2024-05-01",
                            *options, lines=batch)
        for line in found.splitlines():
            if line.startswith('{"qid"'):
                yield ("search", *options, queries[int(json.loads(line)["qid"])]), line
    counted = archive.run("count", "--batch=-", "--syntax", "--format=jsonl", lines=batch)
    for line in counted.splitlines():
        yield ("count", line), line
    for facet, query in itertools.product(FACETS, ["*", *queries[:4]]):
        yield ("count", f"--by={facet}", query), archive.run("count", f"--by={facet}",
                                                              "--format=json", "--", query)
    for arguments in (["officials"], ["info", "abbreviations"], ["info", "sources"],
                      ["info", "topics"], ["export"]):
        text = archive.run(*arguments, "--format=json") if arguments == ["officials"] \
            else archive.run(*arguments)
        for number, line in enumerate(sorted(text.splitlines()) if arguments == ["export"]
                                      else text.splitlines()):
            yield (*arguments, f"line {number}"), line


def main():
    parser = argparse.ArgumentParser(description="Compare a living archive with a whole build.")
    parser.add_argument("--articles", type=int, default=300, help="of the first import")
    parser.add_argument("--imports", type=int, default=12, help="into the living archive")
    parser.add_argument("--step", type=int, default=4, help="articles of such an import")
    parser.add_argument("--queries", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", help="a file of $TIMTIN_CORPUS, e.g. dated15k.jsonl.xz")
    parser.add_argument("--keep", help="make the archives in this folder and leave them")
    parser.add_argument("--show", type=int, default=5, help="differences to be shown")
    options = parser.parse_args()
    source = random.Random(options.seed)
    count = options.articles + options.imports * (options.step - options.step // 2)
    articles = real(pathlib.Path(os.environ["TIMTIN_CORPUS"]) / options.corpus, count) \
        if options.corpus else invented(count, source)
    with tempfile.TemporaryDirectory(prefix="timtin-living-") as name:
        folder = pathlib.Path(options.keep or name)
        living, whole = Archive(folder / "living"), Archive(folder / "whole")
        last = {number: one for number, one in enumerate(articles[:options.articles])}
        living.add(last.values())
        fresh = iter(range(options.articles, count))
        for _ in range(options.imports):
            numbers = list(itertools.islice(fresh, options.step - options.step // 2))
            known = source.sample(sorted(last), options.step // 2)
            imported = {**{number: articles[number] for number in numbers},
                        **{number: newer(last[number], source.choice(articles)) for number in known}}
            last.update(imported)
            living.add(imported.values())
        order = sorted(last)
        source.shuffle(order)
        whole.add([last[number] for number in order])
        queries = Queries(list(last.values()), source).take(options.queries)
        different = asked = rounded = 0
        for (what, one), (_, other) in itertools.zip_longest(
                answers(living, queries), answers(whole, queries), fillvalue=(None, "")):
            asked += 1
            if same(one, other):
                rounded += one != other
                continue
            different += 1
            if different <= options.show:
                at = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), 0)
                print(f"{what}:\n  living {one[max(0, at - 200):at + 200]}\n"
                      f"  whole  {other[max(0, at - 200):at + 200]}", file=sys.stderr)
    print(f"{asked} answers, {different} differ, {rounded} in the last digit of a score")
    return 1 if different or asked < options.queries else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What is marked in 1,000 hits of real articles is what the query asked for, all of it and no more.

The articles are taken as they are, decomposed (NFD), in TCVN3 by the project's table, and without
any marks. Words are cut and
compared here by other means than the program's: by categories of characters, and by a form that has
the tone behind the letters.

Needs a folder of articles, named by TIMTIN_CORPUS: news35k.jsonl.xz. Without it the test is skipped
(exit status 77).
"""

import json
import lzma
import os
import pathlib
import random
import re
import sys
import tempfile
import unicodedata

from acceptance import SKIPPED, Archive, Failure, expect, real_articles

TONES = "\u0300\u0301\u0303\u0309\u0323"
LOOK_ALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})
SPLIT_NUMBER = re.compile(r"\d+(?:[.,;]\d+)+")
ARTICLES = {"Real": 1600, "NFD": 200, "TCVN3": 200, "Plain": 200}
TABLES = pathlib.Path(__file__).parents[2] / "data" / "charsets"
QUERIES = 600


def form(word):
    """Equal for all spellings of one word: letters without tone, then the tone."""
    letters = unicodedata.normalize("NFD", word.casefold())
    tones = "".join(c for c in letters if c in TONES)
    kept = (c for c in letters if c not in TONES and unicodedata.category(c) != "Cf")
    base = unicodedata.normalize("NFC", "".join(kept)).translate(LOOK_ALIKES)
    base = re.sub(r"^([hklmst]|qu)y$", r"\1i", base)
    return base.replace("’", "'").replace("ʼ", "'") + tones


def plain(word):
    letters = unicodedata.normalize("NFD", form(word))
    return "".join(c for c in letters if not unicodedata.combining(c)).replace("đ", "d")


def is_letter(c):
    return unicodedata.category(c)[0] in "LM" or unicodedata.category(c) in ("Nd", "Nl", "Cf")


def joins(text, at):
    """True if the character at `at` stands inside a word or a number."""
    if not 0 < at < len(text) - 1:
        return False
    before, after = text[at - 1], text[at + 1]
    if text[at] in "'’·‧":
        return (before.isalpha() or unicodedata.combining(before)) and after.isalpha()
    return text[at] in ".,;" and before.isdigit() and after.isdigit()


def cut(text):
    """[(begin, end)] of the words."""
    words, at = [], 0
    while at < len(text):
        number = SPLIT_NUMBER.match(text, at)
        if number:
            words.append((at, number.end()))
            at = number.end()
            continue
        begin = at
        while at < len(text) and (is_letter(text[at]) or (at > begin and joins(text, at))):
            at += 1
        if at > begin:
            words.append((begin, at))
        at = max(at, begin + 1)
    return words


def syllables(text):
    """Words that a query may hold as they stand: lower case, letters only."""
    words = [unicodedata.normalize("NFC", text[begin:end]).lower() for begin, end in cut(text)]
    return [word if re.fullmatch(r"[a-zà-ỹđ]{2,7}", word) else "" for word in words]


class Asked:
    """A query and what it asks to be marked.

    With `readings`, as --match=any reports them, a word stands for these spellings and itself.
    """

    def __init__(self, text, phrases, part=None):
        self.text = text
        self.source = "Real"
        self.readings = None
        self.phrases = phrases  # each a list of words
        self.part = part

    def places(self, text, part, article):
        """[[begin, end]] of all occurrences; those that overlap are one."""
        if self.part not in (None, part):
            return []
        words = cut(text)
        forms = [form(text[begin:end]) for begin, end in words]
        spans = set()
        for phrase in self.phrases:
            for first in range(len(words) - len(phrase) + 1):
                if all(self.fits(word, found, article)
                       for word, found in zip(phrase, forms[first:])):
                    spans.add((words[first][0], words[first + len(phrase) - 1][1]))
        merged = []
        for begin, end in sorted(spans):
            if merged and begin < merged[-1][1]:
                merged[-1][1] = max(end, merged[-1][1])
            else:
                merged.append([begin, end])
        return merged

    def fits(self, word, found, article):
        if self.readings is not None:
            forms = self.readings.get(word, {form(word)})
            return found in forms or ("unaccented" in article["flags"]
                                      and found in map(plain, forms))
        unit = [word for phrase in self.phrases for word in phrase]
        if all(strip_marks(word) == word for word in unit):
            return plain(found) == plain(word)
        return found == form(word) or ("unaccented" in article["flags"] and found == plain(word))


def ask(chance, article, kind):
    """A query of this kind that finds the article, or nothing."""
    texts = {"title": article["title"], "lead": article["lead"],
             "body": chance.choice(article["body"].split("\n") or [""])}
    part = kind if kind in texts else "body"
    words = syllables(texts[part])
    length = {"accented": 1, "unaccented": 2}.get(kind, chance.randint(1, 3))
    starts = [at for at in range(len(words) - length + 1) if all(words[at:at + length])]
    if not starts:
        return None
    at = chance.choice(starts)
    chosen = words[at:at + length]
    if kind == "accented":
        return Asked(chosen[0], [chosen])
    if kind == "unaccented":
        chosen = [plain(word) for word in chosen]
        return Asked(" ".join(chosen), [[word] for word in chosen])
    phrase = f'"{" ".join(chosen)}"'
    return Asked(phrase if kind == "phrase" else f"{kind}:{phrase}", [chosen],
                 None if kind == "phrase" else kind)


def check_hit(asked, hit):
    found = hit["title_marked"]
    expected = asked.places(hit["title"], "title", hit)
    expect(found == expected,
           f"{asked.text} in the title {hit['title']!r}: marked {found}, expected {expected}")
    whole = {"lead": hit["lead"], "body": hit["body"], "caption": "\n".join(hit["captions"])}
    for snippet in hit["snippets"]:
        text, part = snippet["text"], snippet["part"]
        expect(text in whole[part], f"{asked.text}: {text!r} does not stand in the {part}")
        expected = asked.places(text, part, hit)
        expect(snippet["marked"] == expected,
               f"{asked.text} in {hit['id']} {text!r}: marked {snippet['marked']}, "
               f"expected {expected}")
    visible = found or any(snippet["marked"] for snippet in hit["snippets"])
    expect(visible, f"{asked.text} in {hit['id']}: nothing is marked")


def encoder(charset):
    """{character: its bytes}"""
    characters = {chr(c): bytes([c]) for c in range(0x80)}
    for line in (TABLES / f"{charset}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, character = line.split("\t")[:2]
            characters.setdefault(chr(int(character[2:], 16)), bytes.fromhex(code))
    return characters


def chosen_articles(path, chance):
    """[(article, the same before its marks were taken off)]"""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in chance.sample(list(lines), sum(ARTICLES.values()))]
    sources = [source for source, number in ARTICLES.items() for _ in range(number)]
    tcvn3 = encoder("tcvn3")
    for number, (record, source) in enumerate(zip(records, sources)):
        body = record["body"] if isinstance(record["body"], str) else "\n".join(record["body"])
        texts = {"title": record["title"], "lead": record.get("lead", ""), "body": body}
        original = {"source": source, **texts}
        if source == "NFD":
            texts = {name: unicodedata.normalize("NFD", text) for name, text in texts.items()}
        if source == "TCVN3":
            texts = {name: "".join(c if c in tcvn3 else " " for c in text)
                     for name, text in texts.items()}
            original = {"source": source, **texts}
        if source == "Plain":
            texts = {name: strip_marks(text) for name, text in texts.items()}
        yield {"id": f"{source}-{number}", "source": source, **texts}, original


def strip_marks(text):
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def answers(archive, asked, *options):
    lines = "".join(f"{i}\t{one.text} source:{one.source}\n" for i, one in enumerate(asked))
    out = archive.run("search", "--batch=-", "--syntax", "--format=jsonl", "--limit=2",
                      "--no-abbreviations", *options, input=lines.encode())
    for line in out.splitlines():
        answer = json.loads(line)
        yield asked[int(answer["qid"])], answer


def run(archive, asked, *options):
    """Checks the hits of all queries; their number."""
    hits = 0
    for one, answer in answers(archive, asked, *options):
        # A short article, or one in another language, may not be known to be without marks.
        expect(answer["hits"] or one.source == "Plain",
               f"{one.text} source:{one.source}: nothing found")
        for hit in answer["hits"]:
            check_hit(one, hit)
            hits += 1
    return hits


def run_any(archive, asked):
    """Checks the hits of questions, whose words stand for what the program says; their number."""
    hits = 0
    for one, answer in answers(archive, asked, "--match=any"):
        one.readings = {reading["typed"]: {form(word) for word in reading["spellings"]}
                        for reading in answer["readings"]}
        for hit in answer["hits"]:
            check_hit(one, hit)
            hits += 1
        one.readings = None
    return hits


def main():
    folder = real_articles("news35k.jsonl.xz")
    if not folder:
        return SKIPPED
    chance = random.Random(int(os.environ.get("TIMTIN_SEED", "1")))
    with tempfile.TemporaryDirectory(prefix="timtin-corpus-") as work:
        articles = list(chosen_articles(folder / "news35k.jsonl.xz", chance))
        archive = Archive(pathlib.Path(work) / "archive")
        archive.run("import", "-", input="\n".join(
            json.dumps(one) for one, _ in articles if one["source"] != "TCVN3").encode())
        tcvn3 = encoder("tcvn3")
        archive.run("import", "--encoding=TCVN3", "-", input=b"\n".join(
            b"".join(tcvn3[c] for c in json.dumps(one, ensure_ascii=False))
            for one, _ in articles if one["source"] == "TCVN3"))
        asked = []
        while len(asked) < QUERIES:
            source = chance.choice(list(ARTICLES))
            article = chance.choice([one for _, one in articles if one["source"] == source])
            kind = chance.choice(["accented", "unaccented", "phrase", "title", "lead", "body"])
            if one := ask(chance, article, kind):
                one.source = source
                asked.append(one)
        try:
            hits = run(archive, asked, "--snippets=1")
            hits += run(archive, asked, "--snippets=3", "--context=10")
            hits += run_any(archive, [one for one in asked if len(one.phrases) > 1])
            hits += run(archive, asked, "--snippets=100", "--context=1", "--sort=oldest")
        except Failure as failure:
            print(f"highlights.py: {failure}", file=sys.stderr)
            return 1
    print(f"{hits} hits of {len(asked)} queries: as it should be")
    return 0


if __name__ == "__main__":
    sys.exit(main())

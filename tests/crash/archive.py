# SPDX-License-Identifier: GPL-2.0-or-later
"""What the crash tests share: records to import, and an archive driven through the program.

Records are a function of their number and version alone, so every test knows what must be there.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

SYLLABLES = ("thành phố giải ngân vốn đầu tư công kế hoạch Hải Phòng dự án tiến độ quyết định "
             "chủ tịch sở giáo dục y tế tỷ đồng hòa kỹ thuật đường cảng biển môi trường").split()

NAMES = ("Lê Anh Quân", "Nguyễn Hoàng Long", "Trần Thị Minh Tâm", "Phạm Văn Hải", "Vũ Thu Hương")
POSTS = ("Giám đốc Sở Y tế", "Phó Chủ tịch UBND thành phố", "Chủ tịch HĐND quận Lê Chân")

# Of every file of a generation: terms, streams, counts of tokens and pairs, the register.
QUERIES = ("*", "giải ngân vốn", "giai ngan von dau tu cong", "ke hoach hai phong",
           '"phố giải"', '"vốn đầu tư"', '"an tien"', '"kế hoạch"~9', "giao duc y te",
           'lead:"cảng biển"', 'body:"môi trường"', "title:biển", "hòa kỹ thuật", "thnh pho",
           'official:"Lê Anh Quân"', 'position:"Giám đốc"', "bai 17 ban 1", "riêng17 OR riêng101",
           "rieng11*", "TTĐPV")

PATH = re.compile(r'"path":"[^"]*",')

ARCHIVE_MISSING = 3
LOCKED = 4
IO_ERROR = 6
LIMIT = 1_000_000  # above every number of articles here


def text(source, words):
    return " ".join(source.choice(SYLLABLES) for _ in range(words)) + "."


def record(number, version=0):
    """One article as a dictionary; another version has another text under the same id."""
    source = random.Random(number * 1000 + version)
    said = (f"Ông {source.choice(NAMES)}, {source.choice(POSTS)}, cho biết riêng{number} ở "
            "Trung tâm Điều phối vùng (TTĐPV).")
    return {
        "id": f"bai-{number}",
        "source": "Tin thử nghiệm",
        "title": f"{text(source, 8)} Số {number} bản {version}",
        "lead": text(source, 20),
        "body": [text(source, 120), said, text(source, 60)],
        "published": f"{2019 + number % 3}-{1 + number % 12:02}-{1 + number % 28:02}",
    }


def write_records(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for one in records:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


class Failure(Exception):
    """The program did what it must not do."""


def expect(condition, message):
    if not condition:
        raise Failure(message)


def binary():
    path = os.environ.get("TIMTIN_BINARY")
    if not path or not os.access(path, os.X_OK):
        sys.exit("TIMTIN_BINARY must name the program to test")
    return str(pathlib.Path(path).resolve())


class Archive:
    """A folder with an archive in it, or not yet."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.program = [binary(), "--archive", str(self.path)]
        os.environ["SOURCE_DATE_EPOCH"] = "1625461200"  # states of one hour and the next are one

    def start(self, *arguments, **popen):
        """A running command, in a process group of its own."""
        return subprocess.Popen(
            [*self.program, *arguments], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True, **popen)

    def start_import(self, file, **popen):
        return self.start("import", str(file), **popen)

    def run(self, *arguments):
        return subprocess.run(
            [*self.program, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
            check=False, timeout=600)

    def succeed(self, *arguments):
        done = self.run(*arguments)
        expect(done.returncode == 0,
               f"{arguments[0]}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def import_file(self, file):
        self.succeed("import", str(file))

    def count(self):
        """The number of articles; None if there is no archive yet."""
        done = self.run("count", "*")
        if done.returncode == ARCHIVE_MISSING:
            return None
        expect(done.returncode in (0, 1),
               f"count: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
        return int(done.stdout)

    def state(self):
        """All that readers see, as lines: articles, what queries find and how they score it, tables,
        the register, saved queries. None if there is no archive yet. Where an article was read is
        left out."""
        if self.count() is None:
            return None
        queries = self.path.parent / "queries.tsv"
        queries.write_text("".join(f"{number}\t{query}\n" for number, query in enumerate(QUERIES)),
                           encoding="utf-8")
        batch = ("--syntax", "--format=jsonl", f"--batch={queries}")
        commands = (("export",), ("search", *batch), ("search", *batch, "--match=any"),
                    ("count", *batch), ("officials", "--format=json"),
                    ("count", "--by=position", "--format=json", "*"),
                    ("info", "queries", "--format=tsv"))
        return sorted((command[0], PATH.sub("", line)) for command in commands
                      for line in self.succeed(*command).splitlines())

    def expect_state(self, expected, when):
        """It is one of those that are expected."""
        found = self.state()
        if found in expected:
            return
        nearest = min(expected, key=lambda state: abs(len(state or ()) - len(found or ())))
        for (command, line), (_, other) in zip(found or (), nearest or ()):
            if line != other:
                at = max(0, len(os.path.commonprefix((line, other))) - 60)
                raise Failure(f"{when}: {command}: {line[at:at + 160]} ... instead of "
                              f"{other[at:at + 160]} ...")
        raise Failure(f"{when}: {len(found or ())} lines instead of {len(nearest or ())}")

    def articles(self):
        """Ids and titles, sorted."""
        lines = self.succeed("search", "--format=jsonl", f"--limit={LIMIT}", "*").splitlines()
        return sorted((hit["id"], hit["title"]) for hit in map(json.loads, lines))

    def expect_holds(self, records, when):
        expected = sorted((one["id"], one["title"]) for one in records)
        count = self.count()
        expect(count == len(expected), f"{when}: count is {count}, not {len(expected)}")
        found = self.articles()
        if found != expected:
            missing = sorted(set(expected) - set(found))[:3]
            surplus = sorted(set(found) - set(expected))[:3]
            raise Failure(f"{when}: missing {missing} ..., not expected {surplus} ..., "
                          f"{len(found) - len(set(found))} twice")


def saved_by(query):
    """The command that saves a query."""
    return ("search", "--save=luu", "--format=ids", query)


def state_of(folder, records):
    """Of an archive that is built of these records at once, in another order; None of none."""
    if not records:
        return None
    with tempfile.TemporaryDirectory(dir=folder) as name:
        path = pathlib.Path(name)
        shuffled = random.Random(len(records)).sample(records, len(records))
        write_records(path / "records.jsonl", shuffled)
        archive = Archive(path / "archive")
        archive.import_file(path / "records.jsonl")
        return archive.state()


def with_saved(state, query):
    """The state when the query was saved, too."""
    return sorted(state + [("info", f"luu\t{query}")])

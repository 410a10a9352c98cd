#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What the program prints as JSON is as data/schema.json says.

The validator knows the keywords that the schema uses and refuses others. A member that the schema
does not name is a fault here, although readers must bear it: whoever adds one adds it there, too.
"""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "data" / "schema.json").read_text(encoding="utf-8"))
SAYS_NOTHING = {"description", "title", "$schema", "$defs"}
TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
}
CHECKS = {
    "type": lambda v, want: any(TYPES[t](v) for t in (want if isinstance(want, list) else [want])),
    "const": lambda v, want: v == want,
    "enum": lambda v, want: v in want,
    "pattern": lambda v, want: re.search(want, v) is not None,
    "minimum": lambda v, want: v >= want,
    "maximum": lambda v, want: v <= want,
    "exclusiveMinimum": lambda v, want: v > want,
    "minItems": lambda v, want: len(v) >= want,
    "maxItems": lambda v, want: len(v) <= want,
    "required": lambda v, want: set(want) <= set(v),
}


def resolved(schema):
    return SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def named_members(schema):
    schema = resolved(schema)
    names = set(schema.get("properties", {}))
    for part in schema.get("allOf", []):
        names |= named_members(part)
    return names


def faults(value, schema, place, inner=False):
    """What is wrong with `value`; `inner`: another part of the schema has members of it, too."""
    schema = resolved(schema)
    for keyword, want in schema.items():
        if keyword in CHECKS:
            if not CHECKS[keyword](value, want):
                yield f"{place}: {keyword} {want}: {json.dumps(value, ensure_ascii=False)[:80]}"
                return
        elif keyword == "items":
            for i, item in enumerate(value):
                yield from faults(item, want, f"{place}[{i}]")
        elif keyword == "properties":
            for name in set(want) & set(value):
                yield from faults(value[name], want[name], f"{place}.{name}")
        elif keyword == "additionalProperties":
            for name, item in value.items():
                yield from faults(item, want, f"{place}.{name}")
        elif keyword == "allOf":
            for part in want:
                yield from faults(value, part, place, inner=True)
        elif keyword == "anyOf":
            if all(list(faults(value, part, place)) for part in want):
                yield f"{place}: none of {want}"
        elif keyword not in SAYS_NOTHING:
            raise ValueError(f"unknown keyword {keyword}")
    if isinstance(value, dict) and not inner and "additionalProperties" not in schema:
        for name in sorted(set(value) - named_members(schema)):
            yield f"{place}: the schema has no member {name}"


COMMANDS = [  # what it prints, whether a value a line, the command
    ("hits", False, ["search", "--format=json", "giai ngan"]),
    ("hits", False, ["search", "--format=json", "--dups=collapse", "--explain", "von"]),
    ("hits", False, ["search", "--format=json", "không có gì như vậy"]),
    ("hit", True, ["search", "--format=jsonl", "-n", "0", "--snippets=3", "*"]),
    ("hit", True, ["search", "--format=jsonl", "--explain", "vốn"]),
    ("hits", True, ["search", "--format=jsonl", "--batch=queries.tsv"]),
    ("total", False, ["count", "--format=json", "*"]),
    ("total", True, ["count", "--format=jsonl", "--batch=queries.tsv"]),
    ("facets", False, ["count", "--by=official", "--format=json", "*"]),
    ("facet", True, ["count", "--by=month", "--format=jsonl", "*"]),
    ("officials", False, ["officials", "--format=json"]),
    ("official", True, ["officials", "--format=jsonl", "--at=6/2021", "-n", "0"]),
    ("articles", False, ["show", "--format=json", "hp-0001", "7007"]),
    ("article", True, ["show", "--format=jsonl", "hp-0001"]),
    ("rows", False, ["info", "--format=json"]),
    ("row", True, ["info", "topics", "--format=jsonl"]),
    ("row", True, ["info", "abbreviations", "--format=jsonl"]),
    ("row", True, ["info", "fields", "--format=jsonl"]),
]


def check_validator():
    """It finds what is wrong."""
    for name, value in [("facet", {"value": "x"}), ("facet", {"value": "x", "articles": "3"}),
                        ("facet", {"value": "x", "articles": -1}), ("key", "12"),
                        ("facet", {"value": "x", "articles": 1, "more": 1}),
                        ("hit", {"rank": 1, "score": 1, "title_marked": [], "snippets": []})]:
        assert list(faults(value, SCHEMA["$defs"][name], name)), (name, value)
    assert not list(faults({"value": "x", "articles": 3}, SCHEMA["$defs"]["facet"], ""))


def main():
    parser = argparse.ArgumentParser(description="Compare JSON with its schema.")
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    binary = str(parser.parse_args().binary.resolve())
    check_validator()
    wrong, values = [], 0
    with tempfile.TemporaryDirectory(prefix="timtin-schema-") as folder:
        os.chdir(folder)
        os.environ.update(TIMTIN_ARCHIVE=folder + "/archive", HOME=folder, LC_ALL="C.UTF-8")
        sample = str(ROOT / "data" / "sample")
        subprocess.run([binary, "--quiet", "import", sample], check=True)
        pathlib.Path("queries.tsv").write_text("q1\tvốn\nq2\tkhông có gì\n", encoding="utf-8")
        for name, by_line, command in COMMANDS:
            done = subprocess.run([binary, "-q", *command], capture_output=True, text=True, check=False)
            texts = done.stdout.splitlines() if by_line else [done.stdout]
            if not texts:
                wrong.append(f"{command}: nothing printed: {done.stderr}")
            for text in texts:
                values += 1
                wrong += faults(json.loads(text), SCHEMA["$defs"][name], " ".join(command))
    print("\n".join(wrong[:40]), file=sys.stderr)
    print(f"{values} values, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

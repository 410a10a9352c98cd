# SPDX-License-Identifier: GPL-2.0-or-later
"""The tools that timtin is measured against, on the same articles: scriptindex and omega (Debian's
xapian-omega) and SQLite FTS5 (sqlite3). What they lack they need not do: neither finds a word that
is typed without its marks.
"""

import json
import lzma
import os
import pathlib
import shutil

INDEX_SCRIPT = "id : field boolean=Q unique=Q\ntitle : field weight=2 index=S index\n" \
               "lead : field index\nbody : field index\n"
SQLITE_SCRIPT = """pragma journal_mode=off; pragma synchronous=off;
create virtual table a using
  fts5(id unindexed, title, lead, body, tokenize='unicode61 remove_diacritics 0');
.mode ascii
.separator "\\t" "\\n"
.import {} a
"""
HITS = "$set{stemmer,none}$hitlist{$field{title}\n$snippet{$field{body}}\n}"
OMEGA = "/usr/lib/cgi-bin/omega/omega"


def source_of(option):
    """The articles named, or those of the corpus; nothing if there are none."""
    corpus = os.environ.get("TIMTIN_CORPUS")
    return option or (pathlib.Path(corpus) / "news35k.jsonl.xz" if corpus else None)


class Workplace:
    """A folder with the articles as each tool wants them, and the commands over it."""

    def __init__(self, folder, binary):
        self.folder, self.binary = pathlib.Path(folder), binary
        self.archive = self.folder / "archive"

    def prepare(self, source):
        opened = lzma.open if source.suffix == ".xz" else open
        with opened(source, "rt", encoding="utf-8") as lines, \
                open(self.folder / "articles.jsonl", "w", encoding="utf-8") as articles, \
                open(self.folder / "articles.dump", "w", encoding="utf-8") as dump, \
                open(self.folder / "articles.tsv", "w", encoding="utf-8") as table:
            for line in lines:
                articles.write(line)
                article = json.loads(line)
                fields = {name: " ".join(str(article.get(name) or "").split())
                          for name in ("id", "title", "lead", "body")}
                dump.writelines(f"{name}={value}\n" for name, value in fields.items())
                dump.write("\n")
                table.write("\t".join(fields.values()) + "\n")
        (self.folder / "articles.index").write_text(INDEX_SCRIPT)
        (self.folder / "fts5.sql").write_text(SQLITE_SCRIPT.format(self.folder / "articles.tsv"))
        (self.folder / "omega.conf").write_text("".join(
            f"{name} {self.folder}\n"
            for name in ("database_dir", "template_dir", "log_dir", "cdb_dir")))
        (self.folder / "hits").write_text(HITS)

    def builders(self):
        """tool -> (command, what it makes); what is there is removed first."""
        base = self.folder
        return {
            "timtin": ([self.binary, "-q", "-a", str(self.archive), "import",
                        str(base / "articles.jsonl")], self.archive),
            "scriptindex": (["scriptindex", "-s", "none", str(base / "xapian"),
                             str(base / "articles.index"), str(base / "articles.dump")],
                            base / "xapian"),
            "sqlite": (["sqlite3", str(base / "fts5.db"), f".read {base / 'fts5.sql'}"],
                       base / "fts5.db"),
        }

    def queries(self, kind, query):
        """tool -> (command, environment): ten ranked hits with snippets, as one process."""
        typed = f'"{query}"' if kind == "phrase" else query
        words = " OR ".join(query.split()) if kind == "or" else typed
        mode = ["--match=any"] if kind == "or" else []
        commands = {"timtin": ([self.binary, "-a", str(self.archive), "search", *mode, typed], None)}
        if kind != "unmarked":
            omega = dict(os.environ, OMEGA_CONFIG_FILE=str(self.folder / "omega.conf"))
            commands["omega"] = ([OMEGA, "DB=xapian", "FMT=hits", "HITSPERPAGE=10",
                                  f"DEFAULTOP={'or' if kind == 'or' else 'and'}", f"P={typed}"],
                                 omega)
            commands["sqlite"] = (["sqlite3", str(self.folder / "fts5.db"),
                                   "select title, snippet(a,3,'<b>','</b>','…',24) from a "
                                   f"where a match '{words}' order by rank limit 10"], None)
        return commands


def clear(output):
    """Removes what a builder made."""
    if output.is_dir():
        shutil.rmtree(output)
    for file in output.parent.glob(output.name + "*"):
        file.unlink()


def size_of(output):
    files = output.rglob("*") if output.is_dir() else [output]
    return sum(file.stat().st_size for file in files if file.is_file())

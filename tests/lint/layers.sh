#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The include law: data flows text -> article -> extract -> index -> query -> output -> cli, and an
# include may only go against that flow.
#
#   1. A file of src/ROOM includes its own room, rooms before it, and public headers of those.
#   2. <xapian.h> is for src/index and src/query/lower alone.
#   3. Public headers show only the standard library and each other.
#   4. The library (every room but cli) knows no terminal, no option, no environment and no exit.
#
# layers.sh [ROOT] prints each violation as FILE:LINE: reason; exit 1 if there is one.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"

# shellcheck disable=SC2016  # the program is awk's
find src include \( -name '*.h' -o -name '*.cc' \) -print0 | LC_ALL=C sort -z |
  xargs -0 -r awk '
  function complain(why) { printf "%s:%d: %s\n", FILENAME, FNR, why; bad = 1 }

  BEGIN {
    count = split("text article extract index query output cli", rooms, " ")
    for (i = 1; i <= count; i++) rank[rooms[i]] = i
    # The rooms that public headers belong to. Not in this table: plain data that all may name.
    stage["text"] = 1; stage["article"] = 2; stage["reader"] = 2; stage["extract"] = 3
    stage["index"] = 4; stage["search"] = 5; stage["output"] = 6
  }

  FNR == 1 {
    split(FILENAME, part, "/")
    public = part[1] == "include"
    room = part[2]
    if (!public && !(room in rank)) complain("no such room: " room)
    xapian = room == "index" || FILENAME ~ /^src\/query\/lower/
  }

  { code = $0; sub(/\/\/.*/, "", code) }

  match(code, /^[ \t]*#[ \t]*include[ \t]*/) {
    target = substr(code, RLENGTH + 1)
    name = target
    gsub(/[<>" \t]/, "", name)
    split(name, step, "/")
    quoted = target ~ /^"/
    if (public) {
      if (quoted && step[1] != "timtin") complain("a public header includes a private one: " name)
      if (!quoted && name !~ /^[a-z_0-9]+$/) complain("a public header shows a library: " name)
      next
    }
    if (quoted && step[1] == "timtin") {
      header = step[2]
      sub(/\.h$/, "", header)
      if (header in stage && stage[header] > rank[room])
        complain("includes with the flow: " room " -> " name)
    } else if (quoted && !(step[1] in rank)) {
      complain("an include names its room: " name)
    } else if (quoted && rank[step[1]] > rank[room]) {
      complain("includes with the flow: " room " -> " name)
    }
    if (name ~ /^xapian(\.h|\/)/ && !xapian) complain("Xapian outside src/index, src/query/lower")
    if (room != "cli" && name ~ /^CLI\//) complain("the library knows no options: " name)
    next
  }

  !public && room != "cli" && \
  match(code, /(^|[^A-Za-z0-9_])(isatty|getenv|secure_getenv|exit|quick_exit)[ \t]*\(/) {
    complain("the library knows no terminal, environment or exit")
  }
  !public && room != "cli" && code ~ /std::(cout|cerr|clog|cin)/ {
    complain("the library has no standard streams")
  }

  END { exit bad }'

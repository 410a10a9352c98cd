#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The include law: data flows text -> article -> extract -> index -> import -> query -> output -> cli,
# and an include may only go against that flow.
#
#   1. A file of src/ROOM includes its own room, rooms before it, and public headers of those.
#   2. In a room that is divided, a file includes its own sub-room and those before it.
#   3. <xapian.h> is for the rooms that `xapian` names.
#   4. Public headers show only the standard library and each other, against the flow too.
#   5. The library (every room but cli) knows no terminal, no option, no environment and no exit.
#   6. Every room, sub-room and public header has its place in the table.
#
# layers.sh [ROOT] prints each violation as FILE:LINE: reason; exit 1 if there is one.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"

# ROOM: PUBLIC HEADERS: SUB-ROOMS, all in the order of the flow. `any` is plain data that every room
# may name. A room without sub-rooms has none; `.` are the files that lie in the room itself;
# between those that `=` joins there is no flow.
table='
any: day error report schema
text: text
article: article reader: line model date container record xml html plain structured document boilerplate .
extract: extract
index: index check: .=glass=register=stream=remote
import: import
query: query saved_queries search register serve: parse register expand rank match suggest answer
output: output
cli:: . import browse'
xapian='index query/expand query/rank query/match query/suggest query/answer'

# shellcheck disable=SC2016  # the program is awk's
find src include \( -name '*.h' -o -name '*.cc' \) -print0 | LC_ALL=C sort -z |
  xargs -0 -r awk -v table="${table//$'\n'/;}" -v xapian="$xapian" '
  function complain(why) { printf "%s:%d: %s\n", FILENAME, FNR, why; bad = 1 }

  function read_table(  rows, count, row, column, names, equals, i, j, m, n) {
    count = split(table, rows, ";")
    for (row = 1; row <= count; row++) {
      if (rows[row] == "") continue
      split(rows[row], column, ":")
      rank[column[1]] = row
      n = split(column[2], names, " ")
      for (i = 1; i <= n; i++) stage[names[i]] = row
      n = split(column[3], names, " ")
      for (i = 1; i <= n; i++) {
        m = split(names[i], equals, "=")
        for (j = 1; j <= m; j++) part_rank[column[1] "/" equals[j]] = i
      }
    }
    n = split(xapian, names, " ")
    for (i = 1; i <= n; i++) may_xapian[names[i]] = 1
  }

  # The sub-room of ROOM/SUB/FILE, `.` for ROOM/FILE.
  function sub_room(path,  step) { return split(path, step, "/") > 2 ? step[2] : "." }

  function room_of(path,  step) { split(path, step, "/"); return step[1] }

  # Of ROOM/SUB; 0 without one in the table, which has no entry then either.
  function rank_of_part(name) { return name in part_rank ? part_rank[name] : 0 }

  # The name of a public header as the table has it.
  function header_name(path) { sub(/.*timtin\//, "", path); sub(/\.h$/, "", path); return path }

  # What an include "ROOM/..." of a file of src may not be; nothing if it may.
  function private_fault(name,  to) {
    to = room_of(name)
    if (!(to in rank)) return "an include names its room: " name
    if (sub_room(name) != "." && !((to "/" sub_room(name)) in part_rank))
      return "no such sub-room: " name
    if (rank[to] > rank[room]) return "includes with the flow: " room " -> " name
    if (to == room && rank_of_part(to "/" sub_room(name)) > rank_of_part(room "/" part))
      return "includes with the flow: " room "/" part " -> " name
    return ""
  }

  function public_fault(name,  header) {
    header = header_name(name)
    if (!(header in stage)) return "a public header without a place in the table: " name
    if (stage[header] > place) return "includes with the flow: " (public ? FILENAME : room) " -> " name
    return ""
  }

  BEGIN { read_table() }

  FNR == 1 {
    public = FILENAME ~ /^include\//
    path = FILENAME
    sub(/^[^\/]*\//, "", path)
    room = room_of(path)
    part = sub_room(path)
    if (public && !(header_name(path) in stage))
      complain("a public header without a place in the table of layers.sh")
    if (!public && !(room in rank)) complain("no such room: " room)
    if (!public && part != "." && !((room "/" part) in part_rank))
      complain("no such sub-room: " room "/" part)
    place = public ? stage[header_name(path)] : rank[room]
  }

  { code = $0; sub(/\/\/.*/, "", code) }

  match(code, /^[ \t]*#[ \t]*include[ \t]*/) {
    target = substr(code, RLENGTH + 1)
    name = target
    gsub(/[<>" \t]/, "", name)
    quoted = target ~ /^"/
    fault = ""
    if (quoted && room_of(name) == "timtin") fault = public_fault(name)
    else if (public && quoted) fault = "a public header includes a private one: " name
    else if (public && name !~ /^[a-z_0-9]+$/) fault = "a public header shows a library: " name
    else if (quoted) fault = private_fault(name)
    else if (name ~ /^xapian(\.h|\/)/ && !(room in may_xapian) && !((room "/" part) in may_xapian))
      fault = "Xapian outside " xapian
    else if (room != "cli" && name ~ /^CLI\//) fault = "the library knows no options: " name
    if (fault != "") complain(fault)
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

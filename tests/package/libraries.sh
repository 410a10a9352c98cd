#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# libraries.sh TIMTIN: the program that searches must not load what only the importer needs: each
# library costs every search a twentieth of its time. A folder of sources is joined to one unit, so
# one reference into a room of readers is enough to need them all.
set -eu
needed=$(LC_ALL=C readelf --dynamic "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
case $needed in
*libxapian*) ;;
*) echo "libraries.sh: $1 needs no libxapian: nothing was read" >&2 && exit 1 ;;
esac
unwanted=$(printf '%s\n' "$needed" | grep -E '^lib(archive|xml2|sqlite3|brotli.*|lzma|icui18n|ncursesw|tinfo)\.' || true)
[ -z "$unwanted" ] || { printf '%s needs\n%s\n' "$1" "$unwanted" >&2 && exit 1; }

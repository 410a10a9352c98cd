#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# clang-tidy (.clang-tidy) over the sources of the program.
#
# tidy.sh [BUILD] [EXPRESSION]: BUILD has compile_commands.json; EXPRESSION chooses sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/dev}
expression=${2:-$PWD/src/.*\\.cc}
[ -f "$build/compile_commands.json" ] || {
  echo "tidy.sh: no compile_commands.json in $build: ./dev build first" >&2
  exit 1
}
# The tool prints its own commands and counts of what it hides; only findings are of interest.
noise='^(clang-tidy|/.*/clang-tidy|Enabled checks|[0-9]+ warnings?|Suppressed|Use -header|$)'
findings=$(run-clang-tidy -quiet -extra-arg=-Wno-unknown-warning-option -p "$build" -j "$(nproc)" "$expression" 2>&1 | grep -vE "$noise" || true)
if [ -n "$findings" ]; then
  printf '%s\n' "$findings"
  exit 1
fi

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# clang-tidy (.clang-tidy) over the sources of the program. The preset `tidy` joins those of a
# folder, so that headers, nearly all of the work, are read once for all of them.
#
# tidy.sh [BUILD [EXPRESSION]]: BUILD has another compile_commands.json, such as build/dev, where
# EXPRESSION chooses sources.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/tidy}
expression=${2:-.*}
[ $# -gt 0 ] || cmake --preset tidy >/dev/null
[ -f "$build/compile_commands.json" ] || {
  echo "tidy.sh: no compile_commands.json in $build: ./dev build first" >&2
  exit 1
}

# The tool prints its own commands and counts of what it hides; only findings are of interest.
noise='^(clang-tidy|/.*/clang-tidy|Enabled checks|[0-9]+ warnings?|Suppressed|Use -header|$)'
if ! output=$(run-clang-tidy -quiet -extra-arg=-Wno-unknown-warning-option -p "$build" \
  -j "$(nproc)" "$expression" 2>&1); then
  grep -vE "$noise" <<<"$output" || printf '%s\n' "$output"
  exit 1
fi
[[ $output == *clang-tidy* ]] || {
  echo "tidy.sh: $expression chooses no source of $build" >&2
  exit 1
}

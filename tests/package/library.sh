#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# libtimtin is installed into an empty prefix, and a program that knows nothing but that prefix
# imports and searches: once built by CMake's find_package, once by pkg-config.
#
# library.sh BUILD COMPILER
set -euo pipefail
build=$1 compiler=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=$here/../../data
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  printf 'library.sh: %s\n' "$*" >&2
  exit 1
}

# check PROGRAM: what it prints about two articles.
check() {
  local program=$1 printed
  rm -rf "$work/archive"
  printed=$("$program" "$data" "$work/archive" 'giai ngan' "$work/articles.jsonl")
  [ "$printed" = $'2 added\nGiải ngân vốn đầu tư công' ] || fail "$program printed: $printed"
}

cat >"$work/articles.jsonl" <<'JSON'
{"id":"1","title":"Giải ngân vốn đầu tư công","body":"Thành phố họp về tiến độ."}
{"id":"2","title":"Khởi công cầu mới","body":"Sáng nay, cầu được khởi công."}
JSON

cmake --install "$build" --component library --prefix "$work/prefix" >"$work/log"
if grep -rqF -e "$build" -e "$here" "$work/prefix" --include='*.cmake' --include='*.pc'; then
  fail 'an installed file names the tree that it was built in'
fi

cmake -S "$here/program" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$work/prefix" \
  -DCMAKE_CXX_COMPILER="$compiler" >>"$work/log" || { cat "$work/log"; fail 'no package for CMake'; }
cmake --build "$work/cmake" >>"$work/log" || { cat "$work/log"; fail 'CMake cannot build it'; }
check "$work/cmake/program"

export PKG_CONFIG_PATH
PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name timtin.pc)")
read -ra flags <<<"$(pkg-config --cflags --libs timtin)"
"$compiler" -std=c++20 "$here/program/main.cc" -o "$work/program" "${flags[@]}"
check "$work/program"

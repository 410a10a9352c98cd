#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Every lint must be able to fail: a violation is planted in a small clean tree, and the lint must
# name it. Lints whose tool is not installed are left out and said.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
licence='// SPDX-License-Identifier: GPL-2.0-or-later'
failures=0

fail() {
  printf 'selftest: %s\n' "$1"
  failures=$((failures + 1))
}

# A tree in which no lint finds anything.
clean_tree() {
  rm -rf "${tree:?}"/*
  mkdir -p "$tree"/{include/timtin,src/{text,index,query/match,cli},tests,cmake,man,data/po}
  cp "$here/../../.clang-format" "$tree"
  printf '%s\n#include <string>\n' "$licence" >"$tree/include/timtin/text.h"
  printf '%s\n#include "timtin/text.h"\n' "$licence" >"$tree/include/timtin/index.h"
  printf '%s\n#include "timtin/text.h"\n// No exit(0) here.\n' "$licence" >"$tree/src/text/cut.cc"
  printf '%s\n#include <xapian.h>\n' "$licence" >"$tree/src/index/write.cc"
  printf '%s\n#include <xapian.h>\n' "$licence" >"$tree/src/query/match/lower.cc"
  printf '%s\n#include <CLI/CLI.hpp>\nint main() { return isatty(1); }\n' "$licence" \
    >"$tree/src/cli/main.cc"
  printf '%s\nauto open = tr("cannot open {}", name);\n' "$licence" >"$tree/src/cli/open.cc"
  catalogue 'cannot open {}' 'không mở được {}' >"$tree/data/po/vi.po"
}

# catalogue ENGLISH TRANSLATION: a data/po file of one sentence.
catalogue() {
  printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "%s"\nmsgstr "%s"\n' "$@"
}

# plant LINT FILE TEXT: after the clean tree passes, TEXT in FILE must be found.
plant() {
  local lint=$1 file=$2 text=$3 output
  clean_tree
  if ! output=$(bash "$here/$lint.sh" "$tree" 2>&1); then
    fail "$lint finds something in a clean tree: $output"
    return
  fi
  mkdir -p "$(dirname "$tree/$file")"
  printf '%s\n' "$text" >"$tree/$file"
  if output=$(bash "$here/$lint.sh" "$tree" 2>&1); then
    fail "$lint did not find the violation planted in $file: $text"
  elif [[ $output != *"${file##*/}"* ]]; then
    fail "$lint failed without naming $file: $output"
  fi
}

# commit SUBJECT BODY LINES: a commit of so many lines in the tree of `repository`.
commit() {
  seq "$3" >"$tree/tests/lines"
  git -C "$tree" add . && git -C "$tree" -c user.name=a -c user.email=a@b commit --quiet \
    --message="$1" --message="$2"
}

# repository: the clean tree as a repository whose last commit added the rule for commits.
repository() {
  clean_tree
  rm -rf "$tree/.git"
  git -C "$tree" init --quiet
  commit "$long without a rule" '' 40
  mkdir -p "$tree/tests/lint"
  cp "$here/commits.sh" "$tree/tests/lint"
  commit "$long with the rule" '' 0
}

# judged STATUS NAME SUBJECT BODY LINES: how commits.sh ends after such a commit. NAME is in what it
# prints.
judged() {
  local output status
  repository
  commit "${@:3}"
  output=$(bash "$here/commits.sh" "$tree" 2>&1)
  status=$?
  [[ $status -eq $1 && $output == *"$2"* ]] || fail "commits ended with $status after $3: $output"
}

with() { command -v "$1" >/dev/null || { echo "selftest: no $1: skipped" && false; }; }

plant layers src/text/a.cc '#include "index/write.h"'
plant layers src/text/a.cc '#include "timtin/index.h"'
plant layers src/text/a.cc '#include "cut.h"'
plant layers src/text/a.cc '#  include <xapian.h>'
plant layers src/query/a.cc '#include <xapian.h>'
plant layers src/cli/a.cc '#include <xapian.h>'
plant layers src/index/a.cc '#include <CLI/CLI.hpp>'
plant layers src/index/a.cc 'void f() { exit(1); }'
plant layers src/text/a.cc 'bool f() { return ::isatty(1); }'
plant layers src/query/a.cc 'auto* f() { return std::getenv("HOME"); }'
plant layers src/query/a.cc 'void f() { std::cerr << 1; }'
plant layers src/elsewhere/a.cc 'int a;'
plant layers src/text/a.cc '#include "timtin/register.h"'
plant layers src/text/a.cc '#include "timtin/unheard_of.h"'
plant layers src/query/register/a.cc '#include "query/match/lower.h"'
plant layers src/query/a.cc '#include "query/register/a.h"'
plant layers src/query/elsewhere/a.cc 'int a;'
plant layers src/text/elsewhere/a.cc 'int a;'
plant layers src/text/a.cc '#include "text/elsewhere/a.h"'
plant layers include/timtin/article.h '#include <fmt/format.h>'
plant layers include/timtin/article.h '#include <xapian.h>'
plant layers include/timtin/article.h '#include "text/cut.h"'
plant layers include/timtin/article.h '#include "timtin/search.h"'
plant layers include/timtin/unheard_of.h 'int a;'

plant size src/text/a.cc "$(seq 401)"

plant words src/text/a.cc 'int a;'
plant words src/text/text_util.cc "$licence"
plant words src/text/helpers.h "$licence"
plant words src/text/a.h "$licence"$'\nclass TermManager;'
plant words README.md "see /ho""me/somebody/notes"
plant words tests/run '#!/usr/bin/env bash'
plant words tests/golden/a.t '$ sleep 1; timtin search x'
plant words tests/golden/a.py 'time.sleep(0.5)'

long='area: a subject that goes on and on and on and on and on'
if with git; then
  judged 0 '' 'area: short' '' 10
  judged 0 '' 'area: long, but it says why' 'For a reason.' 11
  judged 0 '' 'vùng: đủ bốn mươi chín chữ, không hơn một chữ nào' 'Đếm chữ.' 11
  judged 1 'why it is' 'area: tells not why it is' '' 11
  judged 1 'signs' 'area: signs, that is all' 'Signed-off-by: A <a@b>' 11
  judged 1 'on and on' "$long" 'For a reason.' 1
  rm -rf "$tree/.git"
  bash "$here/commits.sh" "$tree" >"$tree/tests/output"
  [ $? -eq 77 ] || fail "commits is not skipped without a history: $(cat "$tree/tests/output")"
fi

if with msgcmp; then
  plant messages data/po/vi.po "$(catalogue 'cannot close {}' 'không đóng được {}')"
  plant messages data/po/vi.po "$(catalogue 'cannot open {}' '')"
  plant messages data/po/vi.po "$(catalogue 'cannot open {}' 'không mở được')"
  plant messages data/po/vi.po "$(catalogue 'cannot open {}' 'không mở được {1}')"
fi
if with run-clang-tidy; then
  clean_tree
  cp "$here/../../.clang-tidy" "$tree"
  printf '[{"directory": "%s", "file": "src/text/a.cc", "command": "c++ -c src/text/a.cc"}]' "$tree" \
    >"$tree/compile_commands.json"
  echo 'bool f(int a) { return a > 1; }' >"$tree/src/text/a.cc"
  bash "$here/tidy.sh" "$tree" || fail 'tidy finds something in a clean source'
  echo 'bool f(int a) { return a > a; }' >"$tree/src/text/a.cc"
  ! bash "$here/tidy.sh" "$tree" >"$tree/output" || fail 'tidy did not find what compares with itself'
  ! bash "$here/tidy.sh" "$tree" elsewhere >"$tree/output" 2>&1 || fail 'tidy is content without a source'
fi
if with clang-format; then plant format src/text/a.cc 'int  a ;'; fi
# shellcheck disable=SC2016
if with shellcheck; then plant shell tests/a.sh '#!/bin/bash'$'\necho $1'; fi
if with mandoc; then plant manuals man/a.1.in '.Dd today'; fi

if [ "$failures" -gt 0 ]; then
  exit 1
fi
echo "selftest: every lint found what was planted"

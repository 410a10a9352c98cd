#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# What a commit says of itself. Judged are those after which this rule was already there, so that no
# history has to be rewritten; merges say nothing of their own and are exempt.
#
#   1. The subject has fewer than 50 characters.
#   2. More than 10 changed lines have a body that says why; lines such as `Signed-off-by:` are none.
#
# commits.sh [ROOT] prints each violation; exit 1 if there is one, 77 if there is no history here (no
# git, or a tree that was unpacked). A shallow clone has fewer commits, the rule is the same.
set -euo pipefail
export LC_ALL=C.UTF-8  # characters are counted, not bytes
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"
rule=tests/lint/commits.sh
most_lines=10

skip() {
  printf '%s\n' "$1"
  exit 77
}
command -v git >/dev/null || skip 'no git'
[ -e .git ] || skip 'no history: this is no clone'
commits=$(git rev-list --no-merges --parents HEAD)

# The commits whose parent has the rule. The first ones of a shallow clone have no parent.
judged() {
  local commit parent
  while read -r commit parent; do
    [ -z "$parent" ] || printf '%s:%s %s\n' "$parent" "$rule" "$commit"
  done <<<"$commits" |
    git cat-file --batch-check='%(objecttype) %(rest)' | sed -n 's/^blob //p'
}

# changed_lines COMMIT: added and removed ones.
changed_lines() {
  git show --format= --numstat "$1" | awk '{ lines += $1 + $2 } END { print lines + 0 }'
}

has_body() { git show --no-patch --format=%b "$1" | grep -vE '^[A-Za-z-]+-by: ' | grep -q '[^[:space:]]'; }

bad=0
complain() {
  printf '%s %s: %s\n' "${1:0:12}" "$2" "$3"
  bad=1
}
for commit in $(judged); do
  subject=$(git show --no-patch --format=%s "$commit")
  [ ${#subject} -lt 50 ] || complain "$commit" "$subject" "a subject of ${#subject} characters"
  if ! has_body "$commit"; then
    lines=$(changed_lines "$commit")
    [ "$lines" -le "$most_lines" ] || complain "$commit" "$subject" "$lines lines and no body says why"
  fi
done
exit "$bad"

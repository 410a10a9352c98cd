#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Every sentence of the sources is in every catalogue, translated, with the same placeholders.
# `./dev messages` brings the catalogues up to date; people translate them.
#
# messages.sh [ROOT]; --template FILE writes the sentences there instead.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# collect FILE: what tr() and trn() mark in the sources below the current folder.
collect() {
  find include src \( -name '*.h' -o -name '*.cc' \) | LC_ALL=C sort |
    xgettext --files-from=- --output="$1" --from-code=UTF-8 --language=C++ --no-location \
      --keyword=tr --keyword=trn:1,2 --keyword=tr_noop --flag=tr:1:no-c-format \
      --flag=trn:1:no-c-format --flag=trn:2:no-c-format --package-name=timtin
}

if [ "${1:-}" = --template ]; then
  cd "$here/../.."
  collect "$2"
  exit
fi

cd "${1:-$here/../..}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
collect "$work/timtin.pot"
bad=0
for catalogue in data/po/*.po; do
  if [ ! -e "$catalogue" ] || [ ! -e "$work/timtin.pot" ]; then continue; fi
  if ! LC_ALL=C msgcmp "$catalogue" "$work/timtin.pot" 2>"$work/missing"; then
    # msgcmp names a line of the template: show what stands there.
    sed -n 's/^[^:]*:\([0-9]*\): this message is .*/\1/p' "$work/missing" |
      while read -r line; do sed -n "$((line - 2)),${line}p" "$work/timtin.pot"; done
    printf '%s: the sentences above are not translated\n' "$catalogue"
    bad=1
  fi
  msgfmt --output-file="$work/timtin.mo" "$catalogue" || bad=1
  python3 "$here/placeholders.py" "$catalogue" "$work/timtin.mo" || bad=1
done
exit "$bad"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# What must stand in files, what must not, and how they may not be called.
#
#   1. Sources and scripts begin with their licence.
#   2. Nothing names a folder of somebody's machine.
#   3. No file, class or namespace has a name that fits everything (util, helper ...).
#   4. No transcript waits by the clock: what it waits for, it reads from a pipe.
#
# words.sh [ROOT] prints each violation; exit 1 if there is one.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"

bad=0
complain() {
  printf '%s\n' "$1"
  bad=1
}

is_source() {
  case $1 in
    *.h | *.cc | *.sh | *.py | *.cmake | *.h.in | */CMakeLists.txt) return 0 ;;
  esac
  # A script without an ending.
  [[ $(head -c 2 "$1" | tr -d '\0') == '#!' ]]
}

no_subject='(^|[/_.-])(util|utils|utility|helper|helpers|common|manager|base|misc)([/_.-]|$)'
no_subject_type='^[^/]*\b(class|struct|namespace) +[A-Za-z_]*(util|helper|manager|misc|common)s?\b'
clock='(^|[^A-Za-z0-9_-])u?sleep( +[0-9.$"]|\()'
machine='(^|[^A-Za-z0-9_.~-])/(work|home|root|farm|Users)/[A-Za-z0-9.]|\.\./shared'

while IFS= read -r -d '' file; do
  if is_source "$file" && ! head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-2.0-or-later'
  then
    complain "$file: no SPDX line in its first three lines"
  fi
  if grep -qiE "$no_subject" <<<"${file#./}"; then
    complain "$file: this name fits everything; name the subject"
  fi
done < <(find . \( -name .git -o -path ./build \) -prune -o -type f -print0 | LC_ALL=C sort -z)

files=(--exclude-dir=.git --exclude=.git --exclude-dir=build --binary-files=without-match)
if grep -rnE "${files[@]}" -e "$machine" .; then
  complain "a path of one machine (above)"
fi
if grep -rniE "${files[@]}" --include='*.h' --include='*.cc' -e "$no_subject_type" .; then
  complain "a type or namespace that fits everything (above)"
fi
if [ -d tests/golden ] && grep -rnE "${files[@]}" -e "$clock" tests/golden; then
  complain "a test of the command line that waits by the clock (above): let it read a FIFO"
fi
exit "$bad"

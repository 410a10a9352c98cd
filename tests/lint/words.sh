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

no_subject='(^|[/_.-])(util|utils|utility|helper|helpers|common|manager|base|misc)([/_.-]|$)'
no_subject_type='^[^/]*\b(class|struct|namespace) +[A-Za-z_]*(util|helper|manager|misc|common)s?\b'
clock='(^|[^A-Za-z0-9_-])u?sleep( +[0-9.$"]|\()'
machine='(^|[^A-Za-z0-9_.~-])/(work|home|root|farm|Users)/[A-Za-z0-9.]|\.\./shared'

all_files() {
  find . \( -name .git -o -path ./build \) -prune -o -type f "$@" | LC_ALL=C sort -z
}

# Of files, those that are sources, or scripts without an ending, and have no licence.
no_licence='
function tell() { if (source && !licensed) print file ": no SPDX line in its first three lines" }
FNR == 1 {
  tell()
  file = FILENAME
  source = file ~ /\.(h|cc|sh|py|cmake|h\.in)$|\/CMakeLists\.txt$/ || /^#!/
  licensed = 0
}
/SPDX-License-Identifier: GPL-2\.0-or-later/ { licensed = 1 }
FNR == 3 { nextfile }
END { tell() }'

while IFS= read -r line; do complain "$line"; done < <(
  all_files ! -empty -print0 | LC_ALL=C xargs -0 -r awk "$no_licence"
  all_files -empty \( -name '*.h' -o -name '*.cc' -o -name '*.sh' -o -name '*.py' \) -print0 |
    tr '\0' '\n' | sed 's/$/: no SPDX line in its first three lines/'
  all_files -print0 | tr '\0' '\n' | sed 's|^\./||' | grep -iE "$no_subject" |
    sed 's/$/: this name fits everything; name the subject/'
)

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

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# A package is installed on this machine, does its demo, is removed, and nothing of it stays.
#
# installed.sh PACKAGE VERSION, as root. Exit 77, and nothing is touched, where timtin is installed
# already: it is somebody's.
set -euo pipefail
package=$1 version=$2
demo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/debian/tests/demo

fail() {
  printf 'installed.sh: %s\n' "$*" >&2
  exit 1
}

# What bears the name below the folders that packages write to. dpkg's own lists are not the
# package's, nor are those of the manuals.
named_files() {
  find /etc /opt /usr /var -xdev \
    \( -path /var/lib/dpkg -o -path /var/log -o -path /var/cache/apt -o -path /usr/src \) -prune \
    -o -name '*timtin*' -print | LC_ALL=C sort
}

if dpkg-query --status timtin >/dev/null 2>&1; then
  echo 'skipped: timtin is installed already'
  exit 77
fi
before=$(named_files)
listed=$(mktemp)
trap 'dpkg --purge timtin >/dev/null 2>&1; rm -f "$listed"' EXIT

dpkg --install "$package"
dpkg --listfiles timtin >"$listed"
[ "$(cd / && timtin --version)" = "timtin $version" ] || fail "it says it is $(timtin --version)"
(cd / && "$demo")
man --where timtin >/dev/null || fail 'no manual'

dpkg --purge timtin
while IFS= read -r path; do
  if [ -f "$path" ] || [ -L "$path" ]; then fail "stays after its removal: $path"; fi
done <"$listed"
after=$(named_files)
[ "$before" = "$after" ] || fail "stays after its removal: $(comm -13 <(echo "$before") <(echo "$after"))"
echo 'installed, ran, removed without a rest'

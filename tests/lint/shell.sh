#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Every script of bash, through shellcheck.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"

script='^#!.*[/ ](ba)?sh$'
scripts=()
while IFS= read -r -d '' file; do
  first=$(head -c 64 "$file" | tr -d '\0' | head -n 1)
  if [[ $first =~ $script ]]; then scripts+=("$file"); fi
done < <(find . \( -name .git -o -path ./build \) -prune -o -type f -print0)
[ ${#scripts[@]} -eq 0 ] || shellcheck "${scripts[@]}"

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# A file has one subject: 400 lines at most.
#
# size.sh [ROOT] prints each file that is longer; exit 1 if there is one.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"

find include src tests cmake -type f \
  \( -name '*.h' -o -name '*.cc' -o -name '*.sh' -o -name '*.py' -o -name '*.cmake' \) -print0 |
  LC_ALL=C sort -z |
  xargs -0 -r awk '
    FNR == 401 { print FILENAME ": more than 400 lines, perhaps two subjects"; bad = 1 }
    END { exit bad }'

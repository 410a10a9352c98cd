#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The manual pages without warnings of mandoc.
#
# manuals.sh [ROOT]: pages are man/**/*.in; what CMake fills in (@NAME@) may stay open.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"
find man -name '*.in' -print0 | LC_ALL=C sort -z | xargs -0 -r mandoc -T lint -W warning

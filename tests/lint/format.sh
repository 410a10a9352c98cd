#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# clang-format decides how sources are laid out. `./dev format` mends what this finds.
set -euo pipefail
cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}"
find include src tests \( -name '*.h' -o -name '*.cc' \) -print0 |
  xargs -0 -r clang-format --dry-run --Werror

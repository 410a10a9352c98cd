// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Posts that somebody seeks and nobody has.
#pragma once

#include "extract/passage.h"

namespace timtin {

/// `ứng viên Phó Tổng thống`, `được đề cử làm Bộ trưởng`: the post at the token is nobody's yet.
bool is_sought(const Passage& passage, std::size_t at);

}  // namespace timtin

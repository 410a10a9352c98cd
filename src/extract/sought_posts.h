// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// Posts that somebody seeks and nobody has, or that are in a film or a nickname.
#pragma once

#include "extract/passage.h"

namespace timtin {

/// `ứng viên Phó Tổng thống`, `được đề cử làm Bộ trưởng`: the post at the token is nobody's yet.
bool is_sought(const Passage& passage, std::size_t at);

/// `nghệ sĩ A vào vai John Smith, phó giám đốc`: the name at the token is that of a part.
bool is_role(const Passage& passage, std::size_t name);

/// `mang tên "Nữ hoàng Smithfield"`, `biệt danh “Vua Smithfield”`: a post and a name, tokens
/// [begin, end), alone between quotation marks are a ship or what somebody is called.
bool is_quoted_title(const Passage& passage, std::size_t begin, std::size_t end);

}  // namespace timtin

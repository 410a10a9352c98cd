// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// What posts are about.
#pragma once

#include "index/register/post_parts.h"

namespace timtin::registry {

/// True if a syllable behind the offices says what both are about: `Phó Giám đốc Sở Y tế`, `Trưởng
/// khoa Dược`. Places and words that all organisations have say nothing.
bool share_matter(const PostParts& left, const PostParts& right);

}  // namespace timtin::registry
